// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace quantoscope;

/// The ranges that the plots show at first and after a double click, and the hints about data outside them.
class SeenRangeTest : public QObject
{
    Q_OBJECT

    /// About -65 mV with spikes to 25.
    static std::shared_ptr<const Exploration> millivolts()
    {
        std::vector<float> samples;
        samples.reserve(400);
        for (int step = 0; step < 400; ++step) {
            samples.push_back(step % 100 == 50 ? 25.0F : -65 + 2 * std::sin(0.1F * static_cast<float>(step)));
        }
        return recorded(samples, {.samplingRate = 1000, .unit = "mV"});
    }

    /// All samples but one are within the levels.
    static std::shared_ptr<const Exploration> withOutlier(float outlier)
    {
        std::vector<float> samples;
        samples.reserve(400);
        for (int step = 0; step < 400; ++step) {
            samples.push_back(0.9F * std::sin(0.1F * static_cast<float>(step)));
        }
        samples[20] = outlier;
        return recorded(samples);
    }

    static double total(const BarLayer& bars)
    {
        return std::accumulate(bars.heights().begin(), bars.heights().end(), 0.0);
    }

    static void doubleClick(Plot& plot)
    {
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, plot.frame().area.center().toPoint());
    }

    /// Whether text is drawn at the middle of an edge.
    static bool hintAt(Plot& plot, Qt::Edge edge)
    {
        const QRectF& area = plot.frame().area;
        QRectF box(0, 0, 120, 13);
        box.moveCenter(area.center());
        switch (edge) {
        case Qt::TopEdge:
            box.moveTop(area.top() + 2);
            break;
        case Qt::BottomEdge:
            box.moveBottom(area.bottom() - 2);
            break;
        case Qt::LeftEdge:
            box.moveLeft(area.left() + 2);
            break;
        case Qt::RightEdge:
            box.moveRight(area.right() - 2);
            break;
        }
        const QImage image = plot.grab().toImage();
        const QColor arrow = PlotTheme::light().highlight;
        int found = 0;
        for (int y = int(box.top()); y < int(box.bottom()); ++y) {
            for (int x = int(box.left()); x < int(box.right()); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                found += std::abs(pixel.red() - arrow.red()) < 30 &&
                                 std::abs(pixel.green() - arrow.green()) < 30 &&
                                 std::abs(pixel.blue() - arrow.blue()) < 30
                             ? 1
                             : 0;
            }
        }
        return found > 3;
    }

private slots:
    void aRecordingFarFromTheLevelsIsInViewAtFirst()
    {
        const auto exploration = millivolts();
        const auto overlay = shownPlot<OverlayPlot>(exploration);
        QVERIFY(overlay->frame().yMin < -67 && overlay->frame().yMax > 25);
        const auto error = shownPlot<ErrorPlot>(exploration);
        QVERIFY(error->frame().yMax >= exploration->metrics.maxError);
        const auto levels = shownPlot<LevelPlot>(exploration);
        QVERIFY(levels->frame().xMin < -67 && levels->frame().xMax > 25);
        QVERIFY(std::abs(total(levels->histogram()) - 100) < 1e-9);
        const auto gaps = shownPlot<GapPlot>(exploration);
        QCOMPARE(gaps->frame().xMin, levels->frame().xMin);
        QCOMPARE(gaps->frame().xMax, levels->frame().xMax);
        for (Plot* plot : {static_cast<Plot*>(overlay.get()), static_cast<Plot*>(error.get()),
                           static_cast<Plot*>(levels.get())}) {
            for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
                QVERIFY(!hintAt(*plot, edge));
            }
        }
    }

    void anOutlierIsIndicatedAndShownByADoubleClick()
    {
        const auto exploration = withOutlier(-1e4F);
        const auto overlay = shownPlot<OverlayPlot>(exploration);
        const auto error = shownPlot<ErrorPlot>(exploration);
        for (Plot* plot : {static_cast<Plot*>(overlay.get()), static_cast<Plot*>(error.get())}) {
            const bool isError = plot == error.get();
            const Frame first = plot->frame();
            QVERIFY(first.yMin > -10 && first.yMax < 10);
            QVERIFY(hintAt(*plot, isError ? Qt::TopEdge : Qt::BottomEdge));
            QVERIFY(!hintAt(*plot, isError ? Qt::BottomEdge : Qt::TopEdge));
            doubleClick(*plot);
            QVERIFY(isError ? plot->frame().yMax > 9999 : plot->frame().yMin < -9999);
            QVERIFY(!hintAt(*plot, Qt::TopEdge) && !hintAt(*plot, Qt::BottomEdge));
            doubleClick(*plot);
            QCOMPARE(plot->frame().yMin, first.yMin);
            QCOMPARE(plot->frame().yMax, first.yMax);
        }
        const auto levels = shownPlot<LevelPlot>(exploration);
        QVERIFY(levels->frame().xMin > -10);
        QVERIFY(hintAt(*levels, Qt::LeftEdge) && !hintAt(*levels, Qt::RightEdge));
        QTest::keyClick(levels.get(), Qt::Key_0);
        QVERIFY(levels->frame().xMin <= -1e4);
        QVERIFY(!hintAt(*levels, Qt::LeftEdge));
        const double fraction = total(levels->below()) + total(levels->histogram()) + total(levels->above());
        QVERIFY(std::abs(fraction - 100) < 1e-9);
    }

    void aDoubleClickShowsEverythingFromAnyZoom()
    {
        const auto plot = shownPlot<OverlayPlot>(withOutlier(1e4F));
        plot->setXRange(100, 120);
        QTest::keyClick(plot.get(), Qt::Key_Up);
        doubleClick(*plot);
        QCOMPARE(plot->frame().xMin, 0.0);
        QCOMPARE(plot->frame().xMax, 400.0);
        QVERIFY(plot->frame().yMax > 1e4);
        plot->setExploration(withOutlier(2e4F)); // still shows everything
        QVERIFY(plot->frame().yMax > 2e4);
    }

    void aSpikeAtTheFirstDifferenceIsVisible()
    {
        std::vector<float> samples(11, 0.2F);
        samples.back() = 1.03F;
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 4, .upperLimit = 0.5};
        setup.loop = Loop::open;
        setup.recording = RecordingName{"recording", 0};
        const auto exploration = explore(setup, std::make_shared<const Signal>("recording", samples));
        QCOMPARE(exploration->metrics.firstDivergence, std::optional<std::size_t>(10));
        const auto plot = shownPlot<SpikePlot>(exploration);
        const QImage image = plot->grab().toImage();
        const QPoint spike = plot->frame().toPixel({10, 1.5}).toPoint();
        const QColor raw = PlotTheme::light().raw;
        int seen = 0;
        for (int y = spike.y() - 10; y <= spike.y() + 10; ++y) {
            for (int x = spike.x() - 1; x <= spike.x() + 1; ++x) {
                seen += image.pixelColor(x, y) == raw ? 1 : 0;
            }
        }
        QVERIFY2(seen >= 20, qPrintable(QString::number(seen)));
    }

    void theLastStepIsDrawnWithItsFullWidth()
    {
        for (const std::size_t steps : {std::size_t{1}, std::size_t{2}, std::size_t{11}, std::size_t{5000}}) {
            std::vector<float> samples(steps, 0.3F);
            samples.back() = 2.7F;
            const auto exploration = recorded(samples);
            const auto overlay = shownPlot<OverlayPlot>(exploration);
            const auto error = shownPlot<ErrorPlot>(exploration);
            const auto spikes = shownPlot<SpikePlot>(exploration);
            const auto end = static_cast<double>(steps);
            for (Plot* plot : {static_cast<Plot*>(overlay.get()), static_cast<Plot*>(error.get()),
                               static_cast<Plot*>(spikes.get())}) {
                QCOMPARE(plot->frame().xMin, 0.0);
                QCOMPARE(plot->frame().xMax, end);
            }
            if (steps < 100) {
                QCOMPARE(overlay->quantized().points().back(),
                         QPointF(end, exploration->quantizedAt(steps - 1)));
                QCOMPARE(error->error().points().back().x(), end);
                QCOMPARE(error->error().points().back().y(),
                         double(exploration->quantizedAt(steps - 1) - samples.back()));
            }
        }
    }
};

static const RegisteredTest seenRangeTest(__FILE__, runTest<SeenRangeTest>);
#include "seen_range_test.moc"
