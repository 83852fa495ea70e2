// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<Arithmetic> auto& arithmetic)
{
    visitor(Parameter{.key = "rounding",
                      .name = "rounding",
                      .help = Core::noted("Rounding rule, as in snnTorch (reference) or as in hardware"),
                      .choices = roundingNames},
            arithmetic.rounding);
    visitor(
        Parameter{.key = "overflow",
                  .name = "overflow",
                  .help = Core::noted("What happens to a state beyond the levels; only Qm.n and UQm.n can "
                                      "wrap around"),
                  .choices = overflowNames},
        arithmetic.overflow);
    visitor(Parameter{.key = "rounding_seed",
                      .name = "rounding_seed",
                      .help = Core::noted("Seed of the random numbers of stochastic rounding"),
                      .applies = arithmetic.rounding == RoundingRule::stochastic},
            arithmetic.seed);
}

} // namespace quantoscope
