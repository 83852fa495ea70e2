// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cost_plot.h"

#include "core/explore/exploration.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/pareto_front.h"

#include <QFontMetricsF>

#include <limits>
#include <set>

using namespace quantoscope;

class CostPlotTest : public QObject
{
    Q_OBJECT

    static CostedPin pin(const QString& name, int luts, double sqnrDb)
    {
        return {name, sqnrDb, NeuronCost{CircuitCost{.luts = luts, .flipFlops = luts / 10}, {}}};
    }

    static CostedPin without(const QString& name, const std::string& problem)
    {
        return {name, 20, NeuronCost{std::nullopt, problem}};
    }

    static void show(CostPlot& plot, std::vector<CostedPin> pins)
    {
        plot.resize(500, 300);
        plot.setSnapshot(std::make_shared<CostedPins>(CostedPins{std::move(pins)}));
    }

    /// The colours of a picture, to find out whether something is drawn.
    static std::set<QRgb> coloursOf(CostPlot& plot)
    {
        const QImage image = plot.image(plot.screenSheet(), 1);
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                colours.insert(image.pixel(x, y));
            }
        }
        return colours;
    }

private slots:
    void eachPinIsAPointWithItsNameAndColour()
    {
        CostPlot plot;
        show(plot, {pin("one", 40, 20), pin("two", 20, 15)});
        const auto& points = plot.points().points();
        QCOMPARE(points.size(), 2U);
        QCOMPARE(points[0].place, QPointF(40, 20));
        QCOMPARE(points[0].name, QString("one"));
        QCOMPARE(points[1].place, QPointF(20, 15));
        QVERIFY(points[0].colour != points[1].colour);
        QVERIFY(coloursOf(plot).contains(points[1].colour.rgb()));
    }

    void aPinKeepsItsColourIfAnotherOneHasNoCost()
    {
        CostPlot plot;
        show(plot, {pin("one", 40, 20), pin("two", 20, 15)});
        const QColor second = plot.points().points()[1].colour;
        show(plot, {without("one", "Too many bits."), pin("two", 20, 15)});
        QCOMPARE(plot.points().points().size(), 1U);
        QCOMPARE(plot.points().points()[0].colour, second);
    }

    void rangesContainAllPointsAndNoCost()
    {
        CostPlot plot;
        show(plot, {pin("one", 40, 20), pin("two", 300, -5)});
        QVERIFY(plot.frame().xMin <= 0);
        QVERIFY(plot.frame().xMax > 300);
        QVERIFY(plot.frame().yMin < -5);
        QVERIFY(plot.frame().yMax > 20);
    }

    void theFrontHasRings()
    {
        CostPlot plot;
        show(plot, {pin("good", 40, 20), pin("cheap", 20, 15), pin("worse", 50, 18)});
        QCOMPARE(plot.front().points(), (std::vector<QPointF>{{20, 15}, {40, 20}}));
        QVERIFY(plot.front().isVisible());
        plot.setEntryVisible(0, false);
        QVERIFY(!plot.front().isVisible());
    }

    void schemesWithoutErrorHaveNoPoint()
    {
        CostPlot plot;
        show(plot, {pin("exact", 40, std::numeric_limits<double>::infinity()), pin("other", 20, 15)});
        QCOMPARE(plot.points().points().size(), 1U);
        QCOMPARE(plot.points().message(), QString());
    }

    void saysWhyThereAreNoPoints()
    {
        CostPlot plot;
        show(plot, {without("one", "The product needs 40 bits."), without("two", "Another reason.")});
        QVERIFY(plot.points().points().empty());
        QVERIFY(plot.points().message().contains("one: The product needs 40 bits."));
        show(plot, {without("one", "The product needs 40 bits."), {"two", 20, std::nullopt}});
        QCOMPARE(plot.points().message(), QString()); // it may still get a point
        show(plot, {without("one", "The product needs 40 bits."), pin("two", 20, 15)});
        QCOMPARE(plot.points().message(), QString());
    }

    void dataHasOneRowPerPoint()
    {
        CostPlot plot;
        show(plot, {pin("good", 40, 20), without("none", "No."), pin("worse", 50, 18)});
        const PlotData data = plot.visibleData();
        using Counts = std::vector<std::uint64_t>;
        QCOMPARE(data.columns.size(), 5U);
        QCOMPARE(std::get<Counts>(data.columns[0].values), (Counts{1, 3}));
        QCOMPARE(std::get<Counts>(data.columns[1].values), (Counts{40, 50}));
        QCOMPARE(std::get<Counts>(data.columns[2].values), (Counts{4, 5}));
        QCOMPARE(std::get<std::vector<double>>(data.columns[3].values), (std::vector<double>{20, 18}));
        QCOMPARE(data.columns[4].name, std::string("on_front"));
        QCOMPARE(std::get<Counts>(data.columns[4].values), (Counts{1, 0}));
    }

    void theFrontCrossesNoName()
    {
        CostPlot plot;
        show(plot, {pin("good", 140, 20), pin("cheap", 100, 15), pin("worse", 150, 18)});
        const Frame& frame = plot.frame();
        const auto line = paretoLine({{140, 20}, {100, 15}, {150, 18}});
        for (const QRectF& name : plot.points().namePlaces(plot.font(), frame)) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                const QPointF from = frame.toPixel(line[i - 1]);
                const QPointF to = frame.toPixel(line[i]);
                QVERIFY(!name.intersects(QRectF(from, QPointF(to.x(), from.y() + 1))));
                QVERIFY(!name.intersects(QRectF(QPointF(to.x(), to.y()), QPointF(to.x() + 1, from.y()))));
            }
        }
    }

    void namesOfNearPointsDoNotCoverEachOther()
    {
        CostPlot plot;
        show(plot, {pin("Uniform", 40, 20), pin("Threshold-centred", 41, 20.1), pin("E2M1", 42, 20),
                    pin("pow2", 300, 5)});
        const QList<QRectF> names = plot.points().namePlaces(plot.font(), plot.frame());
        QCOMPARE(names.size(), 4);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QVERIFY(plot.frame().area.contains(names[i]));
            for (qsizetype k = 0; k < i; ++k) {
                QVERIFY2(!names[i].intersects(names[k]), qPrintable(QString("%1 and %2").arg(i).arg(k)));
            }
        }
    }
};

static const RegisteredTest costPlotTest(__FILE__, runTest<CostPlotTest>);
#include "cost_plot_test.moc"
