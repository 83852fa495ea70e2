// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/export/read_back.h"
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/compare/bits_plot.h"
#include "ui/dynamics/dynamics_snapshot.h"
#include "ui/dynamics/firing_plot.h"
#include "ui/dynamics/map_plot.h"
#include "ui/dynamics/return_map_plot.h"
#include "ui/training/boundary_plot.h"
#include "ui/training/curve_plot.h"
#include "ui/training/gradient_plot.h"
#include "ui/training/hidden_plot.h"
#include "ui/training/training_page.h"

#include <cmath>

using namespace quantoscope;

/// What the CSV of the plots of Dynamics, Compare and Train holds, against what they were given.
class PerspectiveDataTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Exploration> m_exploration = explored({.numBits = 3});
    std::unique_ptr<TrainingPage> m_training;

    template<typename DynamicsKind>
    std::unique_ptr<DynamicsKind> dynamicsPlot()
    {
        auto plot = shownPlot<DynamicsKind>(m_exploration);
        plot->setSnapshot(dynamicsOf(m_exploration));
        return plot;
    }

    const TrainingSnapshot& trained()
    {
        if (!m_training) {
            m_training = std::make_unique<TrainingPage>();
            m_training->resize(900, 700);
            m_training->show();
            m_training->showExploration(m_exploration);
            m_training->trainFor(2);
        }
        if (!QTest::qWaitFor(
                [this] { return m_training->snapshot() && m_training->snapshot()->newest().epoch >= 2; },
                patience)) {
            qFatal("training did not run");
        }
        return *m_training->snapshot();
    }

    template<typename Kind>
    Kind& trainedPlot(const QString& name)
    {
        trained();
        return *m_training->findChild<Kind*>(name);
    }

private slots:
    void theFiringCurveExportsTheRateByCurrent()
    {
        const auto plot = dynamicsPlot<FiringPlot>();
        const FiringCurve& curve = plot->snapshot()->curve;
        const Recording read = readBack(*plot);
        QCOMPARE(column(read, "current"), curve.currents);
        const auto raw = column(read, "spikes_per_step");
        const auto quantized = column(read, "spikes_per_step_quantized");
        for (std::size_t i = 0; i < raw.size(); ++i) {
            QCOMPARE(raw[i], static_cast<float>(curve.raw[i].rate()));
            QCOMPARE(quantized[i], static_cast<float>(curve.quantized[i].rate()));
        }
        QVERIFY(!curve.plateaus.empty());
        QCOMPARE(column(read, "plateau_from")[0], curve.plateaus[0].first);
        plot->setXRange(0.1, 0.2);
        for (const float current : column(readBack(*plot), "current")) {
            QVERIFY(std::isnan(current) || (current >= 0.1F && current <= 0.2F));
        }
    }

    void theReturnMapExportsStaircaseAndTraces()
    {
        const auto plot = dynamicsPlot<ReturnMapPlot>();
        plot->setStep(5);
        const ReturnMap& map = plot->snapshot()->returnMap;
        const Recording read = readBack(*plot);
        const auto now = column(read, "membrane_quantized");
        const auto next = column(read, "next_membrane_quantized");
        for (std::size_t i = 0; i < map.quantized.size(); ++i) {
            QCOMPARE(now[i], map.quantized[i].now);
            QCOMPARE(next[i], map.quantized[i].next);
        }
        const auto trace = column(read, "trace_quantized");
        for (std::size_t step = 0; step <= 5; ++step) {
            QCOMPARE(trace[step], map.quantizedTrace[step]);
        }
        QVERIFY(trace.size() == 6 || std::isnan(trace[6])); // not beyond the step that is drawn
    }

    void theMapExportsItsCells()
    {
        const auto plot = shownPlot<MapPlot>(m_exploration);
        const auto map = std::make_shared<const ParameterMap>(parameterMap(
            m_exploration->setup, {MapParameter::numBits, {2, 3, 4}}, {MapParameter::beta, {0.5, 0.9}}));
        plot->setMap(map);
        const Recording read = readBack(*plot);
        QCOMPARE(column(read, "num_bits"), (std::vector<float>{2, 3, 4, 2, 3, 4}));
        QCOMPARE(column(read, "beta"), (std::vector<float>{0.5F, 0.5F, 0.5F, 0.9F, 0.9F, 0.9F}));
        const auto rates = column(read, "spikes_per_step_quantized");
        for (std::size_t i = 0; i < rates.size(); ++i) {
            QCOMPARE(rates[i], static_cast<float>(map->cells[i].quantizedRate));
        }
        plot->setXRange(2.6, 3.4);
        QCOMPARE(column(readBack(*plot), "num_bits"), (std::vector<float>{3, 3}));
    }

    void bitsAreExportedWithFitsAndTheSchemeInUse()
    {
        const auto plot = shownPlot<BitsPlot>(m_exploration);
        auto fit = std::make_shared<Fit>();
        fit->numBits = 4;
        fit->boundSqnrDb = 30.5;
        for (const Scheme& scheme : {Scheme{.numBits = 4}, Scheme{.numBits = 4, .uniform = false},
                                     Scheme{.numBits = 4, .uniform = false, .thrCentered = false}}) {
            fit->schemes.push_back({.scheme = scheme, .error = {}, .sqnrDb = 20.25});
        }
        plot->setFits({{4, fit}});
        const Recording read = readBack(*plot);
        QCOMPARE(column(read, "num_bits"), std::vector<float>{4});
        QCOMPARE(column(read, "bound_sqnr (dB)"), std::vector<float>{30.5});
        QCOMPARE(column(read, "zero-centered_sqnr (dB)"), std::vector<float>{20.25});
        QCOMPARE(column(read, "in_use_num_bits"), std::vector<float>{3});
        QCOMPARE(column(read, "in_use_sqnr (dB)")[0], static_cast<float>(m_exploration->metrics.sqnrDb));
    }

    void curvesExportTheHistoryByEpoch()
    {
        const auto& history = trained().history;
        const Recording read = readBack(trainedPlot<CurvePlot>("training_loss"));
        const auto epochs = column(read, "epoch");
        const auto loss = column(read, "loss_qat");
        QCOMPARE(epochs.size(), history.size());
        for (std::size_t i = 0; i < epochs.size(); ++i) {
            QCOMPARE(epochs[i], static_cast<float>(history[i].epoch));
            QCOMPARE(loss[i], static_cast<float>(history[i].learners[2].train.loss()));
        }
    }

    void theBoundaryExportsAProbabilityPerCell()
    {
        const LeadMap& map = trained().maps[0];
        const Recording read = readBack(trainedPlot<BoundaryPlot>("boundary_float"));
        const auto probability = column(read, "class_1_probability");
        QCOMPARE(probability.size(), map.leads.size());
        for (std::size_t cell = 0; cell < map.leads.size(); ++cell) {
            QVERIFY(std::abs(probability[cell] - 1 / (1 + std::exp(-map.leads[cell]))) < 1e-5F);
        }
        QVERIFY(std::abs(column(read, "x")[0] + 1.175F) < 1e-6F);
        QCOMPARE(column(read, "train_x")[0], trained().task->train.inputs[0]);
    }

    void hiddenMembranesAreNamedAfterTheirNeurons()
    {
        auto& plot = trainedPlot<HiddenPlot>("hidden_membranes");
        const LayerTraces& traces = trained().quantizedTraces.front();
        const std::size_t neuron = plot.neurons().front();
        const std::string name = "membrane_quantized_" + std::to_string(neuron + 1);
        const auto membranes = column(readBack(plot), name.c_str());
        QCOMPARE(membranes.size(), traces.steps());
        for (std::size_t t = 0; t < membranes.size(); ++t) {
            QCOMPARE(membranes[t], traces.membrane[t * traces.neurons + neuron]);
        }
    }

    void gradientsAreExportedByBin()
    {
        const GradientFlow& flow = trained().flow;
        const Recording read = readBack(trainedPlot<GradientPlot>("gradient"));
        const auto passing = column(read, "mean_gradient_passing");
        for (std::size_t i = 0; i < flow.passing.size(); ++i) {
            QCOMPARE(passing[i], static_cast<float>(flow.passing[i]));
        }
        QCOMPARE(column(read, "slope_taken")[0], 1.0F);
        const auto levels = column(read, "staircase");
        for (std::size_t i = 0; i < m_exploration->table.distinct().size(); ++i) {
            QCOMPARE(levels[i], m_exploration->table.distinct()[i]);
        }
    }
};

static const RegisteredTest perspectiveDataTest(__FILE__, runTest<PerspectiveDataTest>);
#include "perspective_data_test.moc"
