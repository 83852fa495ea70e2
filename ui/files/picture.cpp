// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/picture.h"

#include "ui/files/file_access.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

namespace quantoscope {
namespace {

struct PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
};

constexpr int dotsPerInch = 96; ///< As in CSS.

void drawInto(QPaintDevice& device, QWidget& widget)
{
    QPainter painter(&device);
    widget.render(&painter);
}

void drawPng(QIODevice& out, QWidget& widget, double pixelRatio)
{
    QImage image(widget.size() * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    widget.render(&image);
    image.save(&out, "PNG");
}

void drawSvg(QIODevice& out, QWidget& widget, const QString& title)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setTitle(title);
    generator.setResolution(dotsPerInch);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    drawInto(generator, widget);
}

void drawPdf(QIODevice& out, QWidget& widget, const QString& title)
{
    constexpr double pointsPerPixel = 72.0 / dotsPerInch;
    QPdfWriter writer(&out);
    writer.setTitle(title);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(widget.size()) * pointsPerPixel, QPageSize::Point));
    writer.setPageMargins({});
    drawInto(writer, widget);
}

} // namespace

void savePicture(QWidget& widget, const QString& path, const QString& title, double pixelRatio)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (ending == "png") {
        drawPng(buffer, widget, pixelRatio);
    } else if (ending == "svg") {
        drawSvg(buffer, widget, title);
    } else if (ending == "pdf") {
        drawPdf(buffer, widget, title);
    } else {
        throw FileError(PictureWords::tr("%1 cannot be written: its extension must be .png, .svg or .pdf.")
                            .arg(path)
                            .toStdString());
    }
    writeWhole(path, buffer.data());
}

} // namespace quantoscope
