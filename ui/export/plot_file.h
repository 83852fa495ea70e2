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

/// Names and endings in one.
inline constexpr std::array<std::string_view, 4> plotFormatNames{"png", "svg", "pdf", "csv"};

QString nameOf(PlotFormat format);
std::optional<PlotFormat> plotFormatForEnding(const QString& ending);

/// How plots are drawn into files.
struct PlotLook
{
    std::optional<QSizeF> millimetres = std::nullopt; ///< Empty: as large as on the screen.
    double scale = 2;                                 ///< Pixels of a PNG for one of the screen (96 an inch).
    bool onPaper = false;                             ///< Light colours whatever the screen's.
};

/// One column and two of a printed page.
inline constexpr QSizeF oneColumn(85, 60);
inline constexpr QSizeF twoColumns(174, 80);

/// Edges on paper, in millimetres, and dots an inch that a person may choose.
inline constexpr int smallestPaper = 20;
inline constexpr int largestPaper = 1000;
inline constexpr int lowestResolution = 48;
inline constexpr int highestResolution = 1200;

/// The whole file. csv holds the numbers that are visible, below a line that names plot, scheme and
/// recording. Throws FileError where the plot shows nothing yet, or too many numbers.
QByteArray plotFile(Plot& plot, PlotFormat format, const PlotLook& look = {});

/// In the format that the ending names. Throws FileError, WriteError; nothing is written then.
void savePlot(Plot& plot, const QString& path, const PlotLook& look = {});

/// Each plot in each format under its own name ("overlay.svg") in the folder; returns the names. Throws
/// FileError, WriteError; then none is written.
QStringList savePlots(const QList<Plot*>& plots, const QString& folder, const QList<PlotFormat>& formats,
                      const PlotLook& look = {});

} // namespace quantoscope
