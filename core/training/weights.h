// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/network_shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// The weights of one layer. Matrices are row by row, one row per neuron of the layer.
template<typename Real>
struct LayerWeights
{
    std::span<Real> weights;   ///< neurons x inputs
    std::span<Real> biases;    ///< neurons; empty without bias
    std::span<Real> recurrent; ///< neurons x neurons; empty unless recurrent
};

/// The weights of a network, or their gradient, in one array for the optimizer: layer by layer the weights,
/// the biases and the recurrent weights.
template<typename Real>
class Weights
{
public:
    /// Number of weights, biases included.
    static std::size_t count(const NetworkShape& shape);

    /// All 0.
    explicit Weights(const NetworkShape& shape);

    std::size_t layers() const { return m_parts.size(); }
    std::size_t inputs(std::size_t layer) const { return m_parts[layer].inputs; }
    std::size_t neurons(std::size_t layer) const { return m_parts[layer].neurons; }

    LayerWeights<Real> layer(std::size_t layer) { return part(all(), m_parts[layer]); }
    LayerWeights<const Real> layer(std::size_t layer) const { return part(all(), m_parts[layer]); }

    std::span<Real> all() { return m_values; }
    std::span<const Real> all() const { return m_values; }

    bool operator==(const Weights&) const = default;

private:
    struct Part
    {
        std::size_t first;
        std::size_t inputs;
        std::size_t neurons;
        bool bias;
        bool recurrent;

        std::size_t biases() const { return bias ? neurons : 0; }
        std::size_t loops() const { return recurrent ? neurons * neurons : 0; }
        std::size_t size() const { return neurons * inputs + biases() + loops(); }
        bool operator==(const Part&) const = default;
    };

    template<typename Value>
    static LayerWeights<Value> part(std::span<Value> all, const Part& part)
    {
        const auto of = all.subspan(part.first, part.size());
        const std::size_t matrix = part.neurons * part.inputs;
        return {of.first(matrix), of.subspan(matrix, part.biases()), of.last(part.loops())};
    }
    static std::vector<Part> partsOf(const NetworkShape& shape);

    std::vector<Part> m_parts;
    std::vector<Real> m_values;
};

extern template class Weights<float>;
extern template class Weights<double>;

/// Uniform within ±1/sqrt(inputs of the layer), like torch.nn.Linear; recurrent weights within
/// ±1/sqrt(neurons). The same seed gives the same bits on every platform.
Weights<float> initialWeights(const NetworkShape& shape, std::uint64_t seed);

/// How the weights of a layer are stored. Biases stay float.
struct WeightPrecision
{
    int bits = 0;            ///< fewestWeightBits to mostWeightBits of core/network; 0: float.
    bool perChannel = false; ///< A scale for each neuron's weights instead of one for each matrix.

    bool operator==(const WeightPrecision&) const = default;
};

/// The weights as stored, see quantizeWeights() of core/network. `layers` has one precision per layer;
/// `stored` has the shape of `weights`. The derivative is taken as 1, the straight-through estimator.
/// O(weights).
template<typename Real>
void storeWeights(const Weights<Real>& weights, std::span<const WeightPrecision> layers,
                  Weights<Real>& stored);

} // namespace quantoscope
