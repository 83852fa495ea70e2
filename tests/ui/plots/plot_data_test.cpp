// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"
#include "tests/ui/plots/plot_fixture.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/sawtooth_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"

#include <cmath>

using namespace quantoscope;

/// What the layers hold is what the Exploration says.
class PlotDataTest : public QObject
{
    Q_OBJECT

private slots:
    void rugIsTheDistinctLevels()
    {
        const auto shown = explored({.numBits = 10, .uniform = false});
        QVERIFY(shown->table.deadCount() > 0);
        const auto plot = shownPlot<LevelPlot>(shown);
        const auto levels = shown->table.distinct();
        QVERIFY(plot->rug().values() == std::vector<double>(levels.begin(), levels.end()));
        QCOMPARE(plot->histogram().heights().size(), shown->histogram.counts.size());
    }

    void occupancyIsInPercent()
    {
        const auto shown = explored({.numBits = 3});
        const auto plot = shownPlot<LevelPlot>(shown);
        double sum = 0;
        for (const QPointF& level : plot->occupancy().points()) {
            sum += level.y();
        }
        QVERIFY(std::abs(sum - 100) < 1e-9);
        QCOMPARE(plot->occupancy().points().size(), shown->metrics.levelsUsed);
    }

    void gapsAreTheTables()
    {
        const auto shown = explored({.numBits = 4, .uniform = false});
        const auto plot = shownPlot<GapPlot>(shown);
        const auto& table = shown->table;
        QCOMPARE(plot->gaps().points().size(), table.distinct().size() - 1);
        for (std::size_t rank = 0; rank + 1 < table.distinct().size(); ++rank) {
            const LevelRow row = table.row(static_cast<std::size_t>(table.firstIndex()[rank]));
            QCOMPARE(plot->gaps().points()[rank], QPointF(row.value, *row.gap));
        }
    }

    void staircaseAgreesWithTheQuantizer()
    {
        const auto shown = explored({.numBits = 4, .uniform = false});
        const auto plot = shownPlot<StaircasePlot>(shown);
        const auto& corners = plot->staircase().points();
        QCOMPARE(corners.size(), shown->quantizer.boundaries().size() + 2);
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            const auto middle = static_cast<float>((corners[i].x() + corners[i + 1].x()) / 2);
            QCOMPARE(static_cast<double>(shown->quantizer(middle)), corners[i].y());
        }
    }

    void sawtoothFitsItsAxis_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("1 bit") << 1;
        QTest::newRow("2 bits") << 2;
        QTest::newRow("8 bits") << 8;
    }
    void sawtoothFitsItsAxis()
    {
        QFETCH(int, bits);
        const auto plot = shownPlot<SawtoothPlot>(explored({.numBits = bits}));
        const auto& error = plot->error().points();
        for (std::size_t i = 1; i + 1 < error.size(); ++i) {
            QVERIFY(error[i].y() > plot->frame().yMin && error[i].y() < plot->frame().yMax);
        }
    }

    void longTracesAreDrawnInColumns()
    {
        const auto shown = explored({.numBits = 4}, 50'000);
        const auto plot = shownPlot<OverlayPlot>(shown);
        const auto& drawn = plot->rawColumns().columns();
        const auto expected = overlayColumns(*shown, 0, shown->steps(), drawn.size());
        QCOMPARE(drawn.size(), static_cast<std::size_t>(plot->frame().area.width()));
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn[i].min, static_cast<double>(expected[i].rawMin));
            QCOMPARE(drawn[i].max, static_cast<double>(expected[i].rawMax));
            QCOMPARE(plot->quantizedColumns().columns()[i].max, static_cast<double>(expected[i].quantizedMax));
        }
        QVERIFY(plot->raw().points().empty());
    }

    void zoomedTracesAreDrawnAsSamples()
    {
        const auto shown = explored({.numBits = 4}, 50'000);
        const auto plot = shownPlot<OverlayPlot>(shown);
        plot->setXRange(1000, 1030);
        QVERIFY(plot->rawColumns().columns().empty());
        QCOMPARE(plot->raw().points().size(), std::size_t{31});
        QCOMPARE(plot->dots().points().size(), std::size_t{31});
        for (const QPointF& sample : plot->quantized().points()) {
            QCOMPARE(sample.y(), static_cast<double>(shown->quantizedAt(static_cast<std::size_t>(sample.x()))));
        }
        plot->setXRange(1000, 1100);
        QVERIFY(plot->dots().points().empty());
    }

    void columnsFollowTheExploration()
    {
        const auto plot = shownPlot<OverlayPlot>(explored({.numBits = 4}, 50'000));
        const auto error = shownPlot<ErrorPlot>(plot->exploration());
        const auto other = explored({.numBits = 2}, 50'000);
        plot->setExploration(other);
        error->setExploration(other);
        const auto& drawn = error->errorColumns().columns();
        const auto expected = overlayColumns(*other, 0, other->steps(), drawn.size());
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn[i].max, static_cast<double>(expected[i].errorMax));
        }
    }

    void spikesAreTheExplorations()
    {
        const auto shown = explored({.numBits = 4});
        const auto plot = shownPlot<SpikePlot>(shown);
        QCOMPARE(strokes(plot->rawSpikes()), shown->metrics.rawSpikes);
        QCOMPARE(strokes(plot->quantizedSpikes()), shown->metrics.quantizedSpikes);
    }

    void samplesThatAreNoNumberLeaveGaps()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float inf = std::numeric_limits<float>::infinity();
        const auto shown = recorded({0.1F, nan, 0.3F, inf, -inf, 0.5F, nan});
        const auto plot = shownPlot<OverlayPlot>(shown);
        QCOMPARE(plot->raw().points().size(), std::size_t{7});
        QCOMPARE(plot->dots().points().size(), std::size_t{3});
        QVERIFY(std::isfinite(plot->frame().yMin) && std::isfinite(plot->frame().yMax));
        QVERIFY(!plot->grab().isNull());
        QVERIFY(!shownPlot<ErrorPlot>(shown)->grab().isNull());
        QVERIFY(!shownPlot<SpikePlot>(recorded({nan, nan}))->grab().isNull());
    }

    void coincidingLevelsStillShowTheMembrane()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 4, .threshold = 0};
        setup.neuronThreshold = 1.0;
        const auto plot = shownPlot<OverlayPlot>(explore(setup));
        QVERIFY(plot->frame().yMax > 0.9);
    }

private:
    static std::size_t strokes(const ColumnLayer& row)
    {
        return static_cast<std::size_t>(std::count_if(row.columns().begin(), row.columns().end(),
                                                      [](const auto& c) { return std::isfinite(c.min); }));
    }
};

QTEST_MAIN(PlotDataTest)
#include "plot_data_test.moc"
