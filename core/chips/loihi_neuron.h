// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <cstdint>
#include <optional>

namespace quantoscope {

/// The registers that configure Loihi's neuron, under Lava's names.
struct LoihiParameters
{
    int du = 4095;        ///< Decay of the current per step, in 1/4096; 1 is added to it. 0 to 4095.
    int dv = 410;         ///< Decay of the membrane per step, in 1/4096. 0 to 4095.
    int threshold = 100;  ///< In units of 64 of the membrane. 0 to 2^17 - 1.
    int biasMantissa = 0; ///< Added to the membrane at each step, times 2^biasExponent. 13 bits with sign.
    int biasExponent = 0; ///< 0 to 7.

    bool operator==(const LoihiParameters&) const = default;
};

/// The first parameter that is out of its range, or nullopt.
std::optional<ParameterProblem> validate(const LoihiParameters& parameters);

/// The leaky integrate-and-fire neuron of Intel's Loihi in its integers, bit for bit as the model
/// PyLifModelBitAcc of Lava 0.8 (lava-nc b6822fb); the chip is described by Davies et al., Loihi: A
/// Neuromorphic Manycore Processor with On-Chip Learning, IEEE Micro 38 (2018). In each step
///
///     u = trunc(u · (4096 - (du + 1)) / 4096) + 64 · activation      wraps, from -2^23 + 1 to 2^23
///     v = trunc(v · (4096 - dv) / 4096) + u + bias                   saturates at ±(2^23 - 1)
///
/// where trunc() rounds toward zero. A spike, where v > 64 · threshold, sets v to 0 in the same step and
/// leaves u.
class LoihiNeuron
{
public:
    struct State
    {
        std::int32_t u = 0; ///< Current.
        std::int32_t v = 0; ///< Membrane, after the reset.

        bool operator==(const State&) const = default;
    };

    static constexpr int decayBits = 12;
    static constexpr int weightShift = 6; ///< A weight or threshold of 1 is 2^6 of u and v.
    static constexpr std::int64_t limit = std::int64_t{1} << 23U;

    /// Throws InputError if validate() reports a problem.
    explicit LoihiNeuron(const LoihiParameters& parameters);

    /// Advances the state by one step and returns whether the neuron spiked. `activation` is the sum of the
    /// weights of the spikes that arrive. Lava wraps u only once: it agrees as long as u before wrapping is
    /// within ±3 · 2^23, that is for activations within ±2^18. O(1).
    bool step(State& state, std::int32_t activation) const;

private:
    std::int64_t m_keptU; ///< In 1/4096.
    std::int64_t m_keptV;
    std::int64_t m_threshold; ///< In units of v.
    std::int64_t m_bias;
};

} // namespace quantoscope
