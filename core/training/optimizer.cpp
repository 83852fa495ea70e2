// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include <cmath>

namespace quantoscope {

template<typename Real>
void Optimizer<Real>::step(Weights<Real>& weights, const Weights<Real>& gradient)
{
    if (m_kind == OptimizerKind::adam) {
        adamStep(weights.all(), gradient.all());
        return;
    }
    const auto rate = static_cast<Real>(m_rate);
    for (std::size_t i = 0; i < weights.all().size(); ++i) {
        weights.all()[i] -= rate * gradient.all()[i];
    }
}

template<typename Real>
void Optimizer<Real>::adamStep(std::span<Real> weights, std::span<const Real> gradient)
{
    constexpr double first = 0.9;
    constexpr double second = 0.999;
    constexpr auto epsilon = static_cast<Real>(1e-8);
    auto& [mean, square, firstDecayed, secondDecayed] = m_memory;
    mean.resize(weights.size());
    square.resize(weights.size());
    firstDecayed *= first;
    secondDecayed *= second;
    const auto rate = static_cast<Real>(m_rate / (1 - firstDecayed));
    const auto scale = static_cast<Real>(1 / std::sqrt(1 - secondDecayed));
    for (std::size_t i = 0; i < weights.size(); ++i) {
        mean[i] += static_cast<Real>(1 - first) * (gradient[i] - mean[i]);
        square[i] += static_cast<Real>(1 - second) * (gradient[i] * gradient[i] - square[i]);
        weights[i] -= rate * mean[i] / (std::sqrt(square[i]) * scale + epsilon);
    }
}

template class Optimizer<float>;
template class Optimizer<double>;

} // namespace quantoscope
