// SPDX-License-Identifier: GPL-3.0-or-later
// Loss, gradients and twenty steps of training against snnTorch's own on PyTorch.
#include "core/training/batch_run.h"
#include "core/training/optimizer.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace quantoscope {
namespace {

using nlohmann::json;

/// Relative to the greatest of the reference's values.
template<typename Real>
constexpr double tolerance = sizeof(Real) == 4 ? 1e-5 : 1e-10;

template<typename Real>
constexpr const char* precisionName = sizeof(Real) == 4 ? "float32" : "float64";

void appendFlat(const json& values, std::vector<double>& flat)
{
    for (const json& value : values) {
        if (value.is_array()) {
            appendFlat(value, flat);
        } else {
            flat.push_back(value.get<double>());
        }
    }
}

/// w1, b1, w2, b2 one after the other, each row by row: the order of Weights.
std::vector<double> inOrder(const json& entry)
{
    std::vector<double> flat;
    for (const char* part : {"w1", "b1", "w2", "b2"}) {
        appendFlat(entry.at(part), flat);
    }
    return flat;
}

Points pointsOf(const json& entry)
{
    Points points;
    for (std::size_t i = 0; i < entry.at("labels").size(); ++i) {
        const json& place = entry.at("input").at(i);
        points.add(place.at(0).get<float>(), place.at(1).get<float>(),
                   entry.at("labels").at(i).get<std::uint8_t>());
    }
    return points;
}

NetworkModel modelOf(const json& entry, const std::string& loss)
{
    NetworkModel model;
    model.steps = entry.at("steps").get<int>();
    model.beta = entry.at("beta").get<double>();
    model.threshold = entry.at("threshold").get<double>();
    model.loss = loss == "mean_mem" ? Loss::meanMembrane : Loss::spikeCount;
    model.surrogate = entry.at("surrogate") == "atan" ? Surrogate::atan : Surrogate::fastSigmoid;
    return model;
}

template<typename Range>
void expectClose(const Range& actual, const std::vector<double>& expected, double relative,
                 const std::string& where)
{
    ASSERT_EQ(actual.size(), expected.size()) << where;
    double greatest = 0;
    for (const double value : expected) {
        greatest = std::max(greatest, std::abs(value));
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(static_cast<double>(actual[i]), expected[i], relative * greatest) << where << " at " << i;
    }
}

/// One case under one loss in one precision.
template<typename Real>
class Case
{
public:
    Case(const json& entry, const std::string& loss)
        : m_name(loss + " " + precisionName<Real> + " seed " + entry.at("seed").dump()),
          m_expected(entry.at("loss").at(loss)), m_points(pointsOf(entry)),
          m_weights(entry.at("hidden").get<std::size_t>())
    {
        const std::vector<double> flat = inOrder(entry.at("weights"));
        std::ranges::transform(flat, m_weights.all().begin(),
                               [](double value) { return static_cast<Real>(value); });
        if (!entry.at("scheme").is_null()) {
            m_quantizer = std::make_unique<BasicQuantizer<Real>>(
                LevelTable(reference::scheme(entry.at("scheme"))), RoundingRule::reference);
        }
        m_run = std::make_unique<BatchRun<Real>>(modelOf(entry, loss), m_weights.hidden(), m_quantizer.get());
    }

    void expectGradients()
    {
        const json& expected = m_expected.at(precisionName<Real>);
        expectLoss(lossNow(), expected.at("loss").get<double>(), "loss");
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const std::vector<Real> pair{m_run->logits(0)[i], m_run->logits(1)[i]};
            expectClose(pair, expected.at("logits").at(i).get<std::vector<double>>(), tolerance<Real>,
                        m_name + " logits");
        }
        expectClose(gradientNow().all(), inOrder(expected.at("grads")), tolerance<Real>,
                    m_name + " gradients");
    }

    void expectTrajectory()
    {
        const json& expected = m_expected.at("sgd").at(precisionName<Real>);
        const auto losses = expected.at("loss").get<std::vector<double>>();
        reference::expectHere(losses.size(), 21);
        Optimizer<Real> optimizer(OptimizerKind::sgd, 0.1);
        for (std::size_t step = 0; step < losses.size(); ++step) {
            expectLoss(lossNow(), losses[step], " loss at step " + std::to_string(step));
            if (step + 1 < losses.size()) {
                optimizer.step(m_weights, gradientNow());
            }
        }
        expectClose(m_weights.all(), inOrder(expected.at("final_weights")), tolerance<Real>,
                    m_name + " final weights");
    }

private:
    double lossNow()
    {
        m_run->forward(m_weights, m_points);
        return m_run->score(m_points.label).loss();
    }

    Weights<Real> gradientNow()
    {
        Weights<Real> gradient(m_weights.hidden());
        m_run->backward(m_weights, m_points, m_points.size(), gradient);
        return gradient;
    }

    void expectLoss(double actual, double expected, const std::string& what) const
    {
        EXPECT_NEAR(actual, expected, tolerance<Real> * expected) << m_name << what;
    }

    std::string m_name;
    json m_expected;
    Points m_points;
    Weights<Real> m_weights;
    std::unique_ptr<BasicQuantizer<Real>> m_quantizer;
    std::unique_ptr<BatchRun<Real>> m_run;
};

template<typename Take>
void forEachCase(Take take)
{
    const json cases = reference::cases("gradients.json");
    reference::expectHere(cases.size(), 6);
    for (const json& entry : cases) {
        for (const char* loss : {"mean_mem", "spike_count"}) {
            take(entry, std::string(loss));
        }
    }
}

TEST(GradientsReference, LossAndGradientsInFloat32)
{
    forEachCase(
        [](const json& entry, const std::string& loss) { Case<float>(entry, loss).expectGradients(); });
}

TEST(GradientsReference, LossAndGradientsInFloat64)
{
    forEachCase(
        [](const json& entry, const std::string& loss) { Case<double>(entry, loss).expectGradients(); });
}

TEST(GradientsReference, TwentyStepsOfDescentInFloat32)
{
    forEachCase(
        [](const json& entry, const std::string& loss) { Case<float>(entry, loss).expectTrajectory(); });
}

TEST(GradientsReference, TwentyStepsOfDescentInFloat64)
{
    forEachCase(
        [](const json& entry, const std::string& loss) { Case<double>(entry, loss).expectTrajectory(); });
}

} // namespace
} // namespace quantoscope
