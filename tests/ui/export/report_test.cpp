// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/export/report.h"
#include "ui/export/report_text.h"
#include "ui/files/file_access.h"
#include "ui/plots/overlay_plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace quantoscope;

static QString textOf(const QList<NamedText>& rows, const QString& name)
{
    const auto found = std::ranges::find(rows, name, &NamedText::name);
    return found == rows.end() ? QString() : found->text;
}

class ReportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What a reader sees, page by page.
    QStringList pages(const QByteArray& pdf)
    {
        const QString path = m_folder.filePath("report.pdf");
        writeWhole(path, pdf);
        QProcess reader;
        reader.start("pdftotext", {"-layout", path, "-"});
        if (!reader.waitForFinished() || reader.exitCode() != 0) {
            qFatal("this test needs pdftotext from poppler-utils");
        }
        // Ligatures as their letters.
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QStringList pages = text.normalized(QString::NormalizationForm_KC).split('\f');
        pages.removeLast();
        return pages;
    }

    /// The pages of the window's report while that tab is in front.
    QStringList reportOf(MainWindow& window, const QString& tab)
    {
        QSignalSpy shown(&window, &MainWindow::shown);
        window.show();
        if (!window.exploration()) {
            shown.wait();
        }
        PerspectiveTabs& tabs = window.perspectives();
        tabs.bringToFront(*tabs.find([&](const Perspective& page) { return page.perspectiveName() == tab; }));
        tabs.current().prepareForPicture({});
        if (tabs.current().busy()) {
            QSignalSpy(&tabs.current(), &Perspective::settled).wait(60'000);
        }
        const QString path = m_folder.filePath("window.pdf");
        window.saveReport(path);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? pages(file.readAll()) : QStringList();
    }

    void expectParts(const QString& text, const QStringList& there, const QStringList& notThere)
    {
        for (const QString& part : there) {
            QVERIFY2(text.contains(part), qPrintable(part));
        }
        for (const QString& part : notThere) {
            QVERIFY2(!text.contains(part), qPrintable(part));
        }
    }

private slots:
    void parametersHaveTheNamesOfSnnTorch()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 5, .uniform = false, .lowerLimit = 0.25};
        setup.neuron.beta = 0.8;
        const auto rows = schemeRows(*explore(setup));
        QCOMPARE(textOf(rows, "num_bits"), QString("5"));
        QCOMPARE(textOf(rows, "lower_limit"), QString("0.25"));
        QCOMPARE(textOf(rows, "multiplier"), QString("0.7 (automatic)"));
        QCOMPARE(textOf(neuronRows(setup), "beta"), QString("0.8"));
    }

    void recordingsShowRateAndUnit()
    {
        const auto shown = recorded({0.1F, 0.7F}, {.samplingRate = 20000, .unit = "mV"});
        QCOMPARE(textOf(signalRows(*shown), "recording"), QString("recording"));
        QCOMPARE(textOf(signalRows(*shown), "sampling rate"), QString("20000 Hz"));
        QCOMPARE(textOf(signalRows(*shown), "unit"), QString("mV"));
        QCOMPARE(textOf(signalRows(*shown), "steps"), QString("2"));
    }

    void allLevelsStandInTheTableUpTo256()
    {
        const auto shown = explored({.numBits = 8});
        const LevelTableText text = levelTableText(*shown);
        QCOMPARE(text.rows.size(), 257);
        QVERIFY(text.note.isEmpty());
        QCOMPARE(text.rows[200][0], QString("199"));
        QCOMPARE(text.rows[200][1].toFloat(), shown->table[199]);
        QCOMPARE(text.rows[200].last().toULongLong(), shown->metrics.occupancy[199]);
    }

    void longLevelTablesShowBothEnds()
    {
        const auto shown = explored({.numBits = 10, .uniform = false});
        const LevelTableText text = levelTableText(*shown);
        QCOMPARE(text.rows.size(), 1 + 16 + 1 + 16);
        QVERIFY(text.note.startsWith("1024 levels, 394 of them distinct; the first and last 16 are shown."));
        QCOMPARE(text.rows.last()[0], QString("1023"));
    }

    void theFullReportHasItsPagesAndTexts()
    {
        const auto shown = explored({.numBits = 8});
        const QStringList read = pages(reportPdf(*shown, {}, QDateTime(QDate(2030, 2, 3), QTime(4, 5))));
        QVERIFY(read.size() > 2); // 256 levels fill pages
        for (qsizetype page = 0; page < read.size(); ++page) {
            QVERIFY(read[page].contains(QString("Page %1 of %2").arg(page + 1).arg(read.size())));
            QCOMPARE(read[page].contains("decision"),
                     page > 0); // the header of the table on each of its pages
        }
        QVERIFY(read[0].contains("2030"));
        QVERIFY(read[0].contains("state_quant(num_bits=8"));
        for (const Finding& finding : shown->findings) {
            QVERIFY(read[0].simplified().contains(QString::fromStdString(finding.sentence).simplified()));
        }
        QVERIFY(read.last().contains("255"));
    }

    void theReportCoversTheCurrentTab()
    {
        MainWindow window(exampleSetup(), Appearance::dark);
        expectParts(reportOf(window, "explore").join('\n'),
                    {"Quantoscope report: Explore", "Signal and metrics", "Findings", "Level distribution",
                     "Membrane", "decision"},
                    {"Firing rate", "Pinned schemes", "Training"});
        expectParts(reportOf(window, "dynamics").join('\n'),
                    {"Quantoscope report: Dynamics", "Firing rate", "Parameter map", "closed", "Findings"},
                    {"Level distribution", "Pinned schemes", "Training"});
    }

    void theNetworkReportsItsLayersAndBits()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        expectParts(reportOf(window, "network").join('\n'),
                    {"Quantoscope report: Network", "Example network", "lif1", "Spikes of the layers",
                     "agreement", "Bits per layer", "accuracy, quantized"},
                    {"Level distribution", "Findings", "Training"});
    }

    void compareReportsItsTableFitsAndPlotOwners()
    {
        MainWindow window(exampleSetup(), Appearance::dark);
        const QStringList read = reportOf(window, "compare");
        const QString text = read.join('\n');
        expectParts(text,
                    {"Quantoscope report: Compare", "Pinned schemes", "Victor", "★", "Uniform: 4 bits",
                     "Q0.3: 4 bits", "E2M1: 4 bits", "scale auto", "Scheme Q0.3,", "Fits",
                     "smallest mean squared error", "below the bound", "spike errors"},
                    {"Level distribution", "Findings", "decision boundary", "Training"});
    }

    void trainReportsSettingsAndProgress()
    {
        MainWindow window(exampleSetup(), Appearance::dark);
        expectParts(reportOf(window, "train").join('\n'),
                    {"Quantoscope report: Train", "dataset", "xor", "training samples", "hidden neurons",
                     "surrogate", "state_gradient", "optimizer", "adam", "rate", "0.01", "epochs", "seed",
                     "Float", "QAT", "test accuracy"},
                    {"Level distribution", "Findings", "Pinned schemes", "stimulus"});
    }

    void theStudyReportsItsCases()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        expectParts(reportOf(window, "study").join('\n'),
                    {"Quantoscope report: Study", "digits", "weight_bits", "2,3,4,8,float",
                     "networks trained", "QAT", "accuracy in %", "Weights and state quantized"},
                    {"Scheme", "state_quant(", "Level distribution", "Findings", "Pinned schemes"});
    }

    void plotsDoNotCrossPageBoundaries()
    {
        const auto shown = explored({.numBits = 2});
        std::vector<std::unique_ptr<OverlayPlot>> plots;
        ReportSection section{.heading = "Channels"};
        for (int i = 0; i < 12; ++i) {
            plots.push_back(std::make_unique<OverlayPlot>());
            plots.back()->resize(400, 200);
            plots.back()->setExploration(shown);
            section.plots << plots.back().get();
        }
        const QString path = m_folder.filePath("channels.pdf");
        writeWhole(path, reportPdf(*shown, {.levels = false, .sections = {section}},
                                   QDateTime(QDate(2030, 2, 3), QTime(4, 5))));
        QCOMPARE(QProcess::execute("pdftoppm", {"-png", "-r", "50", path, m_folder.filePath("channels")}), 0);
        const QStringList pictures = QDir(m_folder.path()).entryList({"channels-*.png"});
        QVERIFY(pictures.size() >= 3);
        for (const QString& name : pictures) {
            const QImage page(m_folder.filePath(name));
            constexpr double belowTheFooter = 288.0 / 297;
            for (int y = static_cast<int>(belowTheFooter * page.height()); y < page.height(); ++y) {
                for (int x = 0; x < page.width(); ++x) {
                    QVERIFY2(page.pixelColor(x, y) == Qt::white, qPrintable(name));
                }
            }
        }
    }

    void anotherExtensionAndAMissingFolderAreRejected()
    {
        const auto shown = explored({.numBits = 4});
        const auto refusal = [&](const QString& name) {
            try {
                saveReport(m_folder.filePath(name), *shown, {});
            } catch (const FileError& error) {
                return QString::fromUtf8(error.what());
            }
            return QString();
        };
        QVERIFY(refusal("report.png")
                    .endsWith("report.png cannot be written: the extension of a report must be .pdf."));
        QVERIFY(refusal("none/report.pdf").contains("none does not exist"));
    }
};

static const RegisteredTest reportTest(__FILE__, runTest<ReportTest>);
#include "report_test.moc"
