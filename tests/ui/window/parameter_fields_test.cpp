// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/staircase_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

using namespace quantoscope;

/// What a person types or chooses in the docks is what is shown, or is marked with the reason why not.
class ParameterFieldsTest : public WindowTest
{
    Q_OBJECT

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

private slots:
    void init() { openWindow(); }

    void cleanup() { m_window.reset(); }

    void choicesHaveTheNamesOfTheCommandLine()
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
        QCOMPARE(texts("rounding"), list(roundingNames));
        QCOMPARE(texts("firing"), list(firingNames));
        QCOMPARE(texts("reset"), QStringList({"subtract", "zero", "none"}));
        QCOMPARE(texts("spacing"), QStringList({"uniform", "threshold-centred", "zero-centred"}));
    }

    void unfinishedNumbersAreNotUsed()
    {
        QSignalSpy shown(m_window.get(), &MainWindow::shown);
        auto* field = find<QLineEdit>("amplitude");
        const double before = m_window->setup().stimulus.amplitude;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "12");
        QTest::qWait(100);
        QTest::keyClicks(field, "5");
        QCOMPARE(m_window->setup().stimulus.amplitude, before);
        QTRY_COMPARE(m_window->setup().stimulus.amplitude, 125); // after a pause
        QCOMPARE(field->cursorPosition(), 3);                    // one may go on typing
        QTest::keyClicks(field, "0");
        QCOMPARE(m_window->setup().stimulus.amplitude, 125);
        QTest::keyClick(field, Qt::Key_Tab); // or when the field is left
        QCOMPARE(m_window->setup().stimulus.amplitude, 1250);
        QTRY_VERIFY(upToDate());
        for (const auto& one : shown) {
            const auto exploration = one.front().value<std::shared_ptr<const Exploration>>();
            QVERIFY(exploration->setup.stimulus.amplitude >= 125);
        }
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

    void theBitsSliderChangesTheTable()
    {
        auto* slider = find<QSlider>("num_bits_slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->exploration()->table.size(), std::size_t{32});
        QCOMPARE(find<QLineEdit>("num_bits")->text(), QString("5"));
    }

    void anInvalidValueIsMarkedAndTheLastPlotsStay_data()
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

    void anInvalidValueIsMarkedAndTheLastPlotsStay()
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

    void invalidTextStaysMarkedWhileTheOldNumberIsShown()
    {
        type("amplitude", "0x"); // the 0 is explored
        QTRY_VERIFY(upToDate());
        QCOMPARE(find<QLineEdit>("amplitude")->text(), QString("0x"));
        QVERIFY(find<QLabel>("amplitude_problem")->text().contains("\"0x\""));
    }

    void invalidTextIsReplacedByTheSetupAtTheNextChange()
    {
        QCOMPARE(m_window->setup().scheme.lowerLimit, 0.0);
        type("lower_limit", "low");
        type("num_bits", "6");
        QCOMPARE(find<QLineEdit>("lower_limit")->text(), QString("0"));
        QVERIFY(find<QLabel>("lower_limit_problem")->text().isEmpty());
    }

    void aValidValueClearsTheMark()
    {
        type("num_bits", "17");
        auto* problem = find<QLabel>("num_bits_problem");
        QTRY_VERIFY(problem->isVisible());
        type("num_bits", "6");
        QTRY_VERIFY(upToDate());
        QVERIFY(!problem->isVisible());
        QCOMPARE(m_window->exploration()->table.size(), std::size_t{64});
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

    /// Wherever the caret is, Ctrl+Z takes something back: the field's own typing, else the window's last
    /// change.
    void undoInAnUnchangedFieldUndoesInTheWindow_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"beta", "name", "fit_bits", "fit_keep"}) {
            QTest::newRow(name) << name;
        }
    }

    void undoInAnUnchangedFieldUndoesInTheWindow()
    {
        QFETCH(QString, name);
        m_window->perspectives().bringToFront("compare");
        const Setup before = m_window->setup();
        type("num_bits", "5");
        const Setup after = m_window->setup();
        QVERIFY(after != before);
        auto* field = find<QWidget>(name);
        field->setFocus();
        const auto press = [field](Qt::Key key, Qt::KeyboardModifiers modifiers) {
            QTest::keyClick(field, key, modifiers);
        };
        while (m_window->setup() != before) { // typing was several changes
            const Setup now = m_window->setup();
            press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(m_window->setup() != now);
        }
        while (m_window->setup() != after) {
            const Setup now = m_window->setup();
            press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(m_window->setup() != now);
        }
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->setup() != after);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_window->setup(), after);
    }

    void integersAreShownWithAllDigits()
    {
        for (const int steps : {7, 1000, 100'000, 123'456, 1'000'000}) {
            Session session = m_window->session();
            session.setup.stimulus.kind = StimulusKind::poisson;
            session.setup.stimulus.steps = steps;
            session.setup.stimulus.seed = 1000ULL * static_cast<std::uint64_t>(steps);
            m_window->restore(session, "Test");
            QCOMPARE(find<QLineEdit>("steps")->text(), QString::number(steps));
            QCOMPARE(find<QLineEdit>("seed")->text(), QString::number(steps) + "000");
        }
    }

    void aLongNumberShowsItsFirstDigits()
    {
        auto* edit = find<QLineEdit>("beta");
        const auto atStart = [edit] { return edit->cursorPosition() == 0; };
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, "0.123456789");
        QVERIFY(!atStart());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(atStart());
        edit->selectAll();
        QTest::keyClicks(edit, "0.987654321");
        find<QLineEdit>("num_bits")->setFocus();
        QVERIFY(atStart());
        Session session = m_window->session();
        session.setup.neuron.beta = 0.135792468;
        m_window->restore(session, "Test");
        QVERIFY(edit->text() == "0.135792468" && atStart());
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
        QTest::mouseClick(find<QPushButton>("silent_fix"), Qt::LeftButton);
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

    void anInvalidNeuronIsMarkedAtItsParameter()
    {
        find<QComboBox>("neuron")->setFocus();
        QTest::keyClick(find<QComboBox>("neuron"), Qt::Key_End);
        QTRY_VERIFY(upToDate() && m_window->setup().neuron.kind == NeuronKind::alpha);
        type("alpha", "0.5");
        QTRY_VERIFY(find<QLabel>("alpha_problem")->text().contains("greater than beta"));
        type("alpha", "0.95");
        QTRY_VERIFY(upToDate() && find<QLabel>("alpha_problem")->text().isEmpty());
    }
};

static const RegisteredTest parameterFieldsTest(__FILE__, runTest<ParameterFieldsTest>);
#include "parameter_fields_test.moc"
