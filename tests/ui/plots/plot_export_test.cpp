// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/plots/staircase_plot.h"

#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace quantoscope;

class PlotExportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<StaircasePlot> m_plot;

    QString save(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        m_plot->saveAs(path);
        return path;
    }

private slots:
    void init() { m_plot = shownPlot<StaircasePlot>(explored({.numBits = 4}), {360, 200}); }

    void withoutAThemeItIsTheLightOne()
    {
        const QImage image(save("plot.png"));
        QCOMPARE(image.pixelColor(1, image.height() - 1), PlotTheme::light().background);
    }

    void anUnknownEndingIsRefusedInASentence()
    {
        try {
            m_plot->saveAs(m_folder.filePath("plot.bmp"));
            QFAIL("nothing was thrown");
        } catch (const FileError& error) {
            QVERIFY(QString::fromUtf8(error.what())
                        .endsWith("plot.bmp cannot be written: its ending must be .png, .svg or .pdf."));
        }
        QVERIFY(!QFile::exists(m_folder.filePath("plot.bmp")));
    }

    void svgHasTheSizeOfThePlot()
    {
        QSvgRenderer renderer(save("plot.svg"));
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 360, 200));
        QFile file(m_folder.filePath("plot.svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("width=\"95.25mm\"")); // 360 px at 96 an inch
        QVERIFY(text.contains("Staircase"));
        QVERIFY(text.contains("<polyline"));
    }

    void crosshairStaysOutOfThePicture()
    {
        const QImage plain(save("plain.png"));
        QMouseEvent move(QEvent::MouseMove, m_plot->frame().area.center(), m_plot->frame().area.center(),
                         Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_plot->viewport(), &move);
        const QImage pointed(save("pointed.png"));
        QVERIFY(pointed == plain);
    }
};

static const RegisteredTest plotExportTest(__FILE__, runTest<PlotExportTest>);
#include "plot_export_test.moc"