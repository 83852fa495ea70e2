// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/lif_constants.h"
#include "core/chips/lif_run.h"

namespace quantoscope {
namespace {

constexpr std::array bothFirings{Firing::above, Firing::atOrAbove};
constexpr std::array allResets{Reset::zero, Reset::subtract, Reset::none};
constexpr std::array allResetTimes{ResetTime::sameStep, ResetTime::nextStep, ResetTime::nextStepBeforeLeak};
constexpr std::array allDecays{LifDecay::euler, LifDecay::exponential, LifDecay::heldInput};
constexpr std::array allNumbers{LifNumbers::float32, LifNumbers::mixed, LifNumbers::float64};
constexpr std::array allFloat64{LifNumbers::mixed, LifNumbers::float64};

/// Collects alternatives in the order in which they are preferred if they explain a trace equally well.
class AlternativeList
{
public:
    explicit AlternativeList(const Neuron& neuron)
        : m_neuron(neuron), m_base(asSimulated(neuron)), m_alternatives{m_base}
    {
    }

    void addSimulated()
    {
        const bool choice = hasParameter(m_neuron.kind, "reset_delay");
        eachRule(m_base, [&](const Alternative& alternative) {
            const bool simulated = alternative.reset == Reset::none ||
                                   alternative.resetTime == ResetTime::nextStep ||
                                   (choice && alternative.resetTime == ResetTime::sameStep);
            if (simulated && alternative != m_base) {
                add(alternative);
            }
        });
    }

    void addSteps()
    {
        for (const LifUpdate update :
             {LifUpdate::decayAndAdd, LifUpdate::towardInput, LifUpdate::subtractLeak}) {
            for (const LifDecay decay : allDecays) {
                // Moving toward the input is one operation, with one fraction for the leak and the input.
                if (update == LifUpdate::towardInput && decay == LifDecay::exponential) {
                    continue;
                }
                eachUnit(allNumbers, [&](Alternative alternative) {
                    alternative.update = update;
                    alternative.decay = decay;
                    eachRule(alternative, [&](const Alternative& ruled) { add(ruled); });
                });
            }
        }
    }

    void addContinuous()
    {
        eachUnit(allFloat64, [&](Alternative alternative) {
            alternative.resetTime = ResetTime::sameStep;
            for (const bool late : {false, true}) {
                alternative.inputLate = late;
                for (const Reset reset : {Reset::zero, Reset::subtract}) {
                    alternative.reset = reset;
                    alternative.update = LifUpdate::exactEvents;
                    add(alternative);
                }
                alternative.reset = Reset::zero;
                alternative.update = LifUpdate::heldCurrent;
                add(alternative);
            }
        });
    }

    void addIntegers()
    {
        Alternative alternative = m_base;
        alternative.update = LifUpdate::integerDecay;
        for (const MembraneUnit unit : units()) {
            alternative.unit = unit;
            alternative.fractionBits = 8;
            addRoundings(alternative);
        }
        // The parameters as they are, as weights and threshold or as membranes.
        alternative.unit = m_base.unit;
        for (const int bits : {0, -6}) {
            alternative.fractionBits = bits;
            addRoundings(alternative);
        }
    }

    std::vector<Alternative> take() { return std::move(m_alternatives); }

private:
    void add(const Alternative& alternative)
    {
        if (runOf(alternative, m_neuron, {}) != nullptr) {
            m_alternatives.push_back(alternative);
        }
    }

    void addRoundings(Alternative alternative)
    {
        for (const auto rounding :
             {IntegerRounding::towardZero, IntegerRounding::floor, IntegerRounding::nearest}) {
            for (const auto overflow : {IntegerOverflow::saturate, IntegerOverflow::wrap}) {
                alternative.rounding = rounding;
                alternative.overflow = overflow;
                eachRule(alternative, [&](const Alternative& ruled) { add(ruled); });
            }
        }
    }

    std::vector<MembraneUnit> units() const
    {
        std::vector<MembraneUnit> units{m_base.unit};
        for (const MembraneUnit unit :
             {MembraneUnit::steadyState, MembraneUnit::input, MembraneUnit::threshold}) {
            if (unit != m_base.unit) {
                units.push_back(unit);
            }
        }
        return units;
    }

    template<typename Take>
    void eachUnit(std::span<const LifNumbers> choices, Take take) const
    {
        Alternative alternative = m_base;
        for (const LifNumbers numbers : choices) {
            for (const MembraneUnit unit : units()) {
                alternative.numbers = numbers;
                alternative.unit = unit;
                take(alternative);
            }
        }
    }

    template<typename Take>
    static void eachRule(Alternative alternative, Take take)
    {
        for (const bool late : {false, true}) {
            for (const Firing firing : bothFirings) {
                for (const Reset reset : allResets) {
                    for (const ResetTime time : allResetTimes) {
                        if (reset == Reset::none && time != ResetTime::sameStep) {
                            continue;
                        }
                        alternative.inputLate = late;
                        alternative.firing = firing;
                        alternative.reset = reset;
                        alternative.resetTime = time;
                        take(alternative);
                    }
                }
            }
        }
    }

    Neuron m_neuron;
    Alternative m_base;
    std::vector<Alternative> m_alternatives;
};

} // namespace

Alternative asSimulated(const Neuron& neuron)
{
    const auto parameters = lifParametersOf(neuron);
    const bool delayed = neuron.resetDelay || !hasParameter(neuron.kind, "reset_delay");
    return {.unit = parameters ? ownUnit(*parameters) : MembraneUnit::own,
            .reset = neuron.reset,
            .resetTime = delayed && neuron.reset != Reset::none ? ResetTime::nextStep : ResetTime::sameStep,
            .firing = neuron.firing};
}

std::vector<Alternative> alternativesFor(const Neuron& neuron)
{
    AlternativeList list(neuron);
    list.addSimulated();
    if (lifParametersOf(neuron)) {
        list.addSteps();
        list.addContinuous();
        list.addIntegers();
    }
    return list.take();
}

} // namespace quantoscope
