// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace quantoscope {

// Each neuron as a state machine. `step` advances a state by one step in float32, with one rounding per
// operation and in the order of the reference's equations, and returns whether the neuron spiked. A
// Store decides how a state is kept: unchanged, or as the quantizer's level. All states start at 0,
// which is not quantized. Only stochastic rounding needs to know the step; a Time that counts is part of the
// state, which therefore never repeats.

/// No step number.
struct NoTime
{
    void advance() {}
};

/// The number of the step, from 0.
struct StepTime
{
    std::uint32_t step = 0;

    void advance() { ++step; }
};

/// Keeps the state as float32, with an exact leak.
struct AsFloat
{
    using Time = NoTime;

    float input(float x) const { return x; }
    float operator()(float x, NoTime /*time*/, std::uint64_t /*part*/) const { return x; }
    LeakStep leak(const Neuron& /*neuron*/, float decay) const { return LeakStep(ExactLeak{}, decay, 0); }
};

/// The registers of a quantized neuron, from its input to its state.
struct Registers
{
    Registers(const Neuron& neuron, const Quantizer& quantizer)
        : input(neuron.input, RegisterStep::Rest::rounded, Overflow::saturate),
          accumulator(neuron.accumulator, RegisterStep::Rest::dropped,
                      quantizer.wraps() ? Overflow::wrap : Overflow::saturate),
          codeStep(quantizer.codeStep())
    {
    }

    LeakStep leak(const Neuron& neuron, float decay) const { return LeakStep(neuron.leak, decay, codeStep); }

    RegisterStep input;
    RegisterStep accumulator;
    float codeStep;
};

/// Keeps the level that the quantizer assigns to the state.
struct AsLevel
{
    using Time = NoTime;

    AsLevel(const Neuron& neuron, const Quantizer& state) : quantizer(&state), registers(neuron, state) {}

    float input(float x) const { return registers.input(x); }
    float operator()(float x, NoTime /*time*/, std::uint64_t /*part*/) const
    {
        return (*quantizer)(registers.accumulator(x));
    }
    LeakStep leak(const Neuron& neuron, float decay) const { return registers.leak(neuron, decay); }

    const Quantizer* quantizer;
    Registers registers;
};

/// The same for stochastic rounding.
struct AsDrawnLevel
{
    using Time = StepTime;

    AsDrawnLevel(const Neuron& neuron, const Quantizer& state) : quantizer(&state), registers(neuron, state)
    {
    }

    float input(float x) const { return registers.input(x); }
    float operator()(float x, StepTime time, std::uint64_t part) const
    {
        return quantizer->levelAt(drawNumber(time.step, part), registers.accumulator(x));
    }
    LeakStep leak(const Neuron& neuron, float decay) const { return registers.leak(neuron, decay); }

    const Quantizer* quantizer;
    Registers registers;
};

/// The effect of a spike, common to all kinds. R is 1 if the membrane fires, otherwise 0.
struct ResetRule
{
    explicit ResetRule(const Neuron& neuron)
        : threshold(thresholdOf(neuron)), firesAbove(quantoscope::firesAbove(neuron)), reset(neuron.reset),
          delay(neuron.resetDelay)
    {
    }

    bool spikes(float membrane) const { return membrane > firesAbove; }
    float flag(float membrane) const { return spikes(membrane) ? 1.0F : 0.0F; }

    /// The membrane returned without reset delay; it is not quantized again. Applies the part of the reset
    /// that the previous step's flag did not apply already. (If that flag is set and the membrane no longer
    /// fires, this adds the threshold back.)
    float undelayed(float membrane, float flagBefore) const
    {
        return after(membrane, flag(membrane) - flagBefore);
    }

    /// The membrane after the reset is applied `times` times: R, or the part of R that remains.
    float after(float membrane, float times) const
    {
        switch (reset) {
        case Reset::subtract:
            return membrane - (times * threshold);
        case Reset::zero:
            return membrane - (times * membrane);
        case Reset::none:
            break;
        }
        return membrane;
    }

    float threshold;
    float firesAbove; ///< A greater membrane is a spike.
    Reset reset;
    bool delay;
};

/// First-order leaky integrate-and-fire neuron: mem = Q(beta*mem + x - R*threshold).
template<typename Store>
class LeakyStepper
{
public:
    struct State
    {
        float membrane = 0;
        [[no_unique_address]] typename Store::Time time = {};
    };

    LeakyStepper(const Neuron& neuron, Store store)
        : m_store(store), m_rule(neuron), m_leak(store.leak(neuron, decayOf(neuron.beta)))
    {
    }

    bool step(State& state, float input) const
    {
        const float flag = m_rule.flag(state.membrane);
        const float membrane = m_store(next(state.membrane, flag, m_store.input(input)), state.time, 0);
        const bool spiked = m_rule.spikes(membrane);
        state.membrane = m_rule.delay ? membrane : m_rule.undelayed(membrane, flag);
        state.time.advance();
        return spiked;
    }

private:
    float next(float membrane, float flag, float input) const
    {
        switch (m_rule.reset) {
        case Reset::subtract:
            return (m_leak(membrane) + input) - (flag * m_rule.threshold);
        case Reset::zero:
            return m_leak((1.0F - flag) * membrane) + input;
        case Reset::none:
            break;
        }
        return m_leak(membrane) + input;
    }

    Store m_store;
    ResetRule m_rule;
    LeakStep m_leak;
};

/// An RC circuit: mem = Q(x/C*dt + (1 - dt/(RC))*mem - reset).
template<typename Store>
class LapicqueStepper
{
public:
    struct State
    {
        float membrane = 0;
        [[no_unique_address]] typename Store::Time time = {};
    };

    LapicqueStepper(const Neuron& neuron, Store store)
        : m_store(store), m_rule(neuron), m_circuit(circuitOf(neuron)),
          m_perCharge(1.0F / (m_circuit.resistance * m_circuit.capacitance)),
          m_leak(store.leak(neuron, m_circuit.decay()))
    {
    }

    bool step(State& state, float input) const
    {
        const float flag = m_rule.flag(state.membrane);
        const float membrane =
            (((m_store.input(input) * m_circuit.resistance) * m_perCharge) * m_circuit.timeStep) +
            m_leak(state.membrane);
        state.membrane = m_store(m_rule.after(membrane, flag), state.time, 0);
        state.time.advance();
        return m_rule.spikes(state.membrane);
    }

private:
    Store m_store;
    ResetRule m_rule;
    Circuit m_circuit;
    float m_perCharge;
    LeakStep m_leak;
};

/// A leaky synaptic current drives the membrane: syn = Q(alpha*syn + x), mem = Q(beta*mem + syn - reset). The
/// membrane uses syn before it is quantized. Resets do not affect syn.
template<typename Store>
class SynapticStepper
{
public:
    struct State
    {
        float membrane = 0;
        float synaptic = 0;
        [[no_unique_address]] typename Store::Time time = {};
    };

    SynapticStepper(const Neuron& neuron, Store store)
        : m_store(store), m_rule(neuron), m_alpha(decayOf(neuron.alpha)),
          m_leak(store.leak(neuron, decayOf(neuron.beta)))
    {
    }

    bool step(State& state, float input) const
    {
        const float flag = m_rule.flag(state.membrane);
        const float synaptic = (m_alpha * state.synaptic) + m_store.input(input);
        const float membrane = m_store(m_rule.after(m_leak(state.membrane) + synaptic, flag), state.time, 0);
        const bool spiked = m_rule.spikes(membrane);
        state.synaptic = m_store(synaptic, state.time, 1);
        state.membrane = m_rule.delay ? membrane : m_rule.undelayed(membrane, flag);
        state.time.advance();
        return spiked;
    }

private:
    Store m_store;
    ResetRule m_rule;
    float m_alpha;
    LeakStep m_leak;
};

/// The membrane follows the difference of two exponentials: exc = alpha*exc + x, inh = beta*inh - x, mem =
/// tau*(exc + inh). Each is reset and then quantized; mem uses exc and inh before both.
template<typename Store>
class AlphaStepper
{
public:
    struct State
    {
        float membrane = 0;
        float excitatory = 0;
        float inhibitory = 0;
        [[no_unique_address]] typename Store::Time time = {};
    };

    AlphaStepper(const Neuron& neuron, Store store)
        : m_store(store), m_rule(neuron), m_alpha(decayOf(neuron.alpha)), m_beta(decayOf(neuron.beta)),
          m_tau(tauOf(neuron))
    {
    }

    bool step(State& state, float input) const
    {
        const float flag = m_rule.flag(state.membrane);
        const float current = m_store.input(input);
        float excitatory = (m_alpha * state.excitatory) + current;
        float inhibitory = (m_beta * state.inhibitory) - current;
        float membrane = m_tau * (excitatory + inhibitory);
        switch (m_rule.reset) {
        case Reset::subtract:
            // As in the reference: this adds the old inhibitory current to the membrane instead of
            // subtracting the threshold.
            excitatory = excitatory - (m_rule.threshold * flag);
            inhibitory = inhibitory - (inhibitory * flag);
            membrane = membrane - (-state.inhibitory * flag);
            break;
        case Reset::zero:
            excitatory = excitatory - (excitatory * flag);
            inhibitory = inhibitory - (inhibitory * flag);
            membrane = membrane - (membrane * flag);
            break;
        case Reset::none:
            break;
        }
        state.membrane = m_store(membrane, state.time, 0);
        state.excitatory = m_store(excitatory, state.time, 1);
        state.inhibitory = m_store(inhibitory, state.time, 2);
        state.time.advance();
        return m_rule.spikes(state.membrane);
    }

private:
    Store m_store;
    ResetRule m_rule;
    float m_alpha;
    float m_beta;
    float m_tau;
};

/// Whether all parts of the state have the same bits; the neuron then continues identically.
template<typename State>
bool sameState(const State& a, const State& b)
{
    using Words = std::array<std::uint32_t, sizeof(State) / sizeof(float)>;
    return std::bit_cast<Words>(a) == std::bit_cast<Words>(b);
}

template<typename Store, typename Visit>
decltype(auto) visitStepperStoring(const Neuron& neuron, Store store, const Visit& visit)
{
    switch (neuron.kind) {
    case NeuronKind::lapicque:
        return visit(LapicqueStepper<Store>(neuron, store));
    case NeuronKind::synaptic:
        return visit(SynapticStepper<Store>(neuron, store));
    case NeuronKind::alpha:
        return visit(AlphaStepper<Store>(neuron, store));
    case NeuronKind::leaky:
        break;
    }
    return visit(LeakyStepper<Store>(neuron, store));
}

/// Calls `visit` with the stepper of the neuron, so that a loop in it is compiled for this kind. `state` is
/// the quantizer of the state; null for the float neuron.
template<typename Visit>
decltype(auto) visitStepper(const Neuron& neuron, const Quantizer* state, const Visit& visit)
{
    if (state == nullptr) {
        return visitStepperStoring(neuron, AsFloat{}, visit);
    }
    return state->isStochastic() ? visitStepperStoring(neuron, AsDrawnLevel(neuron, *state), visit)
                                 : visitStepperStoring(neuron, AsLevel(neuron, *state), visit);
}

} // namespace quantoscope
