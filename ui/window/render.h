// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/export/plot_file.h"
#include "ui/look/appearance.h"

#include <QSize>
#include <QStringList>

namespace quantoscope {

/// "window", "report", and the names of all perspectives and plots.
QStringList plotNames();

/// Whether the name is "window", "report" or a perspective. These cannot be written as one CSV table.
bool isSeveralPlots(const QString& plotName);

/// The contents, colours and size of the window to render.
struct RenderedWindow
{
    Session session;
    Appearance appearance = Appearance::light;
    QSize size = QSize(1280, 800); ///< Pixels.
};

/// Writes the window, a window with the given perspective in front, or one plot to a .png, .svg or .pdf file.
/// A plot can also be written as .csv, and "report" only as .pdf. `look` applies to single plots. Requires a
/// QApplication. Throws FormatError for an invalid setup, an unreadable recording or an unknown name,
/// FileError or WriteError if the file cannot be written; what() is a complete sentence.
void renderPlot(const RenderedWindow& rendered, const QString& plotName, const QString& outFile,
                const PlotLook& look = {});

/// Writes each visible plot of Explore, Dynamics, Compare, Train and, if the session has them, of the network
/// and of the finished study in each format to an existing folder, as "overlay.svg". Returns the file names.
/// Throws as renderPlot() does; no file is changed then.
QStringList renderAllPlots(const RenderedWindow& rendered, const QString& folder,
                           const QList<PlotFormat>& formats, const PlotLook& look = {});

} // namespace quantoscope
