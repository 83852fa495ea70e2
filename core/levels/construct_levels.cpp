// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/construct_levels.h"

#include "core/levels/level_families.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

double requireScale(const Scheme& scheme)
{
    if (!scheme.scale) {
        throw InputError({"scale", Core::said("scale is auto, which requires a signal; use a number.")});
    }
    if (!(*scheme.scale > 0) || !std::isfinite(*scheme.scale)) {
        throw InputError({"scale", Core::said("%1 is %2; it must be %3.",
                                              {"scale", numberText(*scheme.scale),
                                               Core::said("a finite number greater than 0")})});
    }
    return *scheme.scale;
}

} // namespace

std::vector<float> constructLevels(const Scheme& scheme)
{
    const double scale = requireScale(scheme);
    if (!isSnnTorch(scheme) &&
        !std::isfinite(scheme.threshold)) { // snnTorch's levels check all their parameters
        throw InputError(
            {"threshold", Core::said("%1 is %2; it must be %3.", {"threshold", numberText(scheme.threshold),
                                                                  Core::said("a finite number")})});
    }
    std::vector<float> levels = std::visit(
        [&](const auto& format) { return families::unscaledLevels(format, scheme); }, scheme.format);
    if (scale == 1) {
        return levels;
    }
    std::ranges::transform(levels, levels.begin(),
                           [scale](float level) { return static_cast<float>(level * scale); });
    if (!std::ranges::all_of(levels, [](float level) { return std::isfinite(level); })) {
        throw InputError(
            {"scale", Core::said("scale %1 makes levels of %2 exceed 3.4e38, the largest float32; use a "
                                 "smaller scale.",
                                 {numberText(scale), formatTitle(scheme.format)})});
    }
    return levels;
}

} // namespace quantoscope
