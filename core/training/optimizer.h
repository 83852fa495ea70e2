// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/weights.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace quantoscope {

enum class OptimizerKind {
    sgd,  ///< w -= rate * gradient
    adam, ///< Kingma and Ba 2015, arXiv 1412.6980; betas 0.9 and 0.999, epsilon 1e-8
};
inline constexpr std::array<std::string_view, 2> optimizerNames{"sgd", "adam"};

/// Adam's state: moving averages of the gradient and of its square, one number per weight (empty before the
/// first step), and the betas to the power of the number of steps.
template<typename Real>
struct OptimizerMemory
{
    std::vector<Real> mean = {};
    std::vector<Real> square = {};
    double firstDecayed = 1;
    double secondDecayed = 1;

    bool operator==(const OptimizerMemory&) const = default;
};

/// Updates weights along their negative gradient. Adam keeps its moments between steps.
template<typename Real>
class Optimizer
{
public:
    Optimizer(OptimizerKind kind, double rate) : m_kind(kind), m_rate(rate) {}

    OptimizerKind kind() const { return m_kind; }
    void setRate(double rate) { m_rate = rate; }

    const OptimizerMemory<Real>& memory() const { return m_memory; }
    void setMemory(OptimizerMemory<Real> memory) { m_memory = std::move(memory); }

    void step(Weights<Real>& weights, const Weights<Real>& gradient);

private:
    void adamStep(std::span<Real> weights, std::span<const Real> gradient);

    OptimizerKind m_kind;
    double m_rate;
    OptimizerMemory<Real> m_memory;
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

/// Scales the gradient so that its Euclidean norm over all weights is at most `largestNorm`. 0: does nothing.
/// A gradient that is not finite stays as it is.
template<typename Real>
void clipNorm(Weights<Real>& gradient, double largestNorm);

/// How the learning rate changes from epoch to epoch.
enum class RateSchedule {
    constant,
    step,   ///< A tenth after every `period` epochs.
    cosine, ///< Half a cosine from the full rate to 0 at `period` epochs, then 0: arXiv 1608.03983.
};
inline constexpr std::array<std::string_view, 3> rateScheduleNames{"constant", "step", "cosine"};

/// The learning rate in an epoch, from 0; `period` is at least 1.
double scheduledRate(RateSchedule schedule, double rate, int period, int epoch);

} // namespace quantoscope
