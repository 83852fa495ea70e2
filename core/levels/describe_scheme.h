// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h. Declares no ranges for the floating-point parameters: they depend on each
/// other, and validate() checks them.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<Scheme> auto& scheme)
{
    const bool isReference = isSnnTorch(scheme);
    visitor(
        Parameter{.key = "scheme",
                  .name = "scheme",
                  .help = Core::noted("Format of the levels: snntorch, Qm.n, UQm.n, EeMm, pow2, nf4, or the "
                                      "levels themselves")},
        scheme.format);
    visitor(Parameter{.key = "scale",
                      .name = "scale",
                      .help = Core::noted("Factor of all levels"),
                      .automatic = Core::noted("the smallest power of two under which nothing is clipped"),
                      .usual = {.least = 1.0 / 64, .most = 64, .step = 64.0 / 24, .logarithmic = true}},
            scheme.scale);
    visitor(Parameter{.key = "num_bits",
                      .name = "num_bits",
                      .help = Core::noted("Bits of the state; the table has 2^num_bits levels"),
                      .least = minNumBits,
                      .most = maxNumBits,
                      .usual = {.least = 1, .most = 16, .step = 1},
                      .applies = isReference || std::holds_alternative<PowerOfTwoFormat>(scheme.format)},
            scheme.numBits);
    visitor(Parameter{.key = "uniform",
                      .name = "uniform",
                      .help = Core::noted("Uniformly spaced levels"),
                      .clearedBy = "--non-uniform",
                      .cleared = Core::noted("Exponentially spaced levels"),
                      .applies = isReference},
            scheme.uniform);
    visitor(Parameter{.key = "thr_centered",
                      .name = "thr_centered",
                      .help = Core::noted("Exponential levels are densest around the threshold"),
                      .clearedBy = "--zero-centered",
                      .cleared = Core::noted("Exponential levels are densest around zero"),
                      .applies = isReference && !scheme.uniform},
            scheme.thrCentered);
    visitor(Parameter{.key = "threshold",
                      .name = "threshold",
                      .help = Core::noted("Firing threshold; sets the range of the levels"),
                      .usual = {.least = 0.05, .most = 4, .step = 0.05}},
            scheme.threshold);
    visitor(Parameter{.key = "lower_limit",
                      .name = "lower_limit",
                      .help = Core::noted("The range starts at -(threshold + threshold*lower_limit)"),
                      .usual = {.least = -0.9, .most = 2, .step = 0.01},
                      .applies = isReference},
            scheme.lowerLimit);
    visitor(Parameter{.key = "upper_limit",
                      .name = "upper_limit",
                      .help = Core::noted("The range ends at threshold + threshold*upper_limit"),
                      .usual = {.least = 0, .most = 2, .step = 0.01},
                      .applies = isReference},
            scheme.upperLimit);
    visitor(Parameter{.key = "multiplier",
                      .name = "multiplier",
                      .help = Core::noted("Ratio of neighbouring step sizes, for exponential levels"),
                      .automatic = Core::noted("depends on num_bits"),
                      .usual = {.least = 0.01, .most = 1, .step = 0.005},
                      .applies = isReference && !scheme.uniform},
            scheme.multiplier);
}

} // namespace quantoscope
