// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plot_file.h"

#include "files/exports/table_export.h"
#include "ui/files/file_access.h"
#include "ui/plots/plot.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

PlotSheet sheetOf(const Plot& plot, const PlotLook& look)
{
    PlotSheet sheet = plot.screenSheet();
    if (look.millimetres) {
        sheet.size = PlotSheet::ofMillimetres(*look.millimetres);
    }
    if (look.onPaper) {
        sheet.theme = PlotTheme::light();
    }
    return sheet;
}

void drawSvg(QIODevice& out, Plot& plot, const PlotSheet& sheet)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setTitle(plot.title());
    generator.setResolution(static_cast<int>(PlotSheet::pixelsPerInch));
    generator.setSize(QSize(static_cast<int>(std::lround(sheet.size.width())),
                            static_cast<int>(std::lround(sheet.size.height()))));
    generator.setViewBox(QRectF(QPointF(), sheet.size));
    QPainter painter(&generator);
    plot.paint(painter, sheet);
}

void drawPdf(QIODevice& out, Plot& plot, const PlotSheet& sheet)
{
    constexpr double pointsPerPixel = 72 / PlotSheet::pixelsPerInch;
    QPdfWriter writer(&out);
    writer.setTitle(plot.title());
    writer.setResolution(static_cast<int>(PlotSheet::pixelsPerInch));
    writer.setPageSize(QPageSize(sheet.size * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    plot.paint(painter, sheet);
}

/// "Membrane (overlay), state_quant(num_bits=4, …), recording cell.abf, column 0"
std::string commentOf(const Plot& plot)
{
    std::string comment = (plot.title() + " (" + plot.plotName() + ")").toStdString();
    if (const QString source = plot.sourceText(); !source.isEmpty()) {
        return comment + ", " + source.toStdString();
    }
    if (!plot.exploration()) {
        return comment;
    }
    const Setup& setup = plot.exploration()->setup;
    comment += ", " + schemeText(setup.scheme);
    if (setup.recording) {
        comment += ", recording " +
                   QFileInfo(QString::fromStdString(setup.recording->path)).fileName().toStdString() +
                   ", column " + std::to_string(setup.recording->column);
    }
    return comment;
}

QByteArray csvFile(const Plot& plot)
{
    const PlotData numbers = plot.visibleData();
    if (numbers.rows() == 0) {
        throw FileError(
            Plot::tr("\"%1\" shows no data in its visible range; zoom out, or wait until it shows data.")
                .arg(plot.title())
                .toStdString());
    }
    return QByteArray::fromStdString(csvText(numbers, commentOf(plot)));
}

} // namespace

QString nameOf(PlotFormat format)
{
    const std::string_view name = plotFormatNames[static_cast<std::size_t>(format)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<PlotFormat> plotFormatForEnding(const QString& ending)
{
    const auto found = std::ranges::find(plotFormatNames, ending.toLower().toStdString());
    return found == plotFormatNames.end()
               ? std::nullopt
               : std::optional(static_cast<PlotFormat>(found - plotFormatNames.begin()));
}

QByteArray plotFile(Plot& plot, PlotFormat format, const PlotLook& look)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const PlotSheet sheet = sheetOf(plot, look);
    switch (format) {
    case PlotFormat::png:
        plot.image(sheet, look.scale).save(&buffer, "PNG");
        break;
    case PlotFormat::svg:
        drawSvg(buffer, plot, sheet);
        break;
    case PlotFormat::pdf:
        drawPdf(buffer, plot, sheet);
        break;
    case PlotFormat::csv:
        return csvFile(plot);
    }
    return buffer.data();
}

void savePlot(Plot& plot, const QString& path, const PlotLook& look)
{
    const auto format = plotFormatForEnding(QFileInfo(path).suffix());
    if (!format) {
        throw FileError(Plot::tr("%1 cannot be written: its extension must be .png, .svg, .pdf or .csv.")
                            .arg(path)
                            .toStdString());
    }
    requireFolderFor(path);
    writeWhole(path, plotFile(plot, *format, look));
}

QStringList savePlots(const QList<Plot*>& plots, const QString& folder, const QList<PlotFormat>& formats,
                      const PlotLook& look)
{
    QStringList names;
    std::vector<WholeFile> files;
    for (Plot* plot : plots) {
        for (const PlotFormat format : formats) {
            names << plot->plotName() + "." + nameOf(format);
            const QString path = QDir(folder).filePath(names.back());
            requireFolderFor(path);
            files.push_back({nativePath(path), plotFile(*plot, format, look).toStdString()});
        }
    }
    writeAllWhole(files);
    return names;
}

} // namespace quantoscope
