// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/weights.h"

#include "core/network/weights.h"
#include "core/signals/portable_random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

void draw(std::span<float> values, std::size_t inputs, UniformSource& uniform)
{
    const double reach = 1.0 / std::sqrt(static_cast<double>(inputs));
    for (float& value : values) {
        value = static_cast<float>(reach * (2 * uniform() - 1));
    }
}

template<typename Real>
void store(std::span<const Real> weights, std::size_t row, const WeightPrecision& precision,
           std::span<Real> stored)
{
    const std::size_t together = precision.perChannel ? row : weights.size();
    for (std::size_t first = 0; first < weights.size(); first += together) {
        quantizeWeights(weights.subspan(first, together), precision.bits, stored.subspan(first, together));
    }
}

} // namespace

template<typename Real>
std::vector<typename Weights<Real>::Part> Weights<Real>::partsOf(const NetworkShape& shape)
{
    std::vector<Part> parts;
    std::size_t first = 0;
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        const LayerShape& layer = shape.layers[i];
        parts.push_back({first, shape.inputsOf(i), layer.neurons, layer.bias, layer.recurrent});
        first += parts.back().size();
    }
    return parts;
}

template<typename Real>
std::size_t Weights<Real>::count(const NetworkShape& shape)
{
    const std::vector<Part> parts = partsOf(shape);
    return parts.empty() ? 0 : parts.back().first + parts.back().size();
}

template<typename Real>
Weights<Real>::Weights(const NetworkShape& shape) : m_parts(partsOf(shape)), m_values(count(shape), Real{0})
{
}

Weights<float> initialWeights(const NetworkShape& shape, std::uint64_t seed)
{
    UniformSource uniform(seed);
    Weights<float> weights(shape);
    for (std::size_t i = 0; i < weights.layers(); ++i) {
        const LayerWeights<float> layer = weights.layer(i);
        draw(layer.weights, weights.inputs(i), uniform);
        draw(layer.biases, weights.inputs(i), uniform);
        draw(layer.recurrent, weights.neurons(i), uniform);
    }
    return weights;
}

template<typename Real>
void storeWeights(const Weights<Real>& weights, std::span<const WeightPrecision> layers,
                  Weights<Real>& stored)
{
    std::ranges::copy(weights.all(), stored.all().begin());
    for (std::size_t i = 0; i < weights.layers(); ++i) {
        if (layers[i].bits == 0) {
            continue;
        }
        const LayerWeights<const Real> from = weights.layer(i);
        const LayerWeights<Real> to = stored.layer(i);
        store(from.weights, weights.inputs(i), layers[i], to.weights);
        store(from.recurrent, weights.neurons(i), layers[i], to.recurrent);
    }
}

template class Weights<float>;
template class Weights<double>;
template void storeWeights(const Weights<float>&, std::span<const WeightPrecision>, Weights<float>&);
template void storeWeights(const Weights<double>&, std::span<const WeightPrecision>, Weights<double>&);

} // namespace quantoscope
