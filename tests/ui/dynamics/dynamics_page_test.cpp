// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/parameter_map.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/dynamics/dynamics_page.h"
#include "ui/dynamics/dynamics_snapshot.h"
#include "ui/dynamics/firing_plot.h"
#include "ui/dynamics/map_plot.h"
#include "ui/dynamics/return_map_plot.h"
#include "ui/dynamics/span_layer.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <cmath>

using namespace quantoscope;

/// Drives the Dynamics perspective as a person would, with real mouse and key events.
class DynamicsPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DynamicsPage> m_page;

    /// Four uniform bits under a current of 0.06: the raw neuron fires and the quantized one never does.
    static Setup silentNeuron()
    {
        return {.scheme = {.numBits = 4},
                .neuron = {.beta = 0.95},
                .stimulus = {.kind = StimulusKind::step, .amplitude = 0.06, .steps = 500}};
    }

    void show(const Setup& setup)
    {
        m_page->showExploration(explore(setup));
        QTRY_VERIFY(!m_page->busy());
    }

    template<typename Widget>
    Widget* find(const QString& name = {})
    {
        return child<Widget>(*m_page, name);
    }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    static QPoint pixelOf(const Plot& plot, double x, double y)
    {
        return plot.frame().toPixel({x, y}).toPoint();
    }

    static Setup editedSetup(const QSignalSpy& spy) { return spy.last().at(0).value<Setup>(); }

private slots:
    void init()
    {
        m_page = std::make_unique<DynamicsPage>();
        m_page->resize(760, 700);
        m_page->show();
        show(silentNeuron());
    }

    void cleanup() { m_page.reset(); }

    void aStochasticNeuronShowsTheMeanAndTheSpreadOfItsSeeds()
    {
        auto& firing = *find<FiringPlot>();
        QVERIFY(firing.spread().points().empty());
        Setup setup = silentNeuron();
        setup.arithmetic.rounding = RoundingRule::stochastic;
        show(setup);
        const FiringCurve& curve = firing.snapshot()->curve;
        QCOMPARE(curve.spread.size(), curve.currents.size());
        QCOMPARE(firing.spread().points().size(), 2 * curve.currents.size() + 2);
        QVERIFY(firing.plateaus().points().empty());
        QVERIFY(firing.deadBand().last() <= firing.deadBand().first());
        QVERIFY(
            find<QLabel>("dynamics_summary")->text().contains("with stochastic rounding it has no cycle"));
        show(silentNeuron());
        QVERIFY(firing.spread().points().empty());
        QVERIFY(firing.deadBand().last() > firing.deadBand().first());
    }

    void showsThatItComputesBeforeItShowsResults()
    {
        const DynamicsPage fresh;
        QVERIFY(child<QLabel>(fresh, "dynamics_summary")->text().contains("Computing"));
        QVERIFY(find<QLabel>("dynamics_summary")->text().contains("raw neuron"));
    }

    void theFiringCurveHoldsTheRateOfEveryTrajectory()
    {
        const auto& plot = *find<FiringPlot>();
        const auto& exploration = *m_page->snapshot()->exploration;
        const Neuron neuron = neuronOf(exploration.setup);
        QVERIFY(plot.raw().points().size() > 100);
        for (std::size_t i = 0; i < plot.raw().points().size(); ++i) {
            const QPointF raw = plot.raw().points()[i];
            const QPointF quantized = plot.quantized().points()[i];
            const auto current = static_cast<float>(raw.x());
            QCOMPARE(raw.y(), trajectoryUnder(current, neuron, nullptr).rate());
            QCOMPARE(quantized.y(), trajectoryUnder(current, neuron, &exploration.quantizer).rate());
        }
        QCOMPARE(plot.cursor().values(), std::vector<double>{0.06F});
    }

    void theSilentRangeAndTheDeadBandAreMarked()
    {
        const auto& plot = *find<FiringPlot>();
        const FiringCurve& curve = m_page->snapshot()->curve;
        QCOMPARE(plot.silent().first(), double{*curve.rawResponse.firesFrom});
        QCOMPARE(plot.silent().last(), double{*curve.quantizedResponse->firesFrom});
        QVERIFY(plot.silent().first() < 0.06 && 0.06 < plot.silent().last());
        QCOMPARE(plot.deadBand().first(), 0.0);
        QCOMPARE(plot.deadBand().last(), double{*curve.quantizedResponse->integratesFrom});
        QCOMPARE(plot.plateaus().points().size(), 3 * curve.plateaus.size());
        QVERIFY(!curve.plateaus.empty());
    }

    void theSummaryDescribesBothNeurons()
    {
        const QString text = find<QLabel>("dynamics_summary")->text();
        QVERIFY2(text.contains("current of 0.06") && text.contains("never fires and stays at"),
                 qPrintable(text));
    }

    void draggingTheCurrentEditsTheAmplitude()
    {
        auto& plot = *find<FiringPlot>();
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        const QPoint from = pixelOf(plot, 0.06F, 0.01);
        const QPoint to = pixelOf(plot, 0.2, 0.01);
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, (from + to) / 2);
        QTest::mouseMove(&plot, to);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
        QVERIFY(!edited.isEmpty());
        QVERIFY(std::abs(editedSetup(edited).stimulus.amplitude - 0.2) < 0.005);
        QCOMPARE(edited.last().at(1).toString(), QString("Change amplitude"));
        Setup others = editedSetup(edited);
        others.stimulus.amplitude = 0.06;
        QCOMPARE(others, silentNeuron());
        const auto count = edited.size();
        QTest::mouseMove(&plot, from);
        QCOMPARE(edited.size(), count);
    }

    void aDragBesideTheCurrentPans()
    {
        auto& plot = *find<FiringPlot>();
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        const double before = plot.frame().xMin;
        const QPoint from = pixelOf(plot, 0.2, 0.01);
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, from + QPoint(40, 0));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, from + QPoint(40, 0));
        QVERIFY(edited.isEmpty());
        QVERIFY(plot.frame().xMin < before);
    }

    void controlAndTheArrowKeysMoveTheCurrent()
    {
        auto& plot = *find<FiringPlot>();
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(edited.size(), 1);
        QVERIFY(editedSetup(edited).stimulus.amplitude > 0.06);
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(editedSetup(edited).stimulus.amplitude < 0.06);
    }

    void theReturnMapShowsStaircaseStuckLevelsAndCycle()
    {
        const auto& plot = *find<ReturnMapPlot>();
        const ReturnMap& map = m_page->snapshot()->returnMap;
        QCOMPARE(plot.staircase().points().size(), map.quantized.size());
        QCOMPARE(plot.stuck().points().size(), map.stuck.size());
        QVERIFY(map.stuck.size() > 3);
        QCOMPARE(plot.cycle().points().size(), std::size_t{1});
        QCOMPARE(plot.cycle().points()[0].x(), double{map.quantizedTrace.back()});
        QCOMPARE(plot.line().points().size(), std::size_t{5}); // two lines and the break between
    }

    void stepAndRestartMoveAlongTheTrace()
    {
        const auto& plot = *find<ReturnMapPlot>();
        const auto& trace = m_page->snapshot()->returnMap.quantizedTrace;
        QCOMPARE(plot.step(), trace.size() - 1); // a picture shows the whole trace
        click("dynamics_restart");
        QCOMPARE(plot.step(), std::size_t{0});
        for (std::size_t step = 1; step <= 3; ++step) {
            click("dynamics_step");
            QCOMPARE(plot.step(), step);
            QCOMPARE(plot.now().points(), (std::vector<QPointF>{{trace[step], trace[step]}}));
            QCOMPARE(plot.cobweb().points().size(), 1 + 2 * step);
            QVERIFY(plot.stepText().startsWith(QString("step %1:").arg(step)));
        }
    }

    void playContinuesUntilPaused()
    {
        const auto& plot = *find<ReturnMapPlot>();
        QTest::keyClick(find<QComboBox>("dynamics_speed"), Qt::Key_End);
        const auto& button = *find<QPushButton>("dynamics_play");
        QVERIFY(hasItsLetters(button) && button.text() == "Play" && !button.icon().isNull());
        click("dynamics_play");
        QVERIFY(hasItsLetters(button) && button.text() == "Pause" && !button.icon().isNull());
        QVERIFY(m_page->playing());
        QTRY_VERIFY(plot.step() >= 3 && plot.step() < plot.lastStep());
        click("dynamics_play");
        QVERIFY(!m_page->playing());
        const std::size_t paused = plot.step();
        QTest::qWait(120);
        QCOMPARE(plot.step(), paused);
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(find<QPushButton>("dynamics_play"), Qt::Key_Space);
        QVERIFY(m_page->playing());
    }

    void theMapMatchesTheCore()
    {
        const auto& shown = *find<MapPlot>()->map();
        const ParameterMap map = parameterMap(silentNeuron(), shown.x, shown.y);
        QVERIFY(shown.x.parameter == MapParameter::numBits && shown.y.parameter == MapParameter::beta);
        QVERIFY(shown.cells == map.cells);
        QCOMPARE(find<MapPlot>()->here().points(), (std::vector<QPointF>{{4, 0.95}}));
    }

    void aClickOnTheMapAdoptsThatCell()
    {
        auto& plot = *find<MapPlot>();
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        const double beta = plot.map()->y.values[20];
        QTest::mouseClick(&plot, Qt::LeftButton, {}, pixelOf(plot, 7.1, beta));
        QCOMPARE(edited.size(), 1);
        Setup expected = silentNeuron();
        expected.scheme.numBits = 7;
        expected.neuron.beta = beta;
        QCOMPARE(editedSetup(edited), expected);
    }

    void aDragOverTheMapAdoptsNothing()
    {
        auto& plot = *find<MapPlot>();
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        const QPoint from = pixelOf(plot, 7, 0.8);
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, from + QPoint(30, 0));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, from + QPoint(30, 0));
        QVERIFY(edited.isEmpty());
    }

    void controlAndTheArrowKeysAdoptTheNextCell()
    {
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        QTest::keyClick(find<MapPlot>(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(editedSetup(edited).scheme.numBits, 5);
    }

    void anyTwoParametersCanBeChosen()
    {
        auto& plot = *find<MapPlot>();
        QTest::keyClick(find<QComboBox>("map_x"), Qt::Key_End);
        QTRY_VERIFY(!m_page->busy() && plot.map()->x.parameter == MapParameter::amplitude);
        QVERIFY(plot.map()->y.parameter == MapParameter::beta);
        QTest::keyClick(find<QComboBox>("map_y"), Qt::Key_End); // the same parameter: the other axis changes
        QTRY_VERIFY(!m_page->busy() && plot.map()->y.parameter == MapParameter::amplitude);
        QVERIFY(plot.map()->x.parameter == MapParameter::numBits);
    }

    void aLongMapShowsItsRowsAndCanBeCancelled()
    {
        auto& plot = *find<MapPlot>();
        Setup setup = silentNeuron();
        setup.scheme.numBits = 13;
        find<QComboBox>("map_x")->setCurrentIndex(static_cast<int>(MapParameter::lowerLimit));
        find<QComboBox>("map_y")->setCurrentIndex(static_cast<int>(MapParameter::upperLimit));
        m_page->showExploration(explore(setup));
        auto* cancel = find<QToolButton>("map_cancel");
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!m_page->busy());
        QVERIFY(plot.map()->rows() > 0 && plot.map()->rows() < plot.map()->y.values.size());
        QVERIFY(!cancel->isVisible());
    }

    void theNewestExplorationWins()
    {
        Setup setup = silentNeuron();
        for (int i = 0; i < 20; ++i) {
            setup.stimulus.amplitude = 0.01 * i;
            m_page->showExploration(explore(setup));
        }
        QTRY_VERIFY(!m_page->busy());
        QCOMPARE(m_page->snapshot()->exploration->setup, setup);
        QCOMPARE(find<FiringPlot>()->cursor().values(), std::vector<double>{0.19F});
    }

    void everyNeuronCanBeShown()
    {
        for (const NeuronKind kind :
             {NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha, NeuronKind::leaky}) {
            for (const double beta : {0.0, 0.9, 1.0}) {
                Setup setup = silentNeuron();
                setup.neuron.kind = kind;
                setup.neuron.beta = beta;
                if (!validate(setup)) {
                    show(setup);
                    QVERIFY(!m_page->grab().isNull());
                }
            }
        }
    }

    void lightAndDarkDiffer()
    {
        m_page->setTheme(PlotTheme::light());
        const QImage light = find<FiringPlot>()->grab().toImage();
        m_page->setTheme(PlotTheme::dark());
        const QImage dark = find<FiringPlot>()->grab().toImage();
        QVERIFY(light.pixelColor(2, 100).lightness() > dark.pixelColor(2, 100).lightness() + 60);
    }
};

static const RegisteredTest dynamicsPageTest(__FILE__, runTest<DynamicsPageTest>);
#include "dynamics_page_test.moc"
