// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/stimulus.h"

#include "core/signals/portable_random.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

namespace quantoscope {
namespace {

std::optional<ParameterProblem> wholeNumber(const char* name, int value, int largest)
{
    if (value >= 1 && value <= largest) {
        return std::nullopt;
    }
    return ParameterProblem{
        name, Core::said("%1 is %2; it must be %3.",
                         {name, std::to_string(value),
                          Core::said("a whole number from %1 to %2", {"1", std::to_string(largest)})})};
}

std::optional<ParameterProblem> number(const char* name, double value, double lowest, double largest)
{
    if (value >= lowest && value <= largest) {
        return std::nullopt;
    }
    return ParameterProblem{
        name, Core::said("%1 is %2; it must be %3.",
                         {name, numberText(value),
                          Core::said("a number from %1 to %2", {numberText(lowest), numberText(largest)})})};
}

constexpr double largestCurrent = 1e30; // far from overflow, whatever is added up

} // namespace

std::optional<ParameterProblem> validate(const Stimulus& stimulus)
{
    for (auto& problem :
         {number("amplitude", stimulus.amplitude, -largestCurrent, largestCurrent),
          number("offset", stimulus.offset, -largestCurrent, largestCurrent),
          wholeNumber("steps", stimulus.steps, maxStimulusSteps),
          wholeNumber("period", stimulus.period, maxStimulusSteps),
          wholeNumber("width", stimulus.width, maxStimulusSteps), number("rate", stimulus.rate, 0, 1)}) {
        if (problem) {
            return problem;
        }
    }
    return std::nullopt;
}

std::vector<float> generate(const Stimulus& stimulus)
{
    UniformSource uniform(stimulus.seed);
    const auto shape = [&](int t) -> double {
        switch (stimulus.kind) {
        case StimulusKind::step:
            return 1.0;
        case StimulusKind::ramp:
            return stimulus.steps > 1 ? static_cast<double>(t) / (stimulus.steps - 1) : 1.0;
        case StimulusKind::sine:
            return sineOfTurns(static_cast<double>(t % stimulus.period) / stimulus.period);
        case StimulusKind::pulses:
            return t % stimulus.period < stimulus.width ? 1.0 : 0.0;
        case StimulusKind::poisson:
            return uniform() < stimulus.rate ? 1.0 : 0.0;
        case StimulusKind::noise:
            return nearlyNormal(uniform);
        }
        return 0.0;
    };
    std::vector<float> current(static_cast<std::size_t>(stimulus.steps));
    for (int t = 0; t < stimulus.steps; ++t) {
        current[static_cast<std::size_t>(t)] =
            static_cast<float>(stimulus.offset + stimulus.amplitude * shape(t));
    }
    return current;
}

} // namespace quantoscope
