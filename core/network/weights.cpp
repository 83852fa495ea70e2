// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/weights.h"

#include "core/quantizer/vector_loop.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// In several parts, which the processor compares in parallel. NaN is ignored.
template<typename Real>
Real largestMagnitude(std::span<const Real> weights)
{
    constexpr std::size_t lanes = 16;
    Real parts[lanes] = {};
    const Real* const weight = weights.data();
    const std::size_t whole = weights.size() / lanes * lanes;
    for (std::size_t i = 0; i < whole; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const Real magnitude = std::abs(weight[i + lane]);
            parts[lane] = parts[lane] < magnitude ? magnitude : parts[lane];
        }
    }
    Real largest = 0;
    for (std::size_t i = whole; i < weights.size(); ++i) {
        largest = std::max(largest, std::abs(weight[i]));
    }
    return std::max(largest, *std::max_element(parts, parts + lanes));
}

} // namespace

template<typename Real>
void quantizeWeights(std::span<const Real> weights, int bits, std::span<Real> quantized)
{
    const Real largest = largestMagnitude(weights);
    if (largest == 0) {
        std::ranges::copy(weights, quantized.begin());
        return;
    }
    const auto last = static_cast<Real>((1 << (bits - 1)) - 1);
    const Real scale = largest / last;
    const Real* const weight = weights.data();
    Real* const level = quantized.data();
    vectorLoop(weights.size(), [=](std::size_t i) {
        const Real code = std::rint(weight[i] / scale);
        level[i] = std::min(std::max(code, -last), last) * scale;
    });
}

std::vector<float> quantizedWeights(std::span<const float> weights, int bits)
{
    std::vector<float> quantized(weights.size());
    quantizeWeights(weights, bits, std::span(quantized));
    return quantized;
}

template void quantizeWeights(std::span<const float>, int, std::span<float>);
template void quantizeWeights(std::span<const double>, int, std::span<double>);

} // namespace quantoscope
