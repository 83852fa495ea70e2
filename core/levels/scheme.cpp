// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/scheme.h"

#include "core/levels/construct_levels.h"
#include "core/parameters/input_error.h"

#include <algorithm>
#include <array>

namespace quantoscope {

int levelCount(const Scheme& scheme)
{
    return scheme.numBits >= minNumBits && scheme.numBits <= maxNumBits ? 1 << scheme.numBits : 0;
}

double rangeMin(const Scheme& scheme)
{
    return -(scheme.threshold + scheme.threshold * scheme.lowerLimit);
}

double rangeMax(const Scheme& scheme)
{
    return scheme.threshold + scheme.threshold * scheme.upperLimit;
}

double autoMultiplier(int numBits)
{
    static constexpr std::array byBits{0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.925, 0.95};
    const auto index = static_cast<std::size_t>(std::clamp(numBits, 1, 8) - 1);
    return byBits[index];
}

double effectiveMultiplier(const Scheme& scheme)
{
    return scheme.multiplier.value_or(autoMultiplier(scheme.numBits));
}

std::optional<ParameterProblem> validate(const Scheme& scheme)
{
    try {
        constructLevels(scheme);
        return std::nullopt;
    } catch (const InputError& invalid) {
        return invalid.problem();
    }
}

} // namespace quantoscope
