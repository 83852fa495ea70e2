// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/export/plot_file.h"
#include "ui/files/file_access.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/staircase_plot.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <malloc.h>
#include <utility>

using namespace quantoscope;

/// The page's size in millimetres, from the PDF's own MediaBox.
static QSizeF pageOf(const QByteArray& pdf)
{
    static const QRegularExpression box(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])");
    const auto match = box.match(QString::fromLatin1(pdf));
    constexpr double millimetresPerPoint = 25.4 / 72;
    return QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble()) * millimetresPerPoint;
}

/// All texts of an SVG; empty where it is no well-formed XML.
static QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace()) {
            texts << reader.text().toString().trimmed();
        }
    }
    return reader.hasError() ? QStringList() : texts;
}

class PlotFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<StaircasePlot> m_plot;

    QString save(const QString& name, const PlotLook& look = {})
    {
        const QString path = m_folder.filePath(name);
        savePlot(*m_plot, path, look);
        return path;
    }

    /// The sentence with which a file is refused.
    QString refusal(const QString& path)
    {
        try {
            savePlot(*m_plot, path);
        } catch (const FileError& error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private slots:
    void init() { m_plot = shownPlot<StaircasePlot>(explored({.numBits = 4}), {360, 200}); }

    void theDefaultThemeIsLight()
    {
        const QImage image(save("plot.png"));
        QCOMPARE(image.pixelColor(1, image.height() - 1), PlotTheme::light().background);
    }

    void pngHasTheChosenPixels()
    {
        QCOMPARE(QImage(save("two.png")).size(), QSize(720, 400));
        QCOMPARE(QImage(save("three.png", {.scale = 3})).size(), QSize(1080, 600));
        const QImage paper(save("paper.png", {.millimetres = QSizeF(85, 60), .scale = 600 / 96.0}));
        QCOMPARE(paper.size(), QSize(2008, 1417)); // at 600 dpi
        QVERIFY(std::abs(paper.dotsPerMeterX() * 0.0254 - 600) < 0.1);
    }

    void linesScaleWithThePixels()
    {
        const auto darkFraction = [this](double scale) {
            const QImage image = m_plot->image(m_plot->screenSheet(), scale);
            int dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    dark += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
                }
            }
            return static_cast<double>(dark) / (image.width() * image.height());
        };
        const double once = darkFraction(1);
        QVERIFY2(std::abs(darkFraction(4) / once - 1) < 0.25,
                 qPrintable(QString::number(darkFraction(4) / once)));
    }

    void anUnknownExtensionIsRejected()
    {
        const QString path = m_folder.filePath("plot.bmp");
        QVERIFY(refusal(path).endsWith(
            "plot.bmp cannot be written: its extension must be .png, .svg, .pdf or .csv."));
        QVERIFY(!QFile::exists(path));
    }

    void aMissingFolderIsReported()
    {
        QVERIFY(refusal(m_folder.filePath("none/plot.pdf")).contains("none does not exist"));
    }

    void aFolderInPlaceOfOneFilePreventsAllFiles()
    {
        QDir(m_folder.path()).mkdir("all");
        const QString folder = m_folder.filePath("all");
        QDir(folder).mkdir("overlay.svg");
        const auto overlay = shownPlot<OverlayPlot>(m_plot->exploration());
        QVERIFY_EXCEPTION_THROWN(
            savePlots({m_plot.get(), overlay.get()}, folder, {PlotFormat::png, PlotFormat::svg}), FileError);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
        QDir(folder).rmdir("overlay.svg");
        const QStringList names =
            savePlots({m_plot.get(), overlay.get()}, folder, {PlotFormat::png, PlotFormat::svg});
        QCOMPARE(names, QStringList({"staircase.png", "staircase.svg", "overlay.png", "overlay.svg"}));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name).size(), names.size());
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
        QVERIFY(text.contains("<polyline"));
    }

    void svgNamesBothAxesWithTheirUnits()
    {
        const auto shown = recorded(std::vector<float>(500, 0.4F), {.samplingRate = 20000, .unit = "mV"});
        const auto overlay = shownPlot<OverlayPlot>(shown);
        const QStringList texts = textsOf(plotFile(*overlay, PlotFormat::svg));
        for (const char* text : {"Membrane", "time (ms)", "membrane (mV)", "raw", "quantized", "threshold"}) {
            QVERIFY2(texts.contains(text), text);
        }
        QVERIFY(std::as_const(*overlay).axes().titles().x.isEmpty()); // on the screen the plot below has it
    }

    void narrowPlotsKeepTheirFullLegend()
    {
        const auto overlay = shownPlot<OverlayPlot>(m_plot->exploration());
        const PlotLook narrow{.millimetres = QSizeF(40, 30)};
        const QStringList texts = textsOf(plotFile(*overlay, PlotFormat::svg, narrow));
        for (const char* text : {"Membrane", "raw", "quantized", "threshold", "closed loop"}) {
            QVERIFY2(texts.contains(text), text);
        }
    }

    void pdfHasItsSizeInMillimetres()
    {
        const QSizeF page = pageOf(plotFile(*m_plot, PlotFormat::pdf, {.millimetres = twoColumns}));
        QVERIFY2(std::abs(page.width() - 174) < 0.2 && std::abs(page.height() - 80) < 0.2,
                 qPrintable(QString("%1 x %2").arg(page.width()).arg(page.height())));
    }

    void paperIsLightWhateverTheScreen()
    {
        m_plot->setTheme(PlotTheme::dark());
        const PlotLook paper{.onPaper = true};
        QCOMPARE(QImage(save("dark.png")).pixelColor(1, 1), PlotTheme::dark().background);
        QCOMPARE(QImage(save("paper.png", paper)).pixelColor(1, 1), QColor(Qt::white));
    }

    void theScreenIsNotChanged()
    {
        m_plot->setTheme(PlotTheme::dark());
        m_plot->setXRange(0.1, 0.4);
        QCoreApplication::processEvents();
        const QImage before = m_plot->grab().toImage();
        const Frame frame = m_plot->frame();
        save("plot.pdf", {.millimetres = oneColumn, .onPaper = true});
        QCOMPARE(m_plot->frame().area, frame.area);
        QCOMPARE(m_plot->frame().xMin, 0.1);
        QCOMPARE(m_plot->grab().toImage(), before);
    }

    void repeatedExportsUseNoMoreMemory()
    {
        const auto take = [&](int pictures) {
            for (int i = 0; i < pictures; ++i) {
                m_plot->resize(i % 2 == 0 ? 400 : 360, 200);
                (void)m_plot->image({.size = {800, 500}}, 1);
                QCoreApplication::processEvents();
            }
            return mallinfo2().uordblks;
        };
        constexpr std::size_t littleMore = 5'000; // bytes
        const std::size_t before = take(10);
        QVERIFY(take(200) <= before + littleMore);
    }

    void theCrosshairIsNotExported()
    {
        const QImage plain(save("plain.png"));
        QMouseEvent move(QEvent::MouseMove, m_plot->frame().area.center(), m_plot->frame().area.center(),
                         Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_plot.get(), &move);
        const QImage pointed(save("pointed.png"));
        QVERIFY(pointed == plain);
    }

    void theClipboardImageHasDoubleResolution()
    {
        m_plot->copyToClipboard();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(720, 400));
    }

    void theMenuKeyOpensThePlotMenu_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifier");
        QTest::newRow("menu key") << int(Qt::Key_Menu) << int(Qt::NoModifier);
        QTest::newRow("Shift+F10") << int(Qt::Key_F10) << int(Qt::ShiftModifier);
    }
    void theMenuKeyOpensThePlotMenu()
    {
        QFETCH(int, key);
        QFETCH(int, modifier);
        QTest::keyClick(m_plot.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifier));
        auto* menu = m_plot->findChild<QMenu*>("plot_menu");
        QVERIFY(menu != nullptr && menu->isVisible());
        QVERIFY(QRect(m_plot->mapToGlobal(QPoint()), m_plot->size()).contains(menu->pos()));
        QContextMenuEvent second(QContextMenuEvent::Keyboard, {},
                                 {}); // as some platforms send beside the key
        QCoreApplication::sendEvent(m_plot.get(), &second);
        QCOMPARE(m_plot->findChildren<QMenu*>("plot_menu").size(), 1);
        menu->close();
    }

    void theContextMenuOffersExportCopyTableAndReset()
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, {200, 80}, m_plot->mapToGlobal(QPoint(200, 80)));
        QCoreApplication::sendEvent(m_plot.get(), &event);
        auto* menu = m_plot->findChild<QMenu*>("plot_menu");
        QVERIFY(menu != nullptr);
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            texts << action->text();
        }
        QVERIFY(texts.contains("Export plot…") && texts.contains("Export level table…"));
        QSignalSpy table(m_plot.get(), &Plot::exportTableRequested);
        menu->actions().at(2)->trigger();
        QCOMPARE(table.size(), 1);
        menu->close();
    }
};

static const RegisteredTest plotFileTest(__FILE__, runTest<PlotFileTest>);
#include "plot_file_test.moc"
