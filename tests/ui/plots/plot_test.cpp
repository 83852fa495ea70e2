// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/sawtooth_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"

#include <QImage>
#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace quantoscope;

/// What the plots draw, compared with the Exploration.
class PlotTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Exploration> example(int bits = 4, bool uniform = true)
    {
        Setup setup = exampleSetup();
        setup.scheme.numBits = bits;
        setup.scheme.uniform = uniform;
        return explore(setup);
    }

    template<typename Kind>
    static std::unique_ptr<Kind> shown(const std::shared_ptr<const Exploration>& exploration)
    {
        auto plot = std::make_unique<Kind>();
        plot->setTheme(PlotTheme::light());
        plot->resize(600, 240);
        plot->setExploration(exploration);
        plot->show();
        (void)QTest::qWaitForWindowExposed(plot.get());
        return plot;
    }

    static void point(Plot& plot, QPoint pixel)
    {
        QMouseEvent move(QEvent::MouseMove, pixel, plot.mapToGlobal(pixel), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &move);
    }

    /// Black on white where there is a label, independent of its text.
    static int inkIn(const QImage& image, const QRectF& place)
    {
        int ink = 0;
        for (int y = int(place.top()); y < int(place.bottom()); ++y) {
            for (int x = int(place.left()); x < int(place.right()); ++x) {
                ink += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
            }
        }
        return ink;
    }

    template<typename Kind>
    static void labelsItsScaleThoughSmall()
    {
        const auto plot = shown<Kind>(example());
        plot->resize(160, 104);
        QCoreApplication::processEvents();
        const QImage image = plot->grab().toImage();
        const Axes& axes = std::as_const(*plot).axes();
        QVERIFY(axes.xTicks().size() >= 2 && axes.yTicks().size() >= 2);
        for (const Tick& tick : axes.yTicks()) {
            const double y = plot->frame().toPixel({plot->frame().xMin, tick.value}).y();
            QVERIFY2(inkIn(image, {20, y - 5, plot->frame().area.left() - 26, 10}) > 0,
                     qPrintable(tick.label));
        }
    }

private slots:
    void theLegendIsAboveTheData()
    {
        const auto plot = shown<LevelPlot>(example());
        plot->resize(900, 240);
        QCoreApplication::processEvents();
        const double oneLine = plot->frame().area.top();
        plot->resize(170, 240);
        QCoreApplication::processEvents();
        QVERIFY2(plot->frame().area.top() >= oneLine + 2 * 16,
                 qPrintable(QString::number(plot->frame().area.top())));
        const double wrapped = plot->frame().area.top();
        plot->setExploration(example(5));
        QCOMPARE(plot->frame().area.top(), wrapped);
        plot->resize(170, 104); // too low for all of it
        QCoreApplication::processEvents();
        QCOMPARE(plot->frame().area.top(), oneLine);
        const auto spikes = std::make_unique<SpikePlot>();
        spikes->resize(200, 200);
        spikes->show();
        const double before = spikes->frame().area.top();
        spikes->setExploration(example()); // and with it a legend
        QVERIFY(spikes->frame().area.top() > before);
    }

    void theRugHoldsEveryDistinctLevel()
    {
        for (const int bits : {1, 4, 10}) {
            const auto exploration = example(bits, false);
            const auto plot = shown<LevelPlot>(exploration);
            const auto levels = exploration->table.distinct();
            QCOMPARE(plot->rug().values(), std::vector<double>(levels.begin(), levels.end()));
            double fraction = 0;
            for (const QPointF& point : plot->occupancy().points()) {
                fraction += point.y();
            }
            QVERIFY(std::abs(fraction - 100) < 1e-6);
        }
    }

    void theStaircaseStepsAtTheDecisionBoundaries()
    {
        const auto exploration = example(4, false);
        const auto plot = shown<StaircasePlot>(exploration);
        const auto& corners = plot->staircase().points();
        QCOMPARE(corners.size(), exploration->quantizer.boundaries().size() + 2);
        for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
            const auto x = static_cast<float>(corners[i].x());
            QCOMPARE(static_cast<float>(corners[i].y()), exploration->quantizer(x));
            QVERIFY(exploration->quantizer(std::nextafter(x, -1e9F)) != exploration->quantizer(x));
        }
    }

    void stepSizesMatchTheTable()
    {
        const auto exploration = example(5, false);
        const auto plot = shown<GapPlot>(exploration);
        const auto& gaps = plot->gaps().points();
        QCOMPARE(gaps.size(), exploration->table.distinct().size() - 1);
        for (std::size_t rank = 0; rank < gaps.size(); ++rank) {
            const auto index = static_cast<std::size_t>(exploration->table.firstIndex()[rank]);
            QCOMPARE(gaps[rank].y(), *exploration->table.row(index).gap);
        }
    }

    void theOverlayDrawsEveryStepIfItFits()
    {
        const auto exploration = example();
        const auto plot = shown<OverlayPlot>(exploration);
        QCOMPARE(plot->raw().points().size(), exploration->steps());
        for (std::size_t step = 0; step < exploration->steps(); ++step) {
            QCOMPARE(static_cast<float>(plot->raw().points()[step].y()), exploration->raw->samples()[step]);
            QCOMPARE(static_cast<float>(plot->quantized().points()[step].y()),
                     exploration->quantizedAt(step));
        }
    }

    void theOverlayDrawsOneColumnPerPixelForManySteps()
    {
        Setup setup = exampleSetup();
        setup.stimulus.steps = 50'000;
        const auto exploration = explore(setup);
        const auto plot = shown<OverlayPlot>(exploration);
        QVERIFY(plot->raw().points().empty());
        const auto& columns = plot->rawColumns().columns();
        const auto expected = overlayColumns(*exploration, 0, exploration->steps(), columns.size()).columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            QCOMPARE(columns[i].min, static_cast<double>(expected[i].rawMin));
            QCOMPARE(columns[i].max, static_cast<double>(expected[i].rawMax));
            QCOMPARE(plot->quantizedColumns().columns()[i].max,
                     static_cast<double>(expected[i].quantizedMax));
        }
    }

    void everySpikeIsDrawn()
    {
        const auto exploration = example();
        const auto plot = shown<SpikePlot>(exploration);
        QCOMPARE(plot->rawSpikes().values().size(), exploration->metrics.rawSpikes);
        QCOMPARE(plot->quantizedSpikes().values().size(), exploration->metrics.quantizedSpikes);
    }

    void aHighlightedLevelIsDrawnAtItsValue()
    {
        const auto exploration = example();
        const double value = exploration->table[5];
        const auto levels = shown<LevelPlot>(exploration);
        const auto staircase = shown<StaircasePlot>(exploration);
        const auto overlay = shown<OverlayPlot>(exploration);
        const auto gaps = shown<GapPlot>(exploration);
        for (Plot* plot :
             std::initializer_list<Plot*>{levels.get(), staircase.get(), overlay.get(), gaps.get()}) {
            plot->setHighlightedLevel(5);
            QCOMPARE(plot->highlightedLevel(), std::optional(5));
        }
        QCOMPARE(levels->highlight().values(), std::vector<double>{value});
        QCOMPARE(staircase->highlight().values(), std::vector<double>{value});
        QCOMPARE(overlay->highlight().values(), std::vector<double>{value});
        QCOMPARE(gaps->highlight().points().front().x(), value);
        levels->setHighlightedLevel(std::nullopt);
        QVERIFY(levels->highlight().values().empty());
    }

    void pointingAtALevelShowsItsValue()
    {
        const auto exploration = example();
        const auto plot = shown<LevelPlot>(exploration);
        QSignalSpy hovered(plot.get(), &Plot::levelHovered);
        QSignalSpy clicked(plot.get(), &Plot::levelClicked);
        const QPoint pixel = plot->frame().toPixel({exploration->table[7], 1}).toPoint();
        point(*plot, pixel);
        QVERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().first().value<std::optional<int>>(), std::optional(7));
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, pixel);
        QCOMPARE(clicked.last().first().toInt(), 7);
    }

    void unusualTablesAndSignalsAreDrawn_data()
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<bool>("uniform");
        QTest::addColumn<int>("bits");
        QTest::newRow("one value") << 0.0 << true << 4;
        QTest::newRow("descending") << -1.0 << true << 4;
        QTest::newRow("one bit") << 1.0 << true << 1;
        QTest::newRow("not ascending") << 1.0 << false << 12;
        QTest::newRow("huge") << 1e30 << true << 3;
        QTest::newRow("tiny") << 1e-30 << false << 3;
    }

    void unusualTablesAndSignalsAreDrawn()
    {
        QFETCH(double, threshold);
        Setup setup;
        setup.scheme.threshold = threshold;
        QFETCH(bool, uniform);
        setup.scheme.uniform = uniform;
        setup.scheme.thrCentered = false;
        QFETCH(int, bits);
        setup.scheme.numBits = bits;
        setup.loop = Loop::open;
        setup.recording = RecordingName{"odd", 0};
        const float infinity = std::numeric_limits<float>::infinity();
        const auto recording = std::make_shared<Signal>(
            "odd", std::vector<float>{0, std::nanf(""), infinity, -infinity, 1e9F, -1e9F, 0.5F});
        const auto exploration = explore(setup, recording);
        const auto draw = [&](auto plot) { QVERIFY(!plot->grab().toImage().isNull()); };
        draw(shown<LevelPlot>(exploration));
        draw(shown<GapPlot>(exploration));
        draw(shown<StaircasePlot>(exploration));
        draw(shown<SawtoothPlot>(exploration));
        draw(shown<OverlayPlot>(exploration));
        draw(shown<ErrorPlot>(exploration));
        draw(shown<SpikePlot>(exploration));
    }

    void aNarrowPlotWrapsItsLegendBelowTheTitle()
    {
        const QPoint swatch(14, 26); // of the first entry that does not fit on the line of the title
        for (const auto& [width, stacked] : {std::pair{160, true}, std::pair{500, false}}) {
            const auto plot = std::make_unique<LevelPlot>();
            plot->resize(width, 260);
            plot->show();
            plot->setExploration(example());
            QCoreApplication::processEvents();
            const bool drawn = plot->grab().toImage().pixelColor(swatch) == PlotTheme::light().raw;
            QCOMPARE(drawn, stacked);
            QVERIFY(!stacked || plot->frame().area.top() > swatch.y());
        }
    }

    void everyTickIsLabelledInPlotsOfAnySize()
    {
        labelsItsScaleThoughSmall<GapPlot>();
        labelsItsScaleThoughSmall<ErrorPlot>();
        labelsItsScaleThoughSmall<SawtoothPlot>();
        labelsItsScaleThoughSmall<StaircasePlot>();
        labelsItsScaleThoughSmall<OverlayPlot>();
    }
};

static const RegisteredTest plotTest(__FILE__, runTest<PlotTest>);
#include "plot_test.moc"
