// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/integer_arithmetic.h"
#include "core/chips/lif_constants.h"
#include "core/chips/lif_run.h"
#include "core/chips/loihi_neuron.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

// The updates of alternative.h that compute a step from the membrane and the input. Each operation is rounded
// to Value, in the order in which it is written.

template<typename Value>
struct DecayAndAdd
{
    Value decay;
    Value gain;

    Value operator()(Value v, float input) const { return (decay * v) + (gain * static_cast<Value>(input)); }
};

template<typename Value>
struct TowardInput
{
    Value leak;
    Value ratio;

    Value operator()(Value v, float input) const
    {
        return v + (leak * ((Value{0} - v) + (ratio * static_cast<Value>(input))));
    }
};

template<typename Value>
struct SubtractLeak
{
    Value leak;
    Value gain;

    Value operator()(Value v, float input) const
    {
        return (v - (v * leak)) + (gain * static_cast<Value>(input));
    }
};

/// The membrane of LoihiNeuron, with a choice of rounding and overflow, and without its current.
struct IntegerDecay
{
    std::int64_t kept; ///< In 1/4096.
    double scale;      ///< Of the input, so that it is in units of a weight.
    bool countsSpikes; ///< An integer input counts spikes, each of which adds the truncated scale.
    IntegerRounding rounding;
    IntegerOverflow overflow;

    std::int64_t activation(float input) const
    {
        constexpr double most = std::int64_t{1} << 40; // far within 64 bits, far beyond the membrane's 24
        const bool counted = countsSpikes && std::trunc(input) == input;
        const double exact = counted ? std::trunc(scale) * double{input} : std::trunc(scale * double{input});
        return static_cast<std::int64_t>(std::clamp(exact, -most, most));
    }

    std::int64_t operator()(std::int64_t v, float input) const
    {
        const std::int64_t decayed = shiftedRight(v * kept, LoihiNeuron::decayBits, rounding);
        return heldIn(decayed + (activation(input) << LoihiNeuron::weightShift), LoihiNeuron::limit,
                      overflow);
    }
};

/// The threshold, and what a spike does to the membrane.
template<typename Value>
struct SpikeRule
{
    Value threshold;
    Firing firing;
    Reset reset;
    ResetTime time;

    bool fires(Value v) const { return firing == Firing::above ? v > threshold : v >= threshold; }

    Value after(Value v) const
    {
        return reset == Reset::subtract ? v - threshold : reset == Reset::zero ? Value{0} : v;
    }
};

/// Computes a membrane by one of the updates above.
template<typename Value, typename Step>
class SteppedLif : public LifRun
{
public:
    SteppedLif(Step step, SpikeRule<Value> rule, LifInput input) : m_step(step), m_rule(rule), m_input(input)
    {
    }

    void advance(std::span<double> membranes, std::span<std::uint8_t> spikes) override
    {
        for (std::size_t i = 0; i < membranes.size(); ++i) {
            m_fired = step(m_input[m_next++]);
            membranes[i] = static_cast<double>(m_v);
            spikes[i] = m_fired ? 1 : 0;
        }
    }

private:
    bool step(float input)
    {
        resetIf(m_fired && m_rule.time == ResetTime::nextStepBeforeLeak);
        m_v = m_step(m_v, input);
        resetIf(m_fired && m_rule.time == ResetTime::nextStep);
        const bool fires = m_rule.fires(m_v);
        resetIf(fires && m_rule.time == ResetTime::sameStep);
        return fires;
    }

    void resetIf(bool due) { m_v = due ? m_rule.after(m_v) : m_v; }

    Step m_step;
    SpikeRule<Value> m_rule;
    LifInput m_input;
    std::size_t m_next = 0;
    Value m_v{0};
    bool m_fired = false;
};

} // namespace quantoscope
