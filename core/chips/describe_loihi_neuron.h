// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/loihi_neuron.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<LoihiParameters> auto& parameters)
{
    visitor(Parameter{.key = "du",
                      .name = "du",
                      .help = Core::noted("Decay of Loihi's current per step, in 1/4096; 1 is added to it"),
                      .least = 0,
                      .most = 4095},
            parameters.du);
    visitor(Parameter{.key = "dv",
                      .name = "dv",
                      .help = Core::noted("Decay of Loihi's membrane per step, in 1/4096"),
                      .least = 0,
                      .most = 4095},
            parameters.dv);
    visitor(Parameter{.key = "vth",
                      .name = "vth",
                      .help = Core::noted("Firing threshold of Loihi's neuron, in units of 64"),
                      .least = 0,
                      .most = 131'071},
            parameters.threshold);
    visitor(Parameter{.key = "bias_mant",
                      .name = "bias_mant",
                      .help = Core::noted("Mantissa of the bias of Loihi's neuron"),
                      .least = -4096,
                      .most = 4095},
            parameters.biasMantissa);
    visitor(Parameter{.key = "bias_exp",
                      .name = "bias_exp",
                      .help = Core::noted("Exponent of the bias of Loihi's neuron, to the base 2"),
                      .least = 0,
                      .most = 7},
            parameters.biasExponent);
}

} // namespace quantoscope
