// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/weights.h"

#include <array>
#include <string_view>

namespace quantoscope {

enum class OptimizerKind {
    sgd,  ///< w -= rate * gradient
    adam, ///< Kingma and Ba 2015, arXiv 1412.6980, with its betas 0.9 and 0.999 and epsilon 1e-8
};
inline constexpr std::array<std::string_view, 2> optimizerNames{"sgd", "adam"};

/// Steps weights down their gradient. Adam keeps moments between the steps.
template<typename Real>
class Optimizer
{
public:
    Optimizer(OptimizerKind kind, double rate) : m_kind(kind), m_rate(rate) {}

    OptimizerKind kind() const { return m_kind; }
    void setRate(double rate) { m_rate = rate; }

    void step(Weights<Real>& weights, const Weights<Real>& gradient);

private:
    void adamStep(std::span<Real> weights, std::span<const Real> gradient);

    OptimizerKind m_kind;
    double m_rate;
    std::vector<Real> m_mean;
    std::vector<Real> m_square;
    double m_firstDecayed = 1;  // 0.9 to the number of steps
    double m_secondDecayed = 1; // 0.999 to the number of steps
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

} // namespace quantoscope
