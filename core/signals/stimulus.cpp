// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/stimulus.h"

#include "core/parameters/check_ranges.h"
#include "core/signals/describe_stimulus.h"
#include "core/signals/portable_random.h"

namespace quantoscope {

std::optional<ParameterProblem> validate(const Stimulus& stimulus)
{
    return firstOutOfRange(stimulus);
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
