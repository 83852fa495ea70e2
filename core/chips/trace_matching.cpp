// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/trace_matching.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <cmath>

namespace quantoscope {

std::optional<ParameterProblem> validate(const TraceMatching& matching)
{
    if (!std::isfinite(matching.scale) || matching.scale == 0) {
        return ParameterProblem{"compare_scale",
                                Core::said("compare_scale is %1; it must be a finite number other than 0.",
                                           {numberText(matching.scale)})};
    }
    if (!std::isfinite(matching.tolerance) || matching.tolerance < 0) {
        return ParameterProblem{
            "compare_tolerance",
            Core::said("compare_tolerance is %1; it must be a finite number of at least 0.",
                       {numberText(matching.tolerance)})};
    }
    return std::nullopt;
}

} // namespace quantoscope
