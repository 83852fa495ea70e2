// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// The weights of a network 2 → H → 2, or their gradient, in one array for the optimizer: the hidden
/// weights (H x 2, row by row), the hidden biases (H), the output weights (2 x H, row by row) and the
/// output biases (2).
template<typename Real>
class Weights
{
public:
    /// Number of weights, biases included.
    static constexpr std::size_t count(std::size_t hidden) { return 5 * hidden + 2; }

    explicit Weights(std::size_t hidden) : m_hidden(hidden), m_values(count(hidden), Real{0}) {}

    std::size_t hidden() const { return m_hidden; }

    std::span<Real> all() { return m_values; }
    std::span<const Real> all() const { return m_values; }

    std::span<Real> hiddenWeights() { return all().subspan(0, 2 * m_hidden); }
    std::span<const Real> hiddenWeights() const { return all().subspan(0, 2 * m_hidden); }
    std::span<Real> hiddenBiases() { return all().subspan(2 * m_hidden, m_hidden); }
    std::span<const Real> hiddenBiases() const { return all().subspan(2 * m_hidden, m_hidden); }
    std::span<Real> outputWeights() { return all().subspan(3 * m_hidden, 2 * m_hidden); }
    std::span<const Real> outputWeights() const { return all().subspan(3 * m_hidden, 2 * m_hidden); }
    std::span<Real> outputBiases() { return all().last(2); }
    std::span<const Real> outputBiases() const { return all().last(2); }

    bool operator==(const Weights&) const = default;

private:
    std::size_t m_hidden;
    std::vector<Real> m_values;
};

/// Uniform within ±1/sqrt(inputs of the layer), like torch.nn.Linear. The same seed gives the same bits on
/// every platform.
Weights<float> initialWeights(std::size_t hidden, std::uint64_t seed);

} // namespace quantoscope
