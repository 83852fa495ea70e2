// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/export/report.h"
#include "ui/export/report_text.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QFile>
#include <QFileInfo>
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
            qFatal("pdftotext, of poppler-utils, is needed");
        }
        // Ligatures as their letters.
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QStringList pages = text.normalized(QString::NormalizationForm_KC).split('\f');
        pages.removeLast();
        return pages;
    }

private slots:
    void parametersCarryTheNamesOfSnnTorch()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 5, .uniform = false, .lowerLimit = 0.25};
        setup.neuron.beta = 0.8;
        QCOMPARE(textOf(schemeRows(setup), "num_bits"), QString("5"));
        QCOMPARE(textOf(schemeRows(setup), "lower_limit"), QString("0.25"));
        QCOMPARE(textOf(schemeRows(setup), "multiplier"), QString("0.7 (automatic)"));
        QCOMPARE(textOf(neuronRows(setup), "beta"), QString("0.8"));
    }

    void recordingsTellRateAndUnit()
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

    void ofMoreLevelsTheEndsAreShown()
    {
        const auto shown = explored({.numBits = 10, .uniform = false});
        const LevelTableText text = levelTableText(*shown);
        QCOMPARE(text.rows.size(), 1 + 16 + 1 + 16);
        QVERIFY(
            text.note.startsWith("1024 levels, 394 of them distinct; the first and the last 16 are shown."));
        QCOMPARE(text.rows.last()[0], QString("1023"));
    }

    void theWholeReportHasItsPagesAndTexts()
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

    void theWindowReportsExploreAndTheTabInFront()
    {
        MainWindow window(exampleSetup(), Appearance::dark);
        window.show();
        QSignalSpy shown(&window, &MainWindow::shown);
        QVERIFY(shown.wait());
        PerspectiveTabs& tabs = window.perspectives();
        tabs.bringToFront(
            *tabs.find([](const Perspective& tab) { return tab.perspectiveName() == "dynamics"; }));
        if (tabs.current().busy()) {
            QVERIFY(QSignalSpy(&tabs.current(), &Perspective::settled).wait(20'000));
        }
        const QString path = m_folder.filePath("window.pdf");
        window.saveReport(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = pages(file.readAll()).join('\n');
        for (const char* part : {"Membrane", "Level distribution", "Plots of the tab Dynamics", "Firing rate",
                                 "Parameter map", "closed loop"}) {
            QVERIFY2(text.contains(part), part);
        }
    }

    void anotherEndingAndAMissingFolderAreRefused()
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
        QVERIFY(
            refusal("report.png").endsWith("report.png cannot be written: a report's ending must be .pdf."));
        QVERIFY(refusal("none/report.pdf").contains("none does not exist"));
    }
};

static const RegisteredTest reportTest(__FILE__, runTest<ReportTest>);
#include "report_test.moc"
