// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_setup.h"
#include "core/parameters/describe.h"
#include "core/parameters/parameter.h"
#include "core/text/translate.h"

namespace quantoscope {

/// What NIR leaves open about a node, and the bits of its weights. Its state is a Scheme with an Arithmetic,
/// which have descriptions of their own. See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<NodeSetup> auto& setup)
{
    visitor(Parameter{.key = "firing",
                      .name = "firing",
                      .help = Core::noted("Comparison of the membrane with the threshold"),
                      .choices = firingNames},
            setup.firing);
    visitor(Parameter{.key = "reset",
                      .name = "reset",
                      .help = Core::noted("Reset after a spike, which NIR files do not store"),
                      .choices = resetNames},
            setup.reset);
    visitor(Parameter{.key = "reset_delay",
                      .name = "reset_delay",
                      .help = Core::noted("The reset acts in the step after the spike"),
                      .setBy = "--reset-delay",
                      .clearedBy = "--no-reset-delay",
                      .cleared = Core::noted("The reset acts in the step of the spike"),
                      .applies = setup.reset != Reset::none},
            setup.resetDelay);
    visitor(Parameter{.key = "weight_bits",
                      .name = "weight_bits",
                      .help = Core::noted(
                          "Bits of the weights of each layer, at least 2, or 0 for float weights"),
                      .least = 0,
                      .most = mostWeightBits},
            setup.weightBits);
}

} // namespace quantoscope
