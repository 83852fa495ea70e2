// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/staircase_plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <cmath>

using namespace quantoscope;

/// Drives the real window as a person would, with keys, clicks and drops.
class MainWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        auto* widget = m_window->findChild<Widget*>(name);
        if (widget == nullptr) {
            qFatal("no widget named %s", qPrintable(name));
        }
        return widget;
    }

    void type(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

    template<typename Kind>
    const Kind& plot() const
    {
        for (Plot* plot : m_window->perspectives().current().plots()) {
            if (auto* found = qobject_cast<Kind*>(plot)) {
                return *found;
            }
        }
        qFatal("no such plot");
    }

    /// The plots draw what the newest Exploration holds.
    bool plotsAreTrue() const
    {
        const Exploration& newest = *m_window->exploration();
        const auto levels = newest.table.distinct();
        const auto& corners = plot<StaircasePlot>().staircase().points();
        const auto& raw = plot<OverlayPlot>().raw().points();
        const auto& quantized = plot<OverlayPlot>().quantized().points();
        bool same = plot<LevelPlot>().rug().values() == std::vector<double>(levels.begin(), levels.end()) &&
                    corners.size() == levels.size() + 1 && raw.size() == newest.steps();
        for (std::size_t step = 0; same && step < raw.size(); ++step) {
            same = static_cast<float>(raw[step].y()) == newest.raw->samples()[step] &&
                   static_cast<float>(quantized[step].y()) == newest.quantizedAt(step);
        }
        return same;
    }

    bool upToDate() const
    {
        return m_window->exploration() && m_window->exploration()->setup == m_window->setup();
    }

    QString writeFile(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    QString recordingFile()
    {
        QByteArray text = "time,current,membrane\n";
        for (int t = 0; t < 400; ++t) {
            text +=
                QByteArray::number(t) + ",0.1," + QByteArray::number(0.9 * std::sin(t * 0.05), 'g', 9) + "\n";
        }
        return writeFile("trace.csv", text);
    }

    void drop(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        QTRY_VERIFY(upToDate());
    }

    void cleanup() { m_window.reset(); }

    void theFirstStartShowsALivingExample()
    {
        QVERIFY(m_window->exploration()->metrics.rawSpikes > 0);
        QVERIFY(!find<QLabel>("sqnr")->text().isEmpty());
        QCOMPARE(find<QTableView>("level_table")->model()->rowCount(), 16);
    }

    void theControlsChooseByTheWordsOfTheCommandLine()
    {
        const auto texts = [&](const QString& box) {
            QStringList words;
            for (int i = 0; i < find<QComboBox>(box)->count(); ++i) {
                words << find<QComboBox>(box)->itemText(i).toLower();
            }
            return words;
        };
        const auto list = [](const auto& names) {
            QStringList words;
            for (const std::string_view name : names) {
                words << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            }
            return words;
        };
        QCOMPARE(texts("neuron"), list(neuronNames));
        QCOMPARE(texts("stimulus"), list(stimulusNames));
        QCOMPARE(texts("rounding"), QStringList({"reference", "saturating"}));
        QCOMPARE(texts("reset"), QStringList({"subtract", "zero", "none"}));
        QCOMPARE(texts("spacing"),
                 list(std::array{spacingName({.uniform = true}), spacingName({.uniform = false}),
                                 spacingName({.uniform = false, .thrCentered = false})}));
    }

    void eachSchemeFieldChangesTheTable_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("num_bits") << "num_bits"
                                  << "3";
        QTest::newRow("threshold") << "threshold"
                                   << "0.5";
        QTest::newRow("lower_limit") << "lower_limit"
                                     << "0.3";
        QTest::newRow("upper_limit") << "upper_limit"
                                     << "0.9";
        QTest::newRow("multiplier") << "multiplier"
                                    << "0.8";
    }

    void eachSchemeFieldChangesTheTable()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        find<QComboBox>("spacing")->setCurrentIndex(1);
        QTRY_VERIFY(upToDate());
        const std::vector<float> before(m_window->exploration()->table.levels().begin(),
                                        m_window->exploration()->table.levels().end());
        type(field, text);
        QTRY_VERIFY(upToDate());
        QVERIFY(!std::ranges::equal(m_window->exploration()->table.levels(), before));
        QVERIFY(std::ranges::equal(m_window->exploration()->table.levels(),
                                   explore(m_window->setup())->table.levels()));
        QVERIFY(plotsAreTrue());
    }

    void eachSignalAndNeuronFieldChangesTheTraces_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("amplitude") << "amplitude"
                                   << "0.2";
        QTest::newRow("offset") << "offset"
                                << "0.05";
        QTest::newRow("rate") << "rate"
                              << "0.6";
        QTest::newRow("seed") << "seed"
                              << "9";
        QTest::newRow("beta") << "beta"
                              << "0.7";
    }

    void eachSignalAndNeuronFieldChangesTheTraces()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        const std::vector<QPointF> before = plot<OverlayPlot>().raw().points();
        type(field, text);
        QTRY_VERIFY(upToDate());
        QVERIFY(plot<OverlayPlot>().raw().points() != before);
        QVERIFY(plotsAreTrue());
    }

    void theBitsSliderIsFollowed()
    {
        auto* slider = find<QSlider>("num_bits_slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->exploration()->table.size(), std::size_t{32});
        QCOMPARE(find<QLineEdit>("num_bits")->text(), QString("5"));
    }

    void aBadValueIsMarkedWithItsSentenceAndTheLastPictureKept_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("17 bits") << "num_bits"
                                 << "17";
        QTest::newRow("0 bits") << "num_bits"
                                << "0";
        QTest::newRow("-1 bits") << "num_bits"
                                 << "-1";
        QTest::newRow("2.5 bits") << "num_bits"
                                  << "2.5";
        QTest::newRow("text for bits") << "num_bits"
                                       << "many";
        QTest::newRow("NaN threshold") << "threshold"
                                       << "nan";
        QTest::newRow("infinite limit") << "upper_limit"
                                        << "inf";
        QTest::newRow("text for a limit") << "lower_limit"
                                          << "low";
        QTest::newRow("beta above 1") << "beta"
                                      << "1.5";
        QTest::newRow("no steps") << "steps"
                                  << "0";
    }

    void aBadValueIsMarkedWithItsSentenceAndTheLastPictureKept()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        type(field, text);
        auto* problem = find<QLabel>(field + "_problem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(field) && problem->text().contains("must be"),
                 qPrintable(problem->text()));
        QVERIFY(!validate(m_window->exploration()->setup)); // what was valid last is still in sight
        for (const Plot* plot : m_window->perspectives().current().plots()) {
            QCOMPARE(plot->exploration(), m_window->exploration());
        }
    }

    void aTextThatIsNoNumberStaysMarkedWhenTheNumberBeforeItIsShown()
    {
        type("amplitude", "0x"); // the 0 is explored
        QTRY_VERIFY(upToDate());
        QCOMPARE(find<QLineEdit>("amplitude")->text(), QString("0x"));
        QVERIFY(find<QLabel>("amplitude_problem")->text().contains("\"0x\""));
    }

    void aTextThatIsNoNumberGivesWayToTheSetupAtTheNextChange()
    {
        QCOMPARE(m_window->setup().scheme.lowerLimit, 0.0);
        type("lower_limit", "low");
        type("num_bits", "6");
        QCOMPARE(find<QLineEdit>("lower_limit")->text(), QString("0"));
        QVERIFY(find<QLabel>("lower_limit_problem")->text().isEmpty());
    }

    void aGoodValueAfterABadOneClearsTheMark()
    {
        type("num_bits", "17");
        auto* problem = find<QLabel>("num_bits_problem");
        QTRY_VERIFY(problem->isVisible());
        type("num_bits", "6");
        QTRY_VERIFY(upToDate());
        QVERIFY(!problem->isVisible());
        QCOMPARE(m_window->exploration()->table.size(), std::size_t{64});
    }

    void aDroppedRecordingIsTheMembraneInOpenLoop()
    {
        drop(recordingFile());
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QCOMPARE(m_window->setup().loop, Loop::open);
        QCOMPARE(m_window->exploration()->steps(), std::size_t{400});
        QCOMPARE(find<QComboBox>("column")->currentText(), QString("membrane"));
        find<QComboBox>("column")->setCurrentIndex(1);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->exploration()->raw->samples()[7], 0.1F);
    }

    void aWrongFileIsNamedAndNothingIsLost()
    {
        const auto before = m_window->exploration();
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        drop(writeFile("ragged.csv", "a,b\n1,2\n3\n"));
        QVERIFY(complained.wait());
        const QString sentence = complained.last().first().toString();
        QVERIFY2(sentence.contains("ragged.csv") && sentence.contains('3'), qPrintable(sentence));
        QCOMPARE(m_window->exploration(), before);
        auto* notice = find<QWidget>("notice");
        QVERIFY(notice->isVisible());
        QCOMPARE(find<QLabel>("notice_text")->text(), sentence);
        type("num_bits", "5");
        QTRY_VERIFY(upToDate());
        QVERIFY(notice->isVisible()); // what a person has not read does not go by itself
        QTest::mouseClick(find<QToolButton>("notice_close"), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
    }

    void severalWrongFilesAreAllNamedUntilTheNextAreOpened()
    {
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        m_window->openFiles({m_folder.filePath("none.csv"), writeFile("wrong.md", "no lesson")});
        QTRY_COMPARE(complained.count(), 2);
        const QString text = find<QLabel>("notice_text")->text();
        QVERIFY2(text.contains("none.csv") && text.contains("wrong.md"), qPrintable(text));
        m_window->openFiles({recordingFile()});
        QVERIFY(!find<QWidget>("notice")->isVisible());
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QVERIFY(!find<QWidget>("notice")->isVisible());
    }

    void aWindowWhoseRecordingIsGoneHasNothingToExport()
    {
        Setup gone = exampleSetup();
        gone.recording = RecordingName{m_folder.filePath("gone.csv").toStdString()};
        MainWindow window(gone, Appearance::light);
        QSignalSpy complained(&window, &MainWindow::complained);
        window.show();
        QVERIFY(complained.wait());
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!window.exploration());
    }

    void aLessonIsOpenedInTheLearnTab()
    {
        const QString lesson = writeFile("own.md", "# My lesson\n\n## The only step\n\nSeven bits.\n\n"
                                                   "```setup\nnum_bits = 7\n```\n");
        m_window->openFiles({lesson});
        QCOMPARE(m_window->perspectives().current().perspectiveName(), QString("learn"));
        QCOMPARE(find<QComboBox>("lesson")->currentText().contains("My lesson"), true);
        QTRY_COMPARE(m_window->setup().scheme.numBits, 7);
    }

    void theExportedTableReadsBackAsTheSameLevels()
    {
        const QString path = m_folder.filePath("levels.csv");
        QVERIFY(!m_window->exportTable(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("index,value,gap,boundary,dead"));
        const auto levels = m_window->exploration()->table.levels();
        for (const float level : levels) {
            QCOMPARE(file.readLine().split(',').at(1).toFloat(), level);
        }
    }

    void aTableIsExportedInFixedPoint()
    {
        type("num_bits", "4");
        QTRY_VERIFY(upToDate() && m_window->exploration()->table.size() == 16);
        QVERIFY(!m_window->exportTable(m_folder.filePath("codes.csv"), FixedPoint(1, 20)));
        QFile csv(m_folder.filePath("codes.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readLine().contains("boundary_code"));
        QVERIFY(!m_window->exportTable(m_folder.filePath("neuron.v")));
        for (const char* name : {"neuron.v", "neuron_levels.hex", "neuron_tb.v"}) {
            QVERIFY2(QFile::exists(m_folder.filePath(name)), name);
        }
        const auto collision = m_window->exportTable(m_folder.filePath("codes.csv"), FixedPoint(1, 1));
        QVERIFY(collision && collision->contains("the smallest n that works"));
    }

    void anExportThatCannotBeWrittenSaysWhy()
    {
        const auto folder = m_window->exportTable(m_folder.filePath("missing/levels.csv"));
        QVERIFY(folder && folder->contains("missing"));
        const auto ending = m_window->exportTable(m_folder.filePath("levels.xyz"));
        QVERIFY(ending && ending->contains(".csv"));
    }

    void aLevelSelectedInTheTableLightsUpInThePlots()
    {
        auto* table = find<QTableView>("level_table");
        table->setFocus();
        const QRect cell = table->visualRect(table->model()->index(3, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        int lit = 0;
        for (const Plot* plot : m_window->perspectives().current().plots()) {
            lit += plot->highlightedLevel() == 3 ? 1 : 0;
        }
        QVERIFY(lit >= 3);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.split('\n').at(1).startsWith("3\t"));
    }

    void aLevelThatTheTableHasNoMoreIsLitNowhere()
    {
        auto* table = find<QTableView>("level_table");
        table->selectRow(12);
        m_window->perspectives().setCurrentIndex(1);
        type("num_bits", "3");
        QTRY_VERIFY(upToDate());
        m_window->perspectives().setCurrentIndex(0);
        for (const Plot* plot : m_window->perspectives().current().plots()) {
            QVERIFY(!plot->highlightedLevel());
        }
    }

    void aRemedyIsOneClick()
    {
        type("upper_limit", "0");
        QTRY_VERIFY(upToDate());
        auto* remedy = find<QPushButton>("never-fires_remedy");
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->setup().scheme.upperLimit, 0.2);
        QVERIFY(m_window->findChild<QPushButton*>("never-fires_remedy") == nullptr);
    }

    void undoAndRedoMoveTheControls()
    {
        type("num_bits", "7");
        QTRY_VERIFY(upToDate());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        find<QTableView>("level_table")->setFocus();
        if (m_window->setup().scheme.numBits == 7) { // the field took the key for its own text
            QTest::keyClick(find<QTableView>("level_table"), Qt::Key_Z, Qt::ControlModifier);
        }
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->setup().scheme.numBits, 4);
        QCOMPARE(find<QLineEdit>("num_bits")->text(), QString("4"));
    }

    void neuronAndLoopControlsChangeTheRun()
    {
        const auto spikes = m_window->exploration()->metrics.rawSpikes;
        type("beta", "0.5");
        QTRY_VERIFY(upToDate());
        QVERIFY(m_window->exploration()->metrics.rawSpikes != spikes);
        QTest::keyClick(find<QComboBox>("loop"), Qt::Key_Up);
        QTRY_VERIFY(upToDate());
        QVERIFY(m_window->exploration()->quantized == nullptr);
        QTest::mouseClick(find<QCheckBox>("linked"), Qt::LeftButton, {}, {8, 8});
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.threshold.has_value());
        type("neuron_threshold", "0.4");
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->exploration()->threshold, 0.4F);
    }

    void oneClickMakesTheSilentNeuronFire()
    {
        type("upper_limit", "0.2");
        type("beta", "0.95");
        find<QComboBox>("stimulus")->setFocus();
        QTest::keyClick(find<QComboBox>("stimulus"), Qt::Key_Home);
        type("amplitude", "0.06");
        type("steps", "500");
        QTRY_VERIFY(upToDate() && m_window->setup().stimulus.steps == 500);
        QCOMPARE(m_window->exploration()->metrics.rawSpikes, std::size_t{13});
        QCOMPARE(m_window->exploration()->metrics.quantizedSpikes, std::size_t{0});
        QTest::mouseClick(find<QPushButton>("silent_remedy"), Qt::LeftButton);
        QTRY_VERIFY(upToDate() && m_window->exploration()->metrics.quantizedSpikes > 0);
        QCOMPARE(m_window->exploration()->metrics.rawSpikes, std::size_t{13});
    }

    void eachNeuronShowsItsOwnParameters()
    {
        const auto shown = [this](const QString& name) { return find<QLineEdit>(name)->isVisible(); };
        auto* kind = find<QComboBox>("neuron");
        QVERIFY(!shown("alpha") && !shown("resistance") && find<QCheckBox>("reset_delay")->isVisible());
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.kind == NeuronKind::lapicque);
        QVERIFY(shown("resistance") && shown("capacitance") && shown("time_step") && !shown("alpha"));
        QVERIFY(!find<QCheckBox>("reset_delay")->isVisible());
        type("resistance", "2");
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.resistance == 2.0);
        QVERIFY(find<QLineEdit>("beta")->isEnabled());
        type("capacitance", "5");
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.capacitance == 5.0);
        QVERIFY(!find<QLineEdit>("beta")->isEnabled());
        type("capacitance", "");
        QTRY_VERIFY(upToDate() && !m_window->setup().neuron.capacitance);
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.kind == NeuronKind::synaptic);
        QVERIFY(shown("alpha") && !shown("resistance") && find<QCheckBox>("reset_delay")->isVisible());
    }

    void aNeuronThatCannotBeIsMarkedAtItsParameter()
    {
        find<QComboBox>("neuron")->setFocus();
        QTest::keyClick(find<QComboBox>("neuron"), Qt::Key_End);
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.kind == NeuronKind::alpha);
        type("alpha", "0.5");
        QTRY_VERIFY(find<QLabel>("alpha_problem")->text().contains("greater than beta"));
        type("alpha", "0.95");
        QTRY_VERIFY(upToDate() && find<QLabel>("alpha_problem")->text().isEmpty());
    }

    void lightAndDarkDiffer()
    {
        const QImage light = m_window->grab().toImage();
        m_window->setAppearance(Appearance::dark);
        const QImage dark = m_window->grab().toImage();
        QVERIFY(light.pixelColor(640, 300).lightness() > dark.pixelColor(640, 300).lightness() + 60);
    }
};

static const RegisteredTest mainWindowTest(__FILE__, runTest<MainWindowTest>);
#include "main_window_test.moc"
