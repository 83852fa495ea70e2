// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/instruction_set.h"

#include <cstddef>

// The float32 operations of a layer of neurons (NeuronLayer has their equations), on arrays with one number
// for each neuron of each sample, which do not overlap. The results are the same with each instruction set.

namespace quantoscope {

/// What a step needs; pointers that the model does not have are null.
struct NeuronStep
{
    const float* beta;
    const float* alpha = nullptr; ///< Null without a synaptic current.
    const float* threshold = nullptr;
    const float* synapticScale = nullptr; ///< Null: 1.
    const float* input;
    const float* recurrent = nullptr;
    const float* fired; ///< R
    float* membrane;
    float* synaptic = nullptr;
    std::size_t count;
};

/// Advances membrane and synaptic current up to the quantizer. O(count).
void integrate(const NeuronStep& step, Reset reset, InstructionSet instructions = bestInstructionSet());

/// flags[i] = 1 where the membrane exceeds limit[i], otherwise 0. O(count).
void flagAbove(const float* membrane, const float* limit, float* flags, std::size_t count,
               InstructionSet instructions = bestInstructionSet());

/// membrane = membrane - (now - before) * taken, where a null `taken` stands for the membrane. O(count).
void finishReset(float* membrane, const float* now, const float* before, const float* taken,
                 std::size_t count, InstructionSet instructions = bestInstructionSet());

} // namespace quantoscope
