// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_access.h"
#include "ui/plots/plot.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace quantoscope {
namespace {

QByteArray png(QWidget& plot)
{
    QImage image(plot.size() * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    plot.render(&image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(QWidget& plot, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setResolution(96); // a pixel of CSS
    generator.setSize(plot.size());
    generator.setViewBox(plot.rect());
    QPainter painter(&generator);
    plot.render(&painter);
    painter.end();
    return bytes;
}

QByteArray pdf(QWidget& plot, const QString& title)
{
    constexpr double pointsPerPixel = 72.0 / 96.0;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(plot.size()) * pointsPerPixel, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    plot.render(&painter);
    painter.end();
    return bytes;
}

} // namespace

bool Plot::saveAs(const QString& path, QString* sentence)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != "png" && ending != "svg" && ending != "pdf") {
        *sentence = tr("“%1” cannot be written: its ending must be .png, .svg or .pdf.").arg(path);
        return false;
    }
    m_pointer.reset(); // no crosshair in the picture
    try {
        writeWhole(path, ending == "png"   ? png(*this)
                         : ending == "svg" ? svg(*this, m_title)
                                           : pdf(*this, m_title));
        return true;
    } catch (const std::exception& error) {
        *sentence = QString::fromUtf8(error.what());
        return false;
    }
}

void Plot::chooseExportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export plot"), plotName() + ".png",
                                                      tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"));
    QString sentence;
    if (!path.isEmpty() && !saveAs(path, &sentence)) {
        QMessageBox::warning(this, tr("Export plot"), sentence);
    }
}

void Plot::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName("plot_menu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Export plot…"), this, &Plot::chooseExportFile);
    menu->addAction(tr("Copy plot"), this, [this] {
        m_pointer.reset();
        QGuiApplication::clipboard()->setPixmap(grab());
    });
    menu->addAction(tr("Export level table…"), this, &Plot::exportTableRequested);
    menu->addSeparator();
    menu->addAction(tr("Reset view"), this, [this] {
        resetView();
        emit xRangeChanged(m_x.min, m_x.max);
    });
    menu->popup(event->globalPos());
}

} // namespace quantoscope
