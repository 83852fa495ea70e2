// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <optional>

namespace quantoscope {

/// How a recorded membrane is compared with a computed one.
struct TraceMatching
{
    double scale = 1; ///< The trace has the membrane divided by this. Finite, not 0.
    double tolerance =
        0; ///< The largest difference, in the trace's unit, that counts as equal. Not negative.

    bool operator==(const TraceMatching&) const = default;
};

/// The first invalid parameter (compare_scale, compare_tolerance), or nullopt.
std::optional<ParameterProblem> validate(const TraceMatching& matching);

} // namespace quantoscope
