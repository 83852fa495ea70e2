// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/describe_arithmetic.h"
#include "core/explore/setup.h"
#include "core/levels/describe_scheme.h"
#include "core/neurons/describe_neuron.h"
#include "core/signals/describe_stimulus.h"

namespace quantoscope {

/// See core/parameters/describe.h. Omits recording and reference trace, which are file names and not
/// parameters.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<Setup> auto& setup)
{
    visitor.object("scheme", setup.scheme);
    describe(visitor, setup.arithmetic);
    visitor(Parameter{.key = "loop",
                      .name = "loop",
                      .help = Core::noted(
                          "Whether the signal is the input current (closed) or the membrane (open)"),
                      .choices = loopNames},
            setup.loop);
    visitor.object("neuron", setup.neuron);
    visitor.object("stimulus", setup.stimulus);
}

} // namespace quantoscope
