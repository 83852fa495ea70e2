// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/export/read_back.h"
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/sawtooth_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"

#include <cmath>

using namespace quantoscope;

/// What the CSV of plots holds, against the Exploration they show.
class PlotDataExportTest : public QObject
{
    Q_OBJECT

private slots:
    void tracesExportTheSamples()
    {
        const auto shown = explored({.numBits = 4}, 5'000);
        const auto plot = shownPlot<OverlayPlot>(shown);
        const Recording all = readBack(*plot);
        const auto raw = column(all, "membrane");
        QCOMPARE(raw.size(), shown->steps());
        const auto quantized = column(all, "membrane_quantized");
        const auto error = column(all, "error");
        const auto spike = column(all, "spike");
        const auto spikeQuantized = column(all, "spike_quantized");
        for (std::size_t step = 0; step < shown->steps(); ++step) {
            QCOMPARE(raw[step], shown->raw->samples()[step]);
            QCOMPARE(quantized[step], shown->quantizedAt(step));
            QCOMPARE(error[step], quantized[step] - raw[step]);
            QCOMPARE(spike[step] == 1, shown->rawSpikeAt(step));
            QCOMPARE(spikeQuantized[step] == 1, shown->quantizedSpikeAt(step));
        }
    }

    void traceRowsFollowTheZoom()
    {
        const auto shown = explored({.numBits = 4}, 5'000);
        const auto error = shownPlot<ErrorPlot>(shown);
        const auto spikes = shownPlot<SpikePlot>(shown);
        for (Plot* plot : {static_cast<Plot*>(error.get()), static_cast<Plot*>(spikes.get())}) {
            plot->setXRange(99.5, 120);
            const auto steps = column(readBack(*plot), "step");
            QCOMPARE(steps.front(), 100.0F);
            QCOMPARE(steps.back(), 120.0F);
            QCOMPARE(steps.size(), std::size_t{21});
        }
    }

    void recordingsExportTimeAndUnit()
    {
        const auto plot = shownPlot<OverlayPlot>(recorded(
            {0.1F, 0.2F, std::numeric_limits<float>::quiet_NaN()}, {.samplingRate = 500, .unit = "mV"}));
        const Recording recording = readBack(*plot);
        QCOMPARE(column(recording, "time (ms)"), (std::vector<float>{0, 2, 4}));
        const auto membrane = column(recording, "membrane (mV)");
        QCOMPARE(membrane[1], 0.2F);
        QVERIFY(std::isnan(membrane[2]));
    }

    void tooManySamplesAreRejectedWithAnAlternative()
    {
        const auto plot = shownPlot<OverlayPlot>(recorded(std::vector<float>(1'000'002, 0.5F)));
        try {
            plotFile(*plot, PlotFormat::csv);
            QFAIL("nothing was thrown");
        } catch (const FileError& error) {
            QCOMPARE(
                QString::fromUtf8(error.what()),
                QString("1000002 steps are visible; at most 1000000 can be exported. Zoom in, or write all "
                        "steps with the command quantize or simulate."));
        }
        plot->setXRange(10, 20);
        QCOMPARE(column(readBack(*plot), "step").size(), std::size_t{11});
    }

    void levelsAreExportedWithTheirSamples()
    {
        const auto shown = explored({.numBits = 4});
        const auto plot = shownPlot<LevelPlot>(shown);
        const Recording recording = readBack(*plot);
        const auto levels = column(recording, "level");
        const auto samples = column(recording, "samples_at_level");
        for (std::size_t i = 0; i < shown->table.distinct().size(); ++i) {
            QCOMPARE(levels[i], shown->table.distinct()[i]);
            const auto index = static_cast<std::size_t>(shown->table.firstIndex()[i]);
            QCOMPARE(samples[i], static_cast<float>(shown->metrics.occupancy[index]));
        }
        const auto bins = column(recording, "samples_in_bin");
        QCOMPARE(bins.size(), shown->histogram.counts.size());
        for (std::size_t i = 0; i < bins.size(); ++i) {
            QCOMPARE(bins[i], static_cast<float>(shown->histogram.counts[i]));
        }
        QVERIFY(std::isnan(levels.back())); // fewer levels than bins
    }

    void levelsOutOfViewAreNotExported()
    {
        const auto shown = explored({.numBits = 4});
        const auto plot = shownPlot<LevelPlot>(shown);
        plot->setXRange(0, 0.5);
        const auto inSight = std::ranges::count_if(shown->table.distinct(),
                                                   [](float level) { return level >= 0 && level <= 0.5F; });
        const PlotData numbers = plot->visibleData();
        QCOMPARE(static_cast<std::ptrdiff_t>(std::get<std::vector<float>>(numbers.columns[1].values).size()),
                 inSight);
    }

    void stepSizesMatchTheTable()
    {
        const auto shown = explored({.numBits = 5, .uniform = false});
        const auto plot = shownPlot<GapPlot>(shown);
        const Recording recording = readBack(*plot);
        const auto indices = column(recording, "index");
        const auto gaps = column(recording, "gap");
        QCOMPARE(gaps.size() + 1, shown->table.distinct().size());
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            QCOMPARE(gaps[i],
                     static_cast<float>(*shown->table.row(static_cast<std::size_t>(indices[i])).gap));
        }
    }

    void staircaseStepsStartAtTheBoundaries()
    {
        const auto shown = explored({.numBits = 3});
        const auto plot = shownPlot<StaircasePlot>(shown);
        const Recording recording = readBack(*plot);
        const auto from = column(recording, "input_from");
        const auto to = column(recording, "input_to");
        const auto output = column(recording, "output");
        QCOMPARE(output, std::vector<float>(shown->table.distinct().begin(), shown->table.distinct().end()));
        for (std::size_t i = 1; i < from.size(); ++i) {
            QCOMPARE(from[i], shown->quantizer.boundaries()[i - 1]);
            QCOMPARE(to[i - 1], from[i]);
            QCOMPARE(shown->quantizer(from[i]), output[i]);
        }
        plot->setXRange(from[2] + 1e-3, from[4] - 1e-3);
        QCOMPARE(column(readBack(*plot), "output"), (std::vector<float>{output[2], output[3]}));
    }

    void sawtoothIsOutputMinusInput()
    {
        const auto shown = explored({.numBits = 3});
        const Recording recording = readBack(*shownPlot<SawtoothPlot>(shown));
        const auto from = column(recording, "input_from");
        const auto error = column(recording, "error_from");
        for (std::size_t i = 1; i < from.size(); ++i) {
            QVERIFY(std::abs(error[i] - (shown->table.distinct()[i] - from[i])) < 1e-6F);
        }
    }

    void theFirstLineNamesPlotSchemeAndRecording()
    {
        const auto plot = shownPlot<LevelPlot>(recorded({0.1F, 0.2F}));
        const QByteArray csv = plotFile(*plot, PlotFormat::csv);
        const QByteArray line = csv.left(csv.indexOf('\n'));
        QVERIFY2(line.startsWith("# Level distribution (levels), state_quant(num_bits=4"), line);
        QVERIFY2(line.endsWith(", recording recording, column 0"), line);
    }

    void anEmptyPlotSaysSo()
    {
        OverlayPlot empty;
        try {
            plotFile(empty, PlotFormat::csv);
            QFAIL("nothing was thrown");
        } catch (const FileError& error) {
            QVERIFY(QString::fromUtf8(error.what()).startsWith("\"Membrane\" shows no data"));
        }
    }

    void namesDoNotSplitColumns()
    {
        PlotData numbers;
        numbers.add("a, \"b\"", std::vector<float>{0.1F, 1e30F});
        numbers.add("=n (\n)", std::vector<std::uint64_t>{100000});
        QCOMPARE(csvText(numbers, "two\nlines"),
                 std::string("# two\\x0Alines\n\"a, \"\"b\"\"\",'=n (\\x0A)\n0.1,100000\n1e+30,nan\n"));
    }
};

static const RegisteredTest plotDataExportTest(__FILE__, runTest<PlotDataExportTest>);
#include "plot_data_export_test.moc"
