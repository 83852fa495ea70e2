// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/staircase_plot.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

using namespace quantoscope;

/// Real wheel, mouse and key events, as a person makes them.
class PlotGesturesTest : public QObject
{
    Q_OBJECT

    static constexpr QSize size{600, 240};

    static void wheel(Plot& plot, QPointF at, int notches, Qt::KeyboardModifiers keys = {})
    {
        QWidget* viewport = &plot;
        QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    }

    static void drag(Plot& plot, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&plot, Qt::LeftButton, keys, from);
        QMouseEvent move(QEvent::MouseMove, to, plot.mapToGlobal(to), Qt::LeftButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&plot, &move);
        QTest::mouseRelease(&plot, Qt::LeftButton, keys, to);
    }

    static void verifyClose(double actual, double expected, double tolerance)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance,
                 qPrintable(QString("%1 is not %2").arg(actual).arg(expected)));
    }

    template<typename AnyPlot>
    void hoverFindsLevel(QPointF value(double level))
    {
        const auto shown = explored({.numBits = 3});
        const auto plot = shownPlot<AnyPlot>(shown);
        QSignalSpy hovered(plot.get(), &Plot::levelHovered);
        QSignalSpy clicked(plot.get(), &Plot::levelClicked);
        const QPoint pixel = plot->frame().toPixel(value(shown->table[5])).toPoint();
        QTest::mouseMove(plot.get(), pixel);
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().at(0).value<std::optional<int>>(), std::optional<int>(5));
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, pixel);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.last().at(0).toInt(), 5);
    }

private slots:
    void theMenuHidesTheReadout()
    {
        const auto plot = shownPlot<OverlayPlot>(explored({.numBits = 3}));
        const QImage without = plot->grab().toImage();
        const QPoint middle = plot->frame().area.center().toPoint();
        QTest::mouseMove(plot.get(), middle);
        QTRY_VERIFY(plot->grab().toImage() != without);
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, plot->mapToGlobal(middle));
        QCoreApplication::sendEvent(plot.get(), &event);
        auto* menu = plot->findChild<QMenu*>("plot_menu");
        QVERIFY(menu != nullptr && menu->isVisible());
        QCOMPARE(plot->grab().toImage(), without);
        menu->close();
    }

    void zoomingStaysWithinItsLimits()
    {
        const auto gaps = shownPlot<GapPlot>(explored({.numBits = 4, .uniform = false}));
        const auto overlay = shownPlot<OverlayPlot>(explored({.numBits = 4}));
        for (Plot* plot : {static_cast<Plot*>(gaps.get()), static_cast<Plot*>(overlay.get())}) {
            for (const int notches : {1, -1}) {
                for (int i = 0; i < 200; ++i) {
                    wheel(*plot, plot->frame().area.center(), notches);
                    wheel(*plot, plot->frame().area.center(), notches, Qt::ControlModifier);
                }
                const Frame& frame = plot->frame();
                QVERIFY(frame.xMin < frame.xMax && frame.yMin < frame.yMax);
                QVERIFY(std::isfinite(frame.xMin) && std::isfinite(frame.yMax));
                QVERIFY(!frame.logarithmicY || frame.yMin > 0);
                QVERIFY(!plot->grab().isNull());
            }
        }
    }

    void theWheelZoomsAtThePointer()
    {
        const auto plot = shownPlot<OverlayPlot>(explored({.numBits = 4}), size);
        const QPointF pixel(300, 100);
        const QPointF before = plot->frame().toValue(pixel);
        const double width = plot->frame().xMax - plot->frame().xMin;
        wheel(*plot, pixel, 2);
        verifyClose(plot->frame().toValue(pixel).x(), before.x(), 1e-9);
        verifyClose((plot->frame().xMax - plot->frame().xMin) / width, 0.64, 1e-9);
        verifyClose(plot->frame().toValue(pixel).y(), before.y(), 1e-9);
    }

    void controlAndTheWheelZoomTheOtherAxis()
    {
        const auto plot = shownPlot<OverlayPlot>(explored({.numBits = 4}), size);
        const Frame before = plot->frame();
        wheel(*plot, {300, 100}, 1, Qt::ControlModifier);
        QCOMPARE(plot->frame().xMax, before.xMax);
        QVERIFY(plot->frame().yMax - plot->frame().yMin < before.yMax - before.yMin);
    }

    void draggingMovesTheViewWithThePointer()
    {
        const auto plot = shownPlot<StaircasePlot>(explored({.numBits = 4}), size);
        const QPointF held = plot->frame().toValue({300, 100});
        drag(*plot, {300, 100}, {340, 120});
        verifyClose(plot->frame().toValue({340, 120}).x(), held.x(), 1e-9);
        verifyClose(plot->frame().toValue({340, 120}).y(), held.y(), 1e-9);
    }

    void aRubberBandZoomsToItsArea()
    {
        const auto plot = shownPlot<StaircasePlot>(explored({.numBits = 4}), size);
        const QPointF corner = plot->frame().toValue({200, 150});
        const QPointF opposite = plot->frame().toValue({400, 60});
        drag(*plot, {200, 150}, {400, 60}, Qt::ShiftModifier);
        verifyClose(plot->frame().xMin, corner.x(), 1e-9);
        verifyClose(plot->frame().xMax, opposite.x(), 1e-9);
        verifyClose(plot->frame().yMax, opposite.y(), 1e-9);
    }

    void aLinkedPlotFollows()
    {
        const auto exploration = explored({.numBits = 4});
        const auto overlay = shownPlot<OverlayPlot>(exploration, size);
        const auto error = shownPlot<ErrorPlot>(exploration, size);
        connect(overlay.get(), &Plot::xRangeChanged, error.get(), &Plot::setXRange);
        wheel(*overlay, {300, 100}, 2);
        QCOMPARE(error->frame().xMin, overlay->frame().xMin);
        QCOMPARE(error->frame().xMax, overlay->frame().xMax);
    }

    void keysZoomMoveAndReset()
    {
        const auto plot = shownPlot<LevelPlot>(explored({.numBits = 4}));
        const Frame whole = plot->frame();
        QTest::keyClick(plot.get(), Qt::Key_Plus);
        QVERIFY(plot->frame().xMax < whole.xMax);
        const double left = plot->frame().xMin;
        QTest::keyClick(plot.get(), Qt::Key_Right);
        QVERIFY(plot->frame().xMin > left);
        QCOMPARE(plot->frame().yMin, whole.yMin);
        QTest::keyClick(plot.get(), Qt::Key_0);
        QCOMPARE(plot->frame().xMin, whole.xMin);
    }

    void aNewExplorationKeepsTheZoomUnlessItWouldBeEmpty()
    {
        const auto plot = shownPlot<OverlayPlot>(explored({.numBits = 4}, 5000));
        plot->setXRange(4000, 4100);
        plot->setExploration(explored({.numBits = 3, .threshold = 5}, 5000));
        QCOMPARE(plot->frame().xMin, 4000.0);
        QVERIFY(plot->frame().yMax > 2); // the y axis, not zoomed, follows
        plot->setExploration(explored({.numBits = 3}, 200));
        QCOMPARE(plot->frame().xMax, 200.0);
    }

    void theHighlightIsVisible()
    {
        const auto shown = explored({.numBits = 3});
        const auto levels = shownPlot<LevelPlot>(shown);
        const auto gaps = shownPlot<GapPlot>(shown);
        const auto staircase = shownPlot<StaircasePlot>(shown);
        const auto overlay = shownPlot<OverlayPlot>(shown);
        for (Plot* plot : {static_cast<Plot*>(levels.get()), static_cast<Plot*>(gaps.get()),
                           static_cast<Plot*>(staircase.get()), static_cast<Plot*>(overlay.get())}) {
            const QImage plain = plot->grab().toImage();
            plot->setHighlightedLevel(4);
            QCOMPARE(plot->highlightedLevel(), std::optional<int>(4));
            QVERIFY(plot->grab().toImage() != plain);
        }
    }

    void theHighlightIsLimitedToTheTable()
    {
        const auto plot = shownPlot<LevelPlot>(explored({.numBits = 3}));
        plot->setHighlightedLevel(7);
        plot->setExploration(explored({.numBits = 2}));
        QVERIFY(!plot->highlightedLevel());
        QVERIFY(plot->highlight().values().empty());
    }

    void levelsAreFoundUnderThePointer()
    {
        hoverFindsLevel<LevelPlot>([](double level) { return QPointF(level, 5); });
        hoverFindsLevel<GapPlot>([](double level) { return QPointF(level, 0.3); });
        hoverFindsLevel<StaircasePlot>([](double level) { return QPointF(0, level); });
        hoverFindsLevel<OverlayPlot>([](double level) { return QPointF(50, level); });
    }
};

static const RegisteredTest plotGesturesTest(__FILE__, runTest<PlotGesturesTest>);
#include "plot_gestures_test.moc"
