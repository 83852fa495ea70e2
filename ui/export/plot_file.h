// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

class Plot;

enum class PlotFormat { png, svg, pdf, csv };

/// The names of the formats, in the order of PlotFormat. They are also the file extensions.
inline constexpr std::array<std::string_view, 4> plotFormatNames{"png", "svg", "pdf", "csv"};

QString nameOf(PlotFormat format);
std::optional<PlotFormat> plotFormatForEnding(const QString& ending);

/// The size, resolution and colours of a plot in a file.
struct PlotLook
{
    std::optional<QSizeF> millimetres = std::nullopt; ///< Width and height; empty: as on the screen.
    double scale = 2;                                 ///< Resolution of a PNG in units of 96 dots per inch.
    bool onPaper = false;                             ///< Use light colours, whatever the window's theme.
};

/// The sizes of figures that span one or two columns of a printed page, in millimetres.
inline constexpr QSizeF oneColumn(85, 60);
inline constexpr QSizeF twoColumns(174, 80);

/// The limits of width and height in millimetres, and of the resolution in dots per inch, in the dialog and
/// on the command line.
inline constexpr int smallestPaper = 20;
inline constexpr int largestPaper = 1000;
inline constexpr int lowestResolution = 48;
inline constexpr int highestResolution = 1200;

/// The contents of the file. CSV contains the visible data after a comment line with plot, scheme and
/// recording. Throws FileError for CSV without visible data or with too many rows (Plot::visibleData()).
QByteArray plotFile(Plot& plot, PlotFormat format, const PlotLook& look = {});

/// Saves the plot in the format given by the extension. Throws FileError, WriteError; nothing is
/// written then.
void savePlot(Plot& plot, const QString& path, const PlotLook& look = {});

/// Saves each plot in each format to the folder, as "overlay.svg". Returns the file names. Throws FileError,
/// WriteError; nothing is written then.
QStringList savePlots(const QList<Plot*>& plots, const QString& folder, const QList<PlotFormat>& formats,
                      const PlotLook& look = {});

} // namespace quantoscope
