// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/units.h"

using namespace quantoscope;

/// The axes of a recording with a known sampling rate and unit.
class UnitsTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Exploration> sampledAt(double rate, std::size_t samples)
    {
        return recorded(std::vector<float>(samples, 0.25F), {.samplingRate = rate, .unit = "mV"});
    }

private slots:
    void shortTracesUseMillisecondsAndLongOnesSeconds()
    {
        QCOMPARE(timeScaleOf(*sampledAt(1000, 2000)).unit, QString("ms"));
        QCOMPARE(timeScaleOf(*sampledAt(1000, 2000)).perStep, 1.0);
        QCOMPARE(timeScaleOf(*sampledAt(1000, 2001)).unit, QString("s"));
        QCOMPARE(timeScaleOf(*sampledAt(1000, 2001)).perStep, 0.001);
    }

    void timeIsInStepsWithoutASamplingRate()
    {
        const auto exploration = recorded({0, 1, 2});
        QCOMPARE(timeScaleOf(*exploration).title(), QString("step"));
        QCOMPARE(stepText(*exploration, 2), QString("step 2"));
        QCOMPARE(withUnit("error", *exploration), QString("error"));
    }

    void stepsAreShownWithTheirTime()
    {
        QCOMPARE(stepText(*sampledAt(20'000, 100), 12), QString("step 12 (0.6 ms)"));
    }

    void aClosedLoopKeepsTheTimeScaleOfItsInputButNotTheUnit()
    {
        Setup setup = exampleSetup();
        setup.loop = Loop::closed;
        setup.recording = RecordingName{"recording", 0};
        const auto exploration =
            explore(setup, std::make_shared<const Signal>("recording", std::vector<float>(50, 0.2F),
                                                          Calibration{.samplingRate = 1000, .unit = "pA"}));
        QCOMPARE(timeScaleOf(*exploration).title(), QString("time (ms)"));
        QCOMPARE(withUnit("membrane", *exploration), QString("membrane"));
    }

    void timeTicksAreAtTheirSteps()
    {
        const auto plot = shownPlot<SpikePlot>(sampledAt(20'000, 101)); // 0 to 5 ms
        const Axes& axes = std::as_const(*plot).axes();
        QCOMPARE(axes.titles().x, QString("time (ms)"));
        QCOMPARE(axes.xTicks().front().value, 0.0);
        QCOMPARE(axes.xTicks().back().value, 5.0);
        QCOMPARE(plot->frame().xMax, 101.0); // the frame stays in steps
    }

    void axisTitlesNameTheUnit()
    {
        const auto exploration = sampledAt(20'000, 100);
        const auto error = shownPlot<ErrorPlot>(exploration);
        QCOMPARE(std::as_const(*error).axes().titles().y, QString("error (mV)"));
        const auto levels = shownPlot<LevelPlot>(exploration);
        QCOMPARE(std::as_const(*levels).axes().titles().x, QString("membrane (mV)"));
        levels->setExploration(recorded({0, 1}));
        QCOMPARE(std::as_const(*levels).axes().titles().x, QString("membrane"));
    }
};

static const RegisteredTest unitsTest(__FILE__, runTest<UnitsTest>);
#include "units_test.moc"
