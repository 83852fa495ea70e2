// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render.h"

#include "ui/files/file_access.h"
#include "ui/plots/plot.h"
#include "ui/window/explore_page.h"
#include "ui/window/main_window.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <stdexcept>

namespace quantoscope {
namespace {

constexpr auto wholeWindow = "window";

[[noreturn]] void refuse(const QString& sentence)
{
    throw std::runtime_error(sentence.toStdString());
}

/// Runs the event loop until the window shows its Exploration, or says why it cannot.
void awaitExploration(MainWindow& window)
{
    QEventLoop loop;
    QString complaint;
    QObject::connect(&window, &MainWindow::shown, &loop, &QEventLoop::quit);
    QObject::connect(&window, &MainWindow::complained, &loop, [&](const QString& sentence) {
        complaint = sentence;
        loop.quit();
    });
    loop.exec();
    if (!complaint.isEmpty()) {
        refuse(complaint);
    }
    QCoreApplication::processEvents(); // layouts settle
}

QByteArray pngOf(QWidget& widget)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    widget.grab().save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(QWidget& widget)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    QPainter painter(&generator);
    widget.render(&painter);
    painter.end();
    return bytes;
}

QByteArray pdfOf(QWidget& widget)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(widget.size()) * 72.0 / 96.0, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    widget.render(&painter);
    painter.end();
    return bytes;
}

void saveWidget(QWidget& widget, const QString& outFile)
{
    const QString ending = QFileInfo(outFile).suffix().toLower();
    if (ending == "png") {
        writeWhole(outFile, pngOf(widget));
    } else if (ending == "svg") {
        writeWhole(outFile, svgOf(widget));
    } else if (ending == "pdf") {
        writeWhole(outFile, pdfOf(widget));
    } else {
        refuse(QString("“%1” cannot be written: its ending must be .png, .svg or .pdf.").arg(outFile));
    }
}

} // namespace

QStringList plotNames()
{
    return {wholeWindow, "levels", "staircase", "gaps", "sawtooth", "overlay", "error", "spikes"};
}

void renderPlot(const Setup& setup, const QString& plotName, const QString& outFile, Appearance appearance,
                QSize size)
{
    if (!plotNames().contains(plotName)) {
        refuse(QString("“%1” is no plot; it must be one of %2.").arg(plotName, plotNames().join(", ")));
    }
    if (const auto problem = validate(setup)) {
        refuse(QString::fromStdString(problem->sentence));
    }
    MainWindow window(setup, appearance);
    window.resize(size);
    window.show();
    awaitExploration(window);
    if (plotName == wholeWindow) {
        saveWidget(window, outFile);
        return;
    }
    for (Plot* plot : window.explorePage().plots()) {
        if (plot->plotName() == plotName) {
            QString sentence;
            if (!plot->saveAs(outFile, &sentence)) {
                refuse(sentence);
            }
        }
    }
}

} // namespace quantoscope
