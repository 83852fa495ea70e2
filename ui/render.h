// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "ui/appearance.h"

#include <QSize>
#include <QStringList>

namespace quantoscope {

/// "window" and the name of every plot.
QStringList plotNames();

/// Draws the whole window, or one plot of it, as a person would see it, into a .png, .svg or .pdf file. Needs
/// a QApplication. Throws std::runtime_error with a sentence for a wrong setup, recording, name or file.
void renderPlot(const Setup& setup, const QString& plotName, const QString& outFile, Appearance appearance,
                QSize size);

} // namespace quantoscope
