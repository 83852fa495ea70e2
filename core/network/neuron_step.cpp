// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/neuron_step.h"

// The loops use pointers: _GLIBCXX_ASSERTIONS would check every index of a vector, and so prevent that
// several neurons are computed at once.

namespace quantoscope {
namespace {

template<Reset reset, bool synapse, bool recurrent>
QUANTOSCOPE_INLINE void integrateAll(const NeuronStep& step)
{
    // Copies, which no store into the arrays can change.
    const auto [beta, alpha, threshold, scale, x, loop, fired, membranes, synapses, count] = step;
    QUANTOSCOPE_NO_OVERLAP
    for (std::size_t i = 0; i < count; ++i) {
        float membrane = 0;
        if constexpr (synapse) {
            float synaptic = (alpha[i] * synapses[i]) + x[i];
            if constexpr (recurrent) {
                synaptic = synaptic + loop[i];
            }
            synapses[i] = synaptic;
            membrane = (beta[i] * membranes[i]) + (scale == nullptr ? synaptic : scale[i] * synaptic);
        } else if constexpr (reset == Reset::zero && !recurrent) {
            membranes[i] = (beta[i] * ((1.0F - fired[i]) * membranes[i])) + x[i];
            continue;
        } else {
            membrane = (beta[i] * membranes[i]) + x[i];
            if constexpr (recurrent) {
                membrane = membrane + loop[i];
            }
        }
        if constexpr (reset == Reset::subtract) {
            membrane = membrane - (fired[i] * threshold[i]);
        } else if constexpr (reset == Reset::zero) {
            membrane = membrane - (fired[i] * membrane);
        }
        membranes[i] = membrane;
    }
}

template<Reset reset>
void integrateAs(const NeuronStep& step, InstructionSet instructions)
{
    const bool recurrent = step.recurrent != nullptr;
    const auto call = [&](const auto& kernel) { callWith(instructions, kernel); };
    if (step.synaptic != nullptr && recurrent) {
        call([&]() QUANTOSCOPE_KERNEL { integrateAll<reset, true, true>(step); });
    } else if (step.synaptic != nullptr) {
        call([&]() QUANTOSCOPE_KERNEL { integrateAll<reset, true, false>(step); });
    } else if (recurrent) {
        call([&]() QUANTOSCOPE_KERNEL { integrateAll<reset, false, true>(step); });
    } else {
        call([&]() QUANTOSCOPE_KERNEL { integrateAll<reset, false, false>(step); });
    }
}

} // namespace

void integrate(const NeuronStep& step, Reset reset, InstructionSet instructions)
{
    switch (reset) {
    case Reset::subtract:
        return integrateAs<Reset::subtract>(step, instructions);
    case Reset::zero:
        return integrateAs<Reset::zero>(step, instructions);
    case Reset::none:
        return integrateAs<Reset::none>(step, instructions);
    }
}

void flagAbove(const float* membrane, const float* limit, float* flags, std::size_t count,
               InstructionSet instructions)
{
    callWith(instructions, [=]() QUANTOSCOPE_KERNEL {
        for (std::size_t i = 0; i < count; ++i) {
            flags[i] = membrane[i] > limit[i] ? 1.0F : 0.0F;
        }
    });
}

void finishReset(float* membrane, const float* now, const float* before, const float* taken,
                 std::size_t count, InstructionSet instructions)
{
    callWith(instructions, [=]() QUANTOSCOPE_KERNEL {
        if (taken == nullptr) {
            for (std::size_t i = 0; i < count; ++i) {
                membrane[i] = membrane[i] - ((now[i] - before[i]) * membrane[i]);
            }
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            membrane[i] = membrane[i] - ((now[i] - before[i]) * taken[i]);
        }
    });
}

} // namespace quantoscope
