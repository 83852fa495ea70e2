// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/loihi_neuron.h"

#include "core/chips/describe_loihi_neuron.h"
#include "core/chips/integer_arithmetic.h"
#include "core/parameters/check_ranges.h"
#include "core/parameters/input_error.h"

namespace quantoscope {
namespace {

constexpr std::int64_t wholeDecay = std::int64_t{1} << LoihiNeuron::decayBits;

const LoihiParameters& requireValid(const LoihiParameters& parameters)
{
    if (auto problem = validate(parameters)) {
        throw InputError(std::move(*problem));
    }
    return parameters;
}

std::int64_t decayed(std::int64_t value, std::int64_t kept)
{
    return shiftedRight(value * kept, LoihiNeuron::decayBits, IntegerRounding::towardZero);
}

} // namespace

std::optional<ParameterProblem> validate(const LoihiParameters& parameters)
{
    return firstOutOfRange(parameters);
}

LoihiNeuron::LoihiNeuron(const LoihiParameters& parameters)
    : m_keptU(wholeDecay - (requireValid(parameters).du + 1)), m_keptV(wholeDecay - parameters.dv),
      m_threshold(std::int64_t{parameters.threshold} << weightShift),
      m_bias(std::int64_t{parameters.biasMantissa} << parameters.biasExponent)
{
}

bool LoihiNeuron::step(State& state, std::int32_t activation) const
{
    const std::int64_t u =
        wrapped(decayed(state.u, m_keptU) + (std::int64_t{activation} << weightShift), limit);
    const std::int64_t v = heldIn(decayed(state.v, m_keptV) + u + m_bias, limit, IntegerOverflow::saturate);
    const bool spiked = v > m_threshold;
    state.u = static_cast<std::int32_t>(u);
    state.v = spiked ? 0 : static_cast<std::int32_t>(v);
    return spiked;
}

} // namespace quantoscope
