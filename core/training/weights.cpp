// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/weights.h"

#include "core/signals/portable_random.h"

#include <cmath>
#include <initializer_list>

namespace quantoscope {
namespace {

void draw(std::span<float> values, std::size_t inputs, UniformSource& uniform)
{
    const double reach = 1.0 / std::sqrt(static_cast<double>(inputs));
    for (float& value : values) {
        value = static_cast<float>(reach * (2 * uniform() - 1));
    }
}

} // namespace

Weights<float> initialWeights(std::size_t hidden, std::uint64_t seed)
{
    UniformSource uniform(seed);
    Weights<float> weights(hidden);
    draw(weights.hiddenWeights(), 2, uniform);
    draw(weights.hiddenBiases(), 2, uniform);
    draw(weights.outputWeights(), hidden, uniform);
    draw(weights.outputBiases(), hidden, uniform);
    return weights;
}

} // namespace quantoscope
