// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace quantoscope {

/// Draws a widget as it stands into a .png (`pixelRatio` pixels for one of the screen's), .svg or .pdf file.
/// Throws FileError for another ending, WriteError where the file cannot be written.
void savePicture(QWidget& widget, const QString& path, const QString& title, double pixelRatio = 1);

} // namespace quantoscope
