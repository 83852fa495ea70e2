// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/instruction_set.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// weight * x + bias. Each sum starts at 0 and adds the products in the order of the inputs, then the bias;
/// product and sum are one float32 operation each. Inputs that are 0 are skipped, so that spikes cost what
/// they add: O(outputs · inputs that are not 0). The order is the same for every processor and number of
/// threads, which no matrix library promises. Immutable.
class LinearSums
{
public:
    /// `weight` is outputs x inputs in C order, `bias` empty or one number per output.
    LinearSums(std::span<const float> weight, std::span<const float> bias, std::size_t inputs);

    std::size_t inputs() const { return m_inputs; }
    std::size_t outputs() const { return m_outputs; }

    /// For one or several rows: `x` has a multiple of inputs() elements, `y` the same multiple of outputs().
    /// The result is the same with each instruction set.
    void operator()(std::span<const float> x, std::span<float> y,
                    InstructionSet instructions = bestInstructionSet()) const;

private:
    /// Aligned to a line of the cache, so that no load touches two.
    struct alignas(64) Vector
    {
        float values[16];
    };

    std::size_t m_inputs;
    std::size_t m_outputs;
    std::size_t m_width;          ///< outputs, rounded up to whole vectors.
    std::vector<Vector> m_panels; ///< The transposed weights and a row of zeros, in panels of outputs.
    std::vector<float> m_bias;
};

} // namespace quantoscope
