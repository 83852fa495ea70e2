// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/export/plot_file.h"
#include "ui/look/appearance.h"

#include <QSize>
#include <QStringList>

namespace quantoscope {

/// "window", "report" and the names of the perspectives and of every plot.
QStringList plotNames();

/// Whether that name stands for more than one plot, whose numbers no one table holds.
bool isSeveralPlots(const QString& plotName);

/// The window that is drawn.
struct RenderedWindow
{
    Session session;
    Appearance appearance = Appearance::light;
    QSize size = QSize(1280, 800); ///< Pixels.
};

/// Draws the whole window, a perspective or one plot as a person would see it into a .png, .svg or .pdf file;
/// of a plot also the numbers into a .csv file; "report" into a .pdf file. The look is that of a
/// plot. Needs a QApplication. Throws
/// std::runtime_error with a sentence for a wrong setup, recording, name or file.
void renderPlot(const RenderedWindow& rendered, const QString& plotName, const QString& outFile,
                const PlotLook& look = {});

/// Every plot of Explore, Dynamics, Compare and Train under its own name into a folder that is there; returns
/// the files' names. Throws as above; nothing is written then.
QStringList renderAllPlots(const RenderedWindow& rendered, const QString& folder,
                           const QList<PlotFormat>& formats, const PlotLook& look = {});

} // namespace quantoscope
