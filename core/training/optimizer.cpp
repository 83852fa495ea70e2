// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include "core/quantizer/vector_loop.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace quantoscope {

template<typename Real>
void Optimizer<Real>::step(Weights<Real>& weights, const Weights<Real>& gradient)
{
    if (m_kind == OptimizerKind::adam) {
        adamStep(weights.all(), gradient.all());
        return;
    }
    const auto rate = static_cast<Real>(m_rate);
    Real* const weight = weights.all().data();
    const Real* const slope = gradient.all().data();
    vectorLoop(weights.all().size(), [=](std::size_t i) { weight[i] -= rate * slope[i]; });
}

template<typename Real>
void Optimizer<Real>::adamStep(std::span<Real> weights, std::span<const Real> gradient)
{
    constexpr double first = 0.9;
    constexpr double second = 0.999;
    m_memory.mean.resize(weights.size());
    m_memory.square.resize(weights.size());
    m_memory.firstDecayed *= first;
    m_memory.secondDecayed *= second;
    constexpr auto epsilon = static_cast<Real>(1e-8);
    constexpr auto toMean = static_cast<Real>(1 - first);
    constexpr auto toSquare = static_cast<Real>(1 - second);
    const auto rate = static_cast<Real>(m_rate / (1 - m_memory.firstDecayed));
    const auto scale = static_cast<Real>(1 / std::sqrt(1 - m_memory.secondDecayed));
    Real* const weight = weights.data();
    Real* const mean = m_memory.mean.data();
    Real* const square = m_memory.square.data();
    const Real* const slope = gradient.data();
    vectorLoop(weights.size(), [=](std::size_t i) {
        mean[i] += toMean * (slope[i] - mean[i]);
        square[i] += toSquare * (slope[i] * slope[i] - square[i]);
        weight[i] -= rate * mean[i] / (std::sqrt(square[i]) * scale + epsilon);
    });
}

template class Optimizer<float>;
template class Optimizer<double>;

template<typename Real>
void clipNorm(Weights<Real>& gradient, double largestNorm)
{
    if (largestNorm == 0) {
        return;
    }
    constexpr std::size_t lanes = 8; // partial sums, which the processor adds in parallel
    double parts[lanes] = {};
    Real* const slope = gradient.all().data();
    const std::size_t count = gradient.all().size();
    for (std::size_t i = 0; i < count; ++i) {
        parts[i % lanes] += double{slope[i]} * double{slope[i]};
    }
    double square = 0;
    for (const double part : parts) {
        square += part;
    }
    const double norm = std::sqrt(square);
    if (std::isfinite(norm) && norm > largestNorm) {
        const auto scale = static_cast<Real>(largestNorm / norm);
        vectorLoop(count, [=](std::size_t i) { slope[i] *= scale; });
    }
}

template void clipNorm(Weights<float>&, double);
template void clipNorm(Weights<double>&, double);

double scheduledRate(RateSchedule schedule, double rate, int period, int epoch)
{
    switch (schedule) {
    case RateSchedule::constant:
        return rate;
    case RateSchedule::step:
        return rate * std::pow(0.1, epoch / period);
    case RateSchedule::cosine:
        return rate * (1 + std::cos(std::numbers::pi * std::min(epoch, period) / period)) / 2;
    }
    return rate;
}

} // namespace quantoscope
