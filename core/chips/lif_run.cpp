// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/lif_run.h"

#include "core/chips/continuous_lif.h"
#include "core/chips/stepped_lif.h"
#include "core/neurons/steppers.h"

namespace quantoscope {
namespace {

/// A neuron as core/neurons computes it.
template<typename Stepper>
class SimulatedRun : public LifRun
{
public:
    SimulatedRun(Stepper stepper, LifInput input) : m_stepper(stepper), m_input(input) {}

    void advance(std::span<double> membranes, std::span<std::uint8_t> spikes) override
    {
        for (std::size_t i = 0; i < membranes.size(); ++i) {
            spikes[i] = m_stepper.step(m_state, m_input[m_next++]) ? 1 : 0;
            membranes[i] = double{m_state.membrane};
        }
    }

private:
    Stepper m_stepper;
    LifInput m_input;
    std::size_t m_next = 0;
    typename Stepper::State m_state;
};

std::unique_ptr<LifRun> simulatedRun(const Alternative& alternative, Neuron neuron, LifInput input)
{
    neuron.reset = alternative.reset;
    neuron.resetDelay = alternative.resetTime != ResetTime::sameStep;
    neuron.firing = alternative.firing;
    return visitStepper(neuron, nullptr, [&](const auto& stepper) -> std::unique_ptr<LifRun> {
        return std::make_unique<SimulatedRun<std::decay_t<decltype(stepper)>>>(stepper, input);
    });
}

template<typename Value, typename Step>
std::unique_ptr<LifRun> steppedRun(Step step, Value threshold, const Alternative& alternative, LifInput input)
{
    const SpikeRule<Value> rule{threshold, alternative.firing, alternative.reset, alternative.resetTime};
    return std::make_unique<SteppedLif<Value, Step>>(step, rule, input);
}

template<typename Value>
std::unique_ptr<LifRun> floatRun(const Alternative& alternative, const LifConstants& constants,
                                 LifInput input)
{
    const auto decay = static_cast<Value>(constants.decay);
    const auto gain = static_cast<Value>(constants.gain);
    const auto leak = static_cast<Value>(constants.leak);
    const auto threshold = static_cast<Value>(constants.threshold);
    switch (alternative.update) {
    case LifUpdate::towardInput:
        return steppedRun(TowardInput<Value>{leak, gain / leak}, threshold, alternative, input);
    case LifUpdate::subtractLeak:
        return steppedRun(SubtractLeak<Value>{Value{1} - decay, gain}, threshold, alternative, input);
    default:
        return steppedRun(DecayAndAdd<Value>{decay, gain}, threshold, alternative, input);
    }
}

/// Null if Loihi's registers cannot hold the decay or the threshold.
std::unique_ptr<LifRun> integerRun(const Alternative& alternative, const LifConstants& constants,
                                   LifInput input)
{
    const double scale = std::ldexp(constants.gain, alternative.fractionBits);
    const double threshold = std::trunc(std::ldexp(constants.threshold, alternative.fractionBits));
    const double decay = std::trunc(std::ldexp(1 - constants.decay, LoihiNeuron::decayBits));
    constexpr double mostDecay = 1 << LoihiNeuron::decayBits;
    constexpr double thresholds = LoihiNeuron::limit >> LoihiNeuron::weightShift;
    if (decay < 0 || decay > mostDecay || threshold >= thresholds || std::abs(scale) >= thresholds) {
        return nullptr;
    }
    const IntegerDecay step{.kept = static_cast<std::int64_t>(mostDecay - decay),
                            .scale = scale,
                            .countsSpikes = alternative.fractionBits > 0,
                            .rounding = alternative.rounding,
                            .overflow = alternative.overflow};
    return steppedRun(step, static_cast<std::int64_t>(threshold) << LoihiNeuron::weightShift, alternative,
                      input);
}

std::unique_ptr<LifRun> discreteRun(const Alternative& alternative, const LifParameters& parameters,
                                    LifInput input)
{
    const bool integers = alternative.update == LifUpdate::integerDecay;
    const LifConstants constants = constantsOf(parameters, alternative.decay, alternative.unit,
                                               integers ? LifNumbers::float64 : alternative.numbers);
    if (!constants.exist() || (alternative.update == LifUpdate::towardInput && constants.leak == 0)) {
        return nullptr;
    }
    return integers                                     ? integerRun(alternative, constants, input)
           : alternative.numbers == LifNumbers::float32 ? floatRun<float>(alternative, constants, input)
                                                        : floatRun<double>(alternative, constants, input);
}

std::unique_ptr<LifRun> continuousRun(const Alternative& alternative, const LifParameters& parameters,
                                      LifInput input)
{
    const ContinuousConstants constants =
        continuousConstantsOf(parameters, alternative.unit, alternative.numbers);
    if (!constants.exist()) {
        return nullptr;
    }
    if (alternative.update == LifUpdate::heldCurrent) {
        return std::make_unique<HeldCurrentLif>(constants, input);
    }
    return std::make_unique<EventLif>(constants, alternative.reset,
                                      alternative.numbers != LifNumbers::float64, input);
}

} // namespace

std::unique_ptr<LifRun> runOf(const Alternative& alternative, const Neuron& neuron,
                              std::span<const float> samples)
{
    const LifInput input{samples, alternative.inputLate};
    if (alternative.update == LifUpdate::asSimulated) {
        return simulatedRun(alternative, neuron, input);
    }
    const auto parameters = lifParametersOf(neuron);
    if (!parameters) {
        return nullptr;
    }
    const bool continuous =
        alternative.update == LifUpdate::heldCurrent || alternative.update == LifUpdate::exactEvents;
    return continuous ? continuousRun(alternative, *parameters, input)
                      : discreteRun(alternative, *parameters, input);
}

} // namespace quantoscope
