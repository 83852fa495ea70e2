// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/sawtooth_plot.h"
#include "ui/plots/spike_plot.h"

#include <QPainter>

#include <cmath>

using namespace quantoscope;

/// The contents of the layers in error-prone cases.
class PlotDataTest : public QObject
{
    Q_OBJECT

private slots:
    void clippingKeepsTheSlope()
    {
        const auto part = clipped({-1e6, -5e5, 1e6, 5e5}, {0, -100, 100, 200});
        QVERIFY(part);
        QVERIFY(std::abs(part->dy() / part->dx() - 0.5) < 1e-9);
        QVERIFY(std::abs(part->y1()) < 1e-6);
        QVERIFY(!clipped({-10, 0, -5, 300}, {0, 0, 100, 100}));
        QCOMPARE(*clipped({1, 2, 3, 4}, {0, 0, 100, 100}), QLineF(1, 2, 3, 4));
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

    void zoomedTracesAreDrawnAsSamples()
    {
        const auto shown = explored({.numBits = 4}, 50'000);
        const auto plot = shownPlot<OverlayPlot>(shown);
        plot->setXRange(1000, 1030);
        QVERIFY(plot->rawColumns().columns().empty());
        QCOMPARE(plot->raw().points().size(), std::size_t{31});
        QCOMPARE(plot->dots().points().size(), std::size_t{31});
        for (const QPointF& sample : plot->quantized().points()) {
            QCOMPARE(sample.y(),
                     static_cast<double>(shown->quantizedAt(static_cast<std::size_t>(sample.x()))));
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
        const auto expected = overlayColumns(*other, 0, other->steps(), drawn.size()).columns;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn[i].max, static_cast<double>(expected[i].errorMax));
        }
    }

    void nanSamplesLeaveGaps()
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

    void nanMarksAreNotDrawn()
    {
        const Frame frame{.area = QRectF(0, 0, 100, 100)};
        QWidget plot;
        MarkerLayer marks(plot, frame, 3, true);
        marks.setPen(QPen(Qt::red));
        marks.setPoints({{0.2, std::numeric_limits<double>::quiet_NaN()}, {0.5, 0.5}});
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        marks.paint(painter);
        QCOMPARE(image.pixelColor(50, 50), QColor(Qt::red));
        QCOMPARE(image.pixelColor(20, 50), QColor(Qt::white));
    }

    void coincidingLevelsStillShowTheMembrane()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 4, .threshold = 0};
        setup.neuron.threshold = 1.0;
        const auto plot = shownPlot<OverlayPlot>(explore(setup));
        QVERIFY(plot->frame().yMax > 0.9);
    }
};

static const RegisteredTest plotDataTest(__FILE__, runTest<PlotDataTest>);
#include "plot_data_test.moc"
