// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_matching.h"
#include "core/parameters/describe.h"
#include "core/parameters/parameter.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<TraceMatching> auto& matching)
{
    visitor(Parameter{.key = "scale",
                      .name = "compare_scale",
                      .help = Core::noted("The trace has the membrane divided by this")},
            matching.scale);
    visitor(Parameter{.key = "tolerance",
                      .name = "compare_tolerance",
                      .help = Core::noted("Largest difference of membranes that counts as equal, for a trace "
                                          "with few decimals"),
                      .least = 0},
            matching.tolerance);
}

} // namespace quantoscope
