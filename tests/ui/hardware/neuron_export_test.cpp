// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/hardware_export.h"
#include "tests/ui/menus.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/hardware/neuron_export_dialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>

using namespace quantoscope;

/// File › Export neuron…, driven by keys and clicks.
class NeuronExportTest : public WindowTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_wasOpen = false;

    /// Calls `act` with the next dialog of this kind once it is shown.
    template<typename Dialog>
    void inDialog(std::function<void(Dialog&)> act, int looks = 500)
    {
        constexpr int lookAgainAfter = 20; // milliseconds
        QTimer::singleShot(lookAgainAfter, this, [this, act = std::move(act), looks] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr && dialog->isVisible()) {
                act(*dialog);
                return;
            }
            QVERIFY(looks > 0);
            inDialog<Dialog>(act, looks - 1);
        });
    }

    /// Opens the dialog by its shortcut, does this in it, and closes it unless that has closed it.
    void inNeuronDialog(const std::function<void(NeuronExportDialog&)>& act)
    {
        m_wasOpen = false;
        inDialog<NeuronExportDialog>([this, act](NeuronExportDialog& dialog) {
            m_wasOpen = true;
            act(dialog);
            if (dialog.isVisible()) {
                QTest::keyClick(&dialog, Qt::Key_Escape);
            }
        });
        m_window->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_wasOpen);
    }

    /// Answers the next file dialog with this path.
    void typePath(const QString& path)
    {
        inDialog<QFileDialog>([path](QFileDialog& dialog) {
            auto* edit = child<QLineEdit>(dialog, "fileNameEdit");
            QGuiApplication::clipboard()->setText(path); // typed letter by letter, it enters folders
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
            if (QWidget* completions = QApplication::activePopupWidget()) {
                QTest::keyClick(completions, Qt::Key_Escape);
            }
            QTest::keyClick(edit, Qt::Key_Return);
            if (dialog.isVisible()) {
                QTest::keyClick(edit, Qt::Key_Return);
            }
        });
    }

    static bool canExport(const NeuronExportDialog& dialog)
    {
        return child<QPushButton>(dialog, "export")->isEnabled();
    }
    static QString preview(const NeuronExportDialog& dialog)
    {
        return child<QPlainTextEdit>(dialog, "neuron_preview")->toPlainText();
    }
    static QString problem(const NeuronExportDialog& dialog)
    {
        const auto* frame = child<QWidget>(dialog, "neuron_problem");
        return frame->isVisible() ? child<QLabel>(dialog, "neuron_problem_sentence")->text() : QString();
    }

    static void type(QWidget* field, const QString& text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

    static Setup possibleSetup()
    {
        Setup setup = exampleSetup();
        setup.neuron.leak = MultiplierLeak{{.isSigned = false, .integerBits = 0, .fractionBits = 7}};
        return setup;
    }

    void use(const Setup& setup)
    {
        m_window->restore({.setup = setup}, "Begin");
        QTRY_VERIFY(upToDate());
    }

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void theMenuOpensTheDialog()
    {
        inDialog<NeuronExportDialog>([this](NeuronExportDialog& dialog) {
            m_wasOpen = true;
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        chooseInMenu(*m_window->menuBar(), *m_window->menuBar()->actions().front()->menu(), "export_neuron");
        QTRY_VERIFY(m_wasOpen);
    }

    void thePaletteOpensTheDialog()
    {
        m_wasOpen = false;
        inDialog<NeuronExportDialog>([this](NeuronExportDialog& dialog) {
            m_wasOpen = true;
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QTimer::singleShot(0, this, [] {
            auto* text = child<QLineEdit>(*QApplication::activeModalWidget(), "command_text");
            QTest::keyClicks(text, "export neuron");
            QTest::keyClick(text, Qt::Key_Return);
        });
        m_window->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_wasOpen);
    }

    void theDialogShowsPortsAndRegisters()
    {
        use(possibleSetup());
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            const auto* wires = child<QTreeWidget>(dialog, "neuron_signals");
            QStringList names;
            for (int row = 0; row < wires->topLevelItemCount(); ++row) {
                names << wires->topLevelItem(row)->text(0) + " " + wires->topLevelItem(row)->text(2);
            }
            QCOMPARE(names.size(), 4);
            QCOMPARE(names[0], QString("x 8"));
            QCOMPARE(names[1], QString("spike 1"));
            QVERIFY(names[2].startsWith("membrane "));
            QCOMPARE(names[3], QString("membrane 4")); // the register: 16 levels
        });
    }

    void anotherLanguageChangesThePreview()
    {
        use(possibleSetup());
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(preview(dialog).contains("module neuron_step"));
            auto* language = child<QComboBox>(dialog, "neuron_language");
            language->setFocus();
            QTest::keyClick(language, Qt::Key_Down);
            QTRY_VERIFY(preview(dialog).contains("entity neuron_step"));
            QTest::keyClick(language, Qt::Key_Down);
            QTRY_VERIFY(preview(dialog).contains("#include \"neuron.h\""));
            QTRY_VERIFY(canExport(dialog));
        });
    }

    void anExactLeakHasAFixThatCanBeUndone()
    {
        const Setup before = m_window->setup();
        inNeuronDialog([this](NeuronExportDialog& dialog) {
            QTRY_VERIFY(problem(dialog).contains("decay factor"));
            QVERIFY(!canExport(dialog));
            auto* fix = child<QPushButton>(dialog, "neuron_fix");
            QCOMPARE(fix->text(), QString("Use leak UQ0.7"));
            QTest::mouseClick(fix, Qt::LeftButton);
            QTRY_VERIFY(canExport(dialog));
            QVERIFY(problem(dialog).isEmpty());
            QVERIFY(preview(dialog).contains("module"));
            QVERIFY(upToDate());
        });
        Setup fixed = before;
        fixed.neuron.leak = possibleSetup().neuron.leak;
        QCOMPARE(m_window->setup(), fixed);
        m_window->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->setup(), before);
    }

    void anOpenLoopIsClosedByKeys()
    {
        Setup setup = possibleSetup();
        setup.loop = Loop::open;
        use(setup);
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(problem(dialog).contains("loop must be closed"));
            auto* fix = child<QPushButton>(dialog, "neuron_fix");
            auto* format = child<QLineEdit>(dialog, "neuron_format");
            format->setFocus();
            QTest::keyClick(format, Qt::Key_Tab);
            QVERIFY(fix->hasFocus());
            QTest::keyClick(fix, Qt::Key_Space);
            QTRY_VERIFY(canExport(dialog));
        });
        QCOMPARE(m_window->setup(), possibleSetup());
    }

    void theSizeOfACircuitIsEstimated()
    {
        use(possibleSetup());
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            const auto* cost = child<QLabel>(dialog, "neuron_cost");
            QVERIFY(cost->isVisible());
            QVERIFY(cost->text().contains("LUTs"));
            auto* language = child<QComboBox>(dialog, "neuron_language");
            language->setCurrentIndex(static_cast<int>(HardwareLanguage::c));
            QTRY_VERIFY(!cost->isVisible());
        });
    }

    void aFormatIsCheckedAsItIsTyped()
    {
        use(possibleSetup());
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            auto* format = child<QLineEdit>(dialog, "neuron_format");
            const auto* typing = child<QLabel>(dialog, "neuron_format_problem");
            type(format, "Q1.");
            QVERIFY(typing->isVisible());
            QVERIFY(!canExport(dialog));
            QTest::keyClicks(format, "6");
            QVERIFY(!typing->isVisible());
            QTRY_VERIFY(preview(dialog).contains("rounded to Q1.6"));
            QTRY_VERIFY(canExport(dialog));
            type(format, "Q1.1"); // too few bits to tell the levels apart
            QTRY_VERIFY(problem(dialog).contains("the smallest n that works"));
            QVERIFY(dialog.findChild<QPushButton*>("neuron_fix") == nullptr);
            type(format, "");
            QTRY_VERIFY(canExport(dialog));
        });
        QCOMPARE(m_window->setup(), possibleSetup());
    }

    void tooManyTestVectorsOfferFewerSteps()
    {
        use(possibleSetup());
        inNeuronDialog([](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            type(child<QSpinBox>(dialog, "neuron_count"), "65536");
            QTRY_VERIFY(problem(dialog).contains("too many test vectors"));
            QTest::mouseClick(child<QPushButton>(dialog, "neuron_fix"), Qt::LeftButton);
            QTRY_VERIFY(canExport(dialog));
        });
        QCOMPARE(m_window->setup().stimulus.steps, 61);
    }

    void threeFilesAreExported_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("Verilog") << 0 << QStringList{"cell.v", "cell_tb.hex", "cell_tb.v"};
        QTest::newRow("VHDL") << 1 << QStringList{"cell.vhd", "cell_tb.hex", "cell_tb.vhd"};
    }

    void threeFilesAreExported()
    {
        QFETCH(const int, language);
        QFETCH(const QStringList, files);
        use(possibleSetup());
        inNeuronDialog([this, language](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            auto* box = child<QComboBox>(dialog, "neuron_language");
            box->setFocus();
            for (int downs = 0; downs < language; ++downs) {
                QTest::keyClick(box, Qt::Key_Down);
            }
            QTRY_VERIFY(canExport(dialog));
            typePath(m_folder->filePath("cell")); // the extension is added
            QTest::mouseClick(child<QPushButton>(dialog, "export"), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isVisible());
        });
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name), files);
        QVERIFY(find<QLabel>("status")->toolTip().contains("cell") ||
                find<QLabel>("status")->text().contains("cell"));
        QFile circuit(m_folder->filePath(files.front()));
        QVERIFY(circuit.open(QIODevice::ReadOnly));
        QVERIFY(circuit.readAll().contains("cell_step"));
    }

    void theFilesAreThoseOfTheCommandLine()
    {
        use(possibleSetup());
        inNeuronDialog([this](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            typePath(m_folder->filePath("cell.c"));
            QTest::mouseClick(child<QPushButton>(dialog, "export"), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isVisible());
        });
        const auto exploration = explore(possibleSetup());
        for (const TableFile& wanted :
             hardwareFiles(hardwareNeuron(exploration->scaledSetup()), exploration->input->samples(),
                           HardwareLanguage::c, "cell.c")) {
            QFile file(m_folder->filePath(QString::fromStdString(wanted.name)));
            QVERIFY2(file.open(QIODevice::ReadOnly), wanted.name.c_str());
            QCOMPARE(file.readAll().toStdString(), wanted.content);
        }
    }

    void anErrorIsShownAndLeavesNothing()
    {
        use(possibleSetup());
        inNeuronDialog([this](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            typePath(m_folder->filePath("cell.txt"));
            QTest::mouseClick(child<QPushButton>(dialog, "export"), Qt::LeftButton);
            QTRY_VERIFY(problem(dialog).contains("does not end in .v, .vhd or .c"));
            QVERIFY(dialog.isVisible());
            QTRY_VERIFY(canExport(dialog)); // under another name
        });
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void cancelLeavesNothing()
    {
        use(possibleSetup());
        inNeuronDialog([this](NeuronExportDialog& dialog) {
            QTRY_VERIFY(canExport(dialog));
            inDialog<QFileDialog>([this](QFileDialog& place) {
                place.setDirectory(m_folder->path());
                QTest::keyClick(&place, Qt::Key_Escape);
            });
            QTest::mouseClick(child<QPushButton>(dialog, "export"), Qt::LeftButton);
            QVERIFY(dialog.isVisible());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QCOMPARE(m_window->setup(), possibleSetup());
    }
};

static const RegisteredTest neuronExportTest(__FILE__, runTest<NeuronExportTest>);

#include "neuron_export_test.moc"
