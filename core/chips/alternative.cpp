// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/alternative.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::string updatePhrase(LifUpdate update)
{
    switch (update) {
    case LifUpdate::asSimulated:
        return Core::said("the update of this program");
    case LifUpdate::decayAndAdd:
        return Core::said("the update decay·v + gain·i");
    case LifUpdate::towardInput:
        return Core::said("the update v + leak·((0 − v) + i)");
    case LifUpdate::subtractLeak:
        return Core::said("the update v − leak·v + gain·i");
    case LifUpdate::heldCurrent:
        return Core::said(
            "the exact solution for an input that is held in each step, with one spike at most");
    case LifUpdate::exactEvents:
        return Core::said("spikes at their exact times within a step");
    case LifUpdate::integerDecay:
        break;
    }
    return Core::said("integers and a decay of 12 bits");
}

std::string decayPhrase(LifDecay decay)
{
    switch (decay) {
    case LifDecay::euler:
        return Core::said("the decay 1 − dt/tau");
    case LifDecay::exponential:
        return Core::said("the decay exp(−dt/tau)");
    case LifDecay::heldInput:
        break;
    }
    return Core::said("the decay exp(−dt/tau) and the input times 1 − decay");
}

std::string unitPhrase(MembraneUnit unit)
{
    switch (unit) {
    case MembraneUnit::own:
        return Core::said("the membrane in the unit of the parameters");
    case MembraneUnit::input:
        return Core::said("the threshold scaled instead of the input");
    case MembraneUnit::steadyState:
        return Core::said("the input scaled by dt/tau");
    case MembraneUnit::threshold:
        break;
    }
    return Core::said("the membrane in units of the threshold");
}

std::string numbersPhrase(LifNumbers numbers)
{
    switch (numbers) {
    case LifNumbers::float32:
        return Core::said("float32 arithmetic");
    case LifNumbers::mixed:
        return Core::said("float64 arithmetic with float32 parameters");
    case LifNumbers::float64:
        break;
    }
    return Core::said("float64 arithmetic");
}

std::string resetPhrase(Reset reset)
{
    switch (reset) {
    case Reset::subtract:
        return Core::said("reset by subtraction");
    case Reset::zero:
        return Core::said("reset to zero");
    case Reset::none:
        break;
    }
    return Core::said("no reset");
}

std::string resetTimePhrase(ResetTime time)
{
    switch (time) {
    case ResetTime::sameStep:
        return Core::said("reset in the same step as the spike");
    case ResetTime::nextStep:
        return Core::said("reset in the step after the spike");
    case ResetTime::nextStepBeforeLeak:
        break;
    }
    return Core::said("reset in the step after the spike, before its leak");
}

std::string roundingPhrase(IntegerRounding rounding)
{
    switch (rounding) {
    case IntegerRounding::towardZero:
        return Core::said("a decay rounded toward zero");
    case IntegerRounding::floor:
        return Core::said("a decay rounded down");
    case IntegerRounding::nearest:
        break;
    }
    return Core::said("a decay rounded to nearest");
}

} // namespace

std::vector<std::string> changesFrom(const Alternative& base, const Alternative& alternative,
                                     std::optional<double> mark)
{
    std::vector<std::string> changes;
    const auto add = [&](auto member, auto phrase) {
        if (base.*member != alternative.*member) {
            changes.push_back(phrase(alternative.*member));
        }
    };
    add(&Alternative::update, updatePhrase);
    add(&Alternative::fractionBits,
        [](int bits) { return Core::said("weight and threshold times 2^%1", {std::to_string(bits)}); });
    add(&Alternative::rounding, roundingPhrase);
    add(&Alternative::overflow, [](IntegerOverflow overflow) {
        return overflow == IntegerOverflow::wrap ? Core::said("a membrane that wraps around")
                                                 : Core::said("a membrane that saturates");
    });
    add(&Alternative::decay, decayPhrase);
    add(&Alternative::unit, unitPhrase);
    add(&Alternative::numbers, numbersPhrase);
    add(&Alternative::reset, resetPhrase);
    if (alternative.reset != Reset::none) {
        add(&Alternative::resetTime, resetTimePhrase);
    }
    add(&Alternative::firing, [](Firing firing) {
        return firing == Firing::above ? Core::said("firing above the threshold")
                                       : Core::said("firing at or above the threshold");
    });
    add(&Alternative::inputLate, [](bool late) {
        return late ? Core::said("the input one step later") : Core::said("the input at once");
    });
    add(&Alternative::spikesLate, [](bool late) {
        return late ? Core::said("spikes one step after the crossing")
                    : Core::said("spikes in the step of the crossing");
    });
    add(&Alternative::spikesMarked, [&](bool marked) {
        return !marked ? Core::said("the membrane recorded at spikes")
               : mark  ? Core::said("the value %1 recorded at spikes instead of the membrane",
                                    {numberText(*mark)})
                       : Core::said("a fixed value recorded at spikes instead of the membrane");
    });
    return changes;
}

std::size_t changeCount(const Alternative& base, const Alternative& alternative)
{
    return changesFrom(base, alternative).size();
}

} // namespace quantoscope
