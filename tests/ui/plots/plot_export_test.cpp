// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/staircase_plot.h"

#include <QDir>
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
        QString sentence;
        if (!m_plot->saveAs(path, &sentence)) {
            qFatal("%s", qPrintable(sentence));
        }
        return path;
    }

private slots:
    void init() { m_plot = shownPlot<StaircasePlot>(explored({.numBits = 4}), {360, 200}); }

    void pngHasTwoPixelsForOne()
    {
        const QImage image(save("plot.png"));
        QCOMPARE(image.size(), QSize(720, 400));
        QCOMPARE(image.pixelColor(1, image.height() - 1), PlotTheme::light().background);
    }

    void svgDrawsWhatTheWindowShows()
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

    void pdfIsAPdf()
    {
        QFile file(save("plot.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
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

    void refusalsAreSentences()
    {
        QString sentence;
        QVERIFY(!m_plot->saveAs(m_folder.filePath("no/such/folder/plot.png"), &sentence));
        QVERIFY2(sentence.contains("plot.png") && sentence.endsWith('.'), qPrintable(sentence));
        sentence.clear();
        QVERIFY(!m_plot->saveAs(m_folder.filePath("plot.bmp"), &sentence));
        QVERIFY2(sentence.contains(".svg") && sentence.endsWith('.'), qPrintable(sentence));
        QVERIFY(!QFile::exists(m_folder.filePath("plot.bmp")));
    }
};

QTEST_MAIN(PlotExportTest)
#include "plot_export_test.moc"
