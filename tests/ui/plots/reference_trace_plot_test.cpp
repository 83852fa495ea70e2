// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"

#include <cmath>

using namespace quantoscope;

/// A recorded trace beside raw and quantized.
class ReferenceTracePlotTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Exploration> m_exploration = explored({.numBits = 3}, 100);

    /// Half the raw membrane, which is in units of 10, and a spike every tenth step.
    static Reference half(const Exploration& run, bool membrane = true, bool spikes = true)
    {
        std::vector<double> values;
        std::vector<std::uint8_t> spiked;
        for (std::size_t step = 0; step < run.steps(); ++step) {
            values.push_back(run.raw->samples()[step] / 20.0);
            spiked.push_back(step % 10 == 3 ? 1 : 0);
        }
        const RecordedTrace recorded(membrane ? values : std::vector<double>(),
                                     spikes ? spiked : std::vector<std::uint8_t>());
        return {.trace = std::make_shared<const ReferenceTrace>(recorded, 10),
                .firstDifference = 7,
                .finding = std::nullopt};
    }

    template<typename AnyPlot>
    static std::unique_ptr<AnyPlot> shown(const std::shared_ptr<const Exploration>& exploration,
                                          const Reference& reference)
    {
        auto plot = shownPlot<AnyPlot>(exploration);
        plot->setReference(reference);
        QCoreApplication::processEvents();
        return plot;
    }

    static QStringList columnsOf(const Plot& plot)
    {
        QStringList names;
        for (const PlotData::Column& column : plot.visibleData().columns) {
            names << QString::fromStdString(column.name);
        }
        return names;
    }

private slots:
    void theMembraneIsALineInTheUnitOfTheRawOne()
    {
        const auto plot = shown<OverlayPlot>(m_exploration, half(*m_exploration));
        const auto& points = plot->recorded().points();
        QCOMPARE(points.size(), plot->raw().points().size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(points[i].x(), plot->raw().points()[i].x());
            QVERIFY(std::abs(points[i].y() - plot->raw().points()[i].y() / 2) < 1e-6);
        }
        QCOMPARE(plot->difference().values(), std::vector<double>{7});
    }

    void withoutATraceNothingIsAdded()
    {
        const auto plot = shown<OverlayPlot>(m_exploration, half(*m_exploration));
        QVERIFY(!plot->legendPlace(3).isEmpty() && !plot->legendPlace(4).isEmpty());
        plot->setReference({});
        QVERIFY(plot->recorded().points().empty() && plot->difference().values().empty());
        QVERIFY(plot->legendPlace(3).isEmpty());
        QVERIFY(!columnsOf(*plot).contains("reference"));
    }

    void aClickInTheLegendHidesIt()
    {
        const auto plot = shown<OverlayPlot>(m_exploration, half(*m_exploration));
        QVERIFY(plot->recorded().isVisible());
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->legendPlace(3).center().toPoint());
        QVERIFY(!plot->recorded().isVisible());
        QVERIFY(plot->raw().isVisible() && plot->difference().isVisible());
        QTest::keyClick(plot.get(), Qt::Key_4);
        QVERIFY(plot->recorded().isVisible());
    }

    void itIsDrawnInAnotherStyleThanTheOthers()
    {
        const auto plot = shown<OverlayPlot>(m_exploration, {});
        const QImage without = plot->grab().toImage();
        plot->setReference(half(*m_exploration));
        QVERIFY(plot->grab().toImage() != without);
    }

    void ofManyStepsItShowsTheExtremesOfEachColumn()
    {
        const auto exploration = explored({.numBits = 3}, 20'000);
        const auto plot = shown<OverlayPlot>(exploration, half(*exploration));
        const auto& points = plot->recorded().points();
        const std::size_t columns = plot->rawColumns().columns().size();
        QVERIFY(columns > 0);
        QCOMPARE(points.size(), 2 * columns + 1);
        QVERIFY(std::isnan(points[columns].y()));
        for (std::size_t i = 0; i < columns; ++i) {
            QVERIFY(std::abs(points[i].y() - plot->rawColumns().columns()[i].min / 2) < 1e-6);
            QVERIFY(std::abs(points[columns + 1 + i].y() - plot->rawColumns().columns()[i].max / 2) < 1e-6);
        }
    }

    /// Its scale is then set in the panel, for which the other traces must stay readable.
    void aTraceInAnotherUnitDoesNotFlattenTheOthers()
    {
        const std::size_t steps = m_exploration->steps();
        const Reference huge{.trace = std::make_shared<const ReferenceTrace>(
                                 RecordedTrace(std::vector<double>(steps, 1e6), {}), 1)};
        const auto plot = shown<OverlayPlot>(m_exploration, {});
        const double height = plot->frame().yMax - plot->frame().yMin;
        plot->setReference(huge);
        QVERIFY(plot->frame().yMax - plot->frame().yMin <= 5 * height);
    }

    void ofAnotherLengthItIsNotShown()
    {
        const auto plot = shown<OverlayPlot>(m_exploration, half(*m_exploration));
        plot->setExploration(explored({.numBits = 3}, 50));
        QVERIFY(plot->recorded().points().empty());
        QTest::mouseMove(plot.get(), plot->frame().area.center().toPoint());
        plot->setExploration(m_exploration);
        QVERIFY(!plot->recorded().points().empty());
    }

    void theSpikesAreAThirdRow()
    {
        const auto plot = shown<SpikePlot>(m_exploration, {});
        QCOMPARE(plot->frame().yMax, 2.0);
        plot->setReference(half(*m_exploration));
        QCOMPARE(plot->frame().yMax, 3.0);
        QCOMPARE(plot->recordedSpikes().values(),
                 (std::vector<double>{3, 13, 23, 33, 43, 53, 63, 73, 83, 93}));
        QCOMPARE(plot->difference().values(), std::vector<double>{7});
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->legendPlace(2).center().toPoint());
        QVERIFY(!plot->recordedSpikes().isVisible());
    }

    void ofManyStepsEachColumnShowsWhetherItHasASpike()
    {
        const auto exploration = explored({.numBits = 3}, 20'000);
        const auto plot = shown<SpikePlot>(exploration, half(*exploration));
        const auto& spikes = plot->recordedSpikes().values(); // one in every ten steps: in each column
        QVERIFY(spikes.size() > 300 && spikes.size() < 1000);
    }

    void aTraceOfSpikesHasNoMembraneAndTheOtherWayRound()
    {
        const auto overlay = shown<OverlayPlot>(m_exploration, half(*m_exploration, false, true));
        QVERIFY(overlay->recorded().points().empty());
        QVERIFY(columnsOf(*overlay).contains("reference_spike") &&
                !columnsOf(*overlay).contains("reference"));
        const auto spikes = shown<SpikePlot>(m_exploration, half(*m_exploration, true, false));
        QVERIFY(spikes->recordedSpikes().values().empty());
        QCOMPARE(spikes->frame().yMax, 2.0);
        QVERIFY(columnsOf(*spikes).contains("reference") && !columnsOf(*spikes).contains("reference_spike"));
    }

    void thePointerReadsIt()
    {
        const auto overlay = shown<OverlayPlot>(m_exploration, half(*m_exploration));
        const auto spikes = shown<SpikePlot>(m_exploration, half(*m_exploration));
        for (Plot* plot : {static_cast<Plot*>(overlay.get()), static_cast<Plot*>(spikes.get())}) {
            const QPoint middle = plot->frame().area.center().toPoint();
            QTest::mouseMove(plot, middle);
            const QImage with = plot->grab().toImage();
            static_cast<TracePlot*>(plot)->setReference({});
            QVERIFY(plot->grab().toImage() != with);
        }
    }
};

static const RegisteredTest referenceTracePlotTest(__FILE__, runTest<ReferenceTracePlotTest>);

#include "reference_trace_plot_test.moc"
