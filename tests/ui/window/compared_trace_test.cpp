// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy.h"
#include "tests/ui/menus.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/window/command_palette.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <array>

using namespace quantoscope;

/// The trace of a chip, which resets to zero at once, beside the example's neuron, which subtracts later.
class ComparedTraceTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_chip;

    static std::shared_ptr<const Exploration> chipRun()
    {
        Setup chip = exampleSetup();
        chip.neuron.reset = Reset::zero;
        chip.neuron.resetDelay = false;
        return explore(chip);
    }

    /// In units of 1/64 of the membrane's, which is exact.
    static QByteArray csvOf(const Exploration& run, std::size_t steps)
    {
        QByteArray text = "step,v,spikes\n";
        for (std::size_t step = 0; step < steps; ++step) {
            text += QByteArray::number(step) + "," +
                    QByteArray::number(double{run.raw->samples()[step]} / 64, 'g', 17) + "," +
                    (run.rawSpikeAt(step) ? "1" : "0") + "\n";
        }
        return text;
    }

    /// Answers the next file dialog by keys, as soon as it is open.
    void inFileDialog(const QString& path, int looks = 250)
    {
        constexpr int lookAgainAfter = 20; // milliseconds
        QTimer::singleShot(lookAgainAfter, this, [this, path, looks] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr || !dialog->isVisible()) {
                QVERIFY(looks > 0);
                inFileDialog(path, looks - 1);
                return;
            }
            auto* edit = child<QLineEdit>(*dialog, "fileNameEdit");
            QGuiApplication::clipboard()->setText(path); // typed letter by letter, it enters folders
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
            if (QWidget* completions = QApplication::activePopupWidget()) {
                QTest::keyClick(completions, Qt::Key_Escape);
            }
            QTest::keyClick(edit, Qt::Key_Return);
            if (dialog->isVisible()) {
                QTest::keyClick(edit, Qt::Key_Return);
            }
        });
    }

    void chooseInFileMenu(const QString& name)
    {
        chooseInMenu(*m_window->menuBar(), *m_window->menuBar()->actions().front()->menu(), name);
    }

    void compareWith(const QString& path)
    {
        inFileDialog(path);
        chooseInFileMenu("compare_trace");
        QTRY_VERIFY(m_window->setup().reference && m_window->setup().reference->path == path.toStdString());
        awaitComparison();
    }

    void awaitComparison() { QTRY_VERIFY(upToDate() && !m_window->comparing()); }

    std::string finding() const
    {
        return m_window->reference().finding ? m_window->reference().finding->id : std::string();
    }
    std::string sentence() const
    {
        return m_window->reference().finding ? m_window->reference().finding->sentence : std::string();
    }
    bool fieldsAreShown() { return find<QLineEdit>("compare_scale")->isVisible(); }

    /// Dialogs and menus have left no window active.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == m_window.get());
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_chip = m_folder.filePath("chip.csv");
        writeWhole(m_chip, csvOf(*chipRun(), 200));
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void aTraceIsOpenedFromTheMenuAndShown()
    {
        QVERIFY(!fieldsAreShown());
        QVERIFY(!find<QAction>("remove_trace")->isEnabled());
        const Setup before = m_window->setup();
        compareWith(m_chip);
        QVERIFY(fieldsAreShown());
        QVERIFY(find<QAction>("remove_trace")->isEnabled());
        QCOMPARE(finding(), std::string("trace-differs"));
        QVERIFY(find<QWidget>("trace-differs")->isVisible());
        QCOMPARE(plot<OverlayPlot>().recorded().points().size(), std::size_t{200});
        QVERIFY(!plot<SpikePlot>().recordedSpikes().values().empty());
        Setup alone = m_window->setup();
        alone.reference.reset();
        QCOMPARE(alone, before); // nothing else has changed
    }

    void scaleAndFixReproduceTheTrace()
    {
        compareWith(m_chip);
        type("compare_scale", "64");
        QTRY_VERIFY(m_window->setup().reference->matching.scale == 64);
        awaitComparison();
        QVERIFY(sentence().find("With reset to zero and reset in the same step as the spike, your trace is "
                                "reproduced exactly for 200 of 200 steps.") != std::string::npos);
        QVERIFY(m_window->reference().firstDifference);
        QVERIFY(find<QLabel>("trace_agreement")->text() != "200 of 200");
        QTest::mouseClick(find<QPushButton>("trace-differs_fix"), Qt::LeftButton);
        QCOMPARE(m_window->setup().neuron.reset, Reset::zero);
        QVERIFY(!m_window->setup().neuron.resetDelay);
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-agrees"));
        QCOMPARE(find<QLabel>("trace_agreement")->text(), QString("200 of 200"));
        QVERIFY(!m_window->reference().firstDifference);
        QVERIFY(plot<OverlayPlot>().difference().values().empty());
        for (std::size_t step = 0; step < 200; ++step) {
            QCOMPARE(plot<OverlayPlot>().recorded().points()[step].y(),
                     double{m_window->exploration()->raw->samples()[step]});
        }
        undo();
        QCOMPARE(m_window->setup().neuron.reset, Reset::subtract);
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
    }

    void aToleranceAcceptsATraceOfFewDecimals()
    {
        const auto run = explore(exampleSetup());
        QByteArray text = "v\n";
        for (const float v : run->raw->samples()) {
            text += QByteArray::number(double{v}, 'f', 3) + "\n";
        }
        writeWhole(m_chip, text);
        compareWith(m_chip);
        QCOMPARE(finding(), std::string("trace-differs"));
        type("compare_tolerance", "0.0006");
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-agrees"));
        undo();
        QCOMPARE(m_window->setup().reference->matching.tolerance, 0.0);
        QCOMPARE(find<QLineEdit>("compare_tolerance")->text(), QString("0"));
    }

    void anInvalidScaleIsRejectedAtItsField()
    {
        compareWith(m_chip);
        type("compare_scale", "0");
        QTRY_VERIFY(find<QLabel>("compare_scale_problem")->isVisible());
        type("compare_scale", "64");
        QTRY_VERIFY(upToDate());
        QVERIFY(!find<QLabel>("compare_scale_problem")->isVisible());
    }

    void aTraceIsRemovedByMenuByButtonAndByUndo()
    {
        compareWith(m_chip);
        chooseInFileMenu("remove_trace");
        QVERIFY(!m_window->setup().reference);
        QTRY_VERIFY(upToDate());
        QVERIFY(!fieldsAreShown() && finding().empty());
        QVERIFY(plot<OverlayPlot>().recorded().points().empty());
        undo();
        QVERIFY(m_window->setup().reference);
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
        QTest::keyClick(find<QPushButton>("remove_trace_button"), Qt::Key_Space);
        QVERIFY(!m_window->setup().reference);
        undo();
        undo();
        QVERIFY(!m_window->setup().reference);
        QVERIFY(!fieldsAreShown());
        redo();
        QVERIFY(m_window->setup().reference);
        QVERIFY(fieldsAreShown());
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
    }

    void aNumpyFileIsATraceToo()
    {
        const auto run = explore(exampleSetup());
        const auto samples = run->raw->samples();
        const QString path = m_folder.filePath("chip.npy");
        const std::array<std::size_t, 1> shape{samples.size()};
        writeWhole(path, QByteArray::fromStdString(npyBytes(samples, shape)));
        compareWith(path);
        QCOMPARE(finding(), std::string("trace-agrees"));
    }

    void aWrongFileChangesNothing()
    {
        compareWith(m_chip);
        const Setup before = m_window->setup();
        const QString wrong = m_folder.filePath("wrong.csv");
        writeWhole(wrong, "a,b,c\n1,2,3\n");
        for (const QString& path : {wrong, m_folder.filePath("none.csv")}) {
            const QString name = QFileInfo(path).fileName();
            m_window->compareWith(path);
            QTRY_VERIFY(find<QLabel>("notice_text")->text().contains(name));
        }
        QCOMPARE(m_window->setup(), before);
        QCOMPARE(finding(), std::string("trace-differs"));
    }

    void aTraceOfAnotherLengthIsAFinding()
    {
        writeWhole(m_chip, csvOf(*chipRun(), 100));
        compareWith(m_chip);
        QCOMPARE(finding(), std::string("trace-not-compared"));
        QVERIFY(find<QWidget>("trace-not-compared")->isVisible());
        QCOMPARE(find<QLabel>("trace_agreement")->text(), QString("–"));
        QVERIFY(plot<OverlayPlot>().recorded().points().empty());
        type("steps", "100");
        QTRY_VERIFY(upToDate());
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
        QCOMPARE(plot<OverlayPlot>().recorded().points().size(), std::size_t{100});
    }

    void aChangedFileIsComparedAgain()
    {
        compareWith(m_chip);
        type("compare_scale", "64");
        awaitComparison();
        writeWhole(m_chip, csvOf(*explore(exampleSetup()), 200));
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
        QVERIFY(find<QLabel>("notice_text")->text().contains("chip.csv was changed by another program"));
        QVERIFY(QFile::remove(m_chip));
        QTRY_VERIFY(find<QLabel>("notice_text")->text().contains("chip.csv was removed"));
        QCOMPARE(finding(), std::string("trace-agrees"));
    }

    void aSessionBringsItBack()
    {
        compareWith(m_chip);
        type("compare_scale", "64");
        awaitComparison();
        const QString path = m_folder.filePath("s.quantoscope.json");
        QVERIFY(m_window->saveSessionTo(path));
        const Setup saved = m_window->setup();
        openWindow();
        QVERIFY(!m_window->setup().reference);
        m_window->openFiles({path});
        QCOMPARE(m_window->setup(), saved);
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
        QCOMPARE(find<QLineEdit>("compare_scale")->text(), QString("64"));
        QCOMPARE(plot<OverlayPlot>().recorded().points().size(), std::size_t{200});
    }

    void aSessionWhoseTraceIsMissingOpensWithASentence()
    {
        compareWith(m_chip);
        const QString path = m_folder.filePath("s.quantoscope.json");
        QVERIFY(m_window->saveSessionTo(path));
        const Setup saved = m_window->setup();
        QVERIFY(QFile::remove(m_chip));
        openWindow();
        m_window->openFiles({path});
        awaitComparison();
        QCOMPARE(m_window->setup(), saved);
        QCOMPARE(finding(), std::string("trace-not-compared"));
        QVERIFY(QString::fromStdString(sentence()).contains("chip.csv"));
        writeWhole(m_chip, csvOf(*chipRun(), 200));
        press(Qt::Key_F5, Qt::NoModifier);
        QTRY_COMPARE(finding(), std::string("trace-differs"));
    }

    void aRecordingInOpenLoopCannotBeCompared()
    {
        compareWith(m_chip);
        const QString membrane = m_folder.filePath("membrane.csv");
        writeWhole(membrane, "v\n0.1\n0.2\n");
        m_window->openFiles({membrane});
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QCOMPARE(finding(), std::string("trace-not-compared"));
        QVERIFY(m_window->setup().reference); // and comes back with the loop
        undo();
        awaitComparison();
        QCOMPARE(finding(), std::string("trace-differs"));
    }

    void otherTabsChangeNothing()
    {
        compareWith(m_chip);
        const Setup before = m_window->setup();
        for (const char* tab : {"compare", "dynamics", "explore"}) {
            m_window->perspectives().bringToFront(std::string_view(tab));
        }
        QCOMPARE(m_window->setup(), before);
        QCOMPARE(finding(), std::string("trace-differs"));
        QCOMPARE(plot<OverlayPlot>().recorded().points().size(), std::size_t{200});
    }

    void thePaletteHasTheCommands()
    {
        QStringList names;
        for (const WindowCommand& command : commandsOf(*m_window->menuBar())) {
            names << command.text;
        }
        QVERIFY(!names.filter("Compare with trace").isEmpty());
    }
};

static const RegisteredTest comparedTraceTest(__FILE__, runTest<ComparedTraceTest>);

#include "compared_trace_test.moc"
