// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/json_number.h"

#include "core/text/number_text.h"

#include <charconv>
#include <cmath>

namespace quantoscope {

Json jsonNumber(float value)
{
    if (!std::isfinite(value)) {
        return nullptr;
    }
    const std::string text = numberText(value);
    double wide = 0;
    std::from_chars(text.data(), text.data() + text.size(), wide);
    return wide;
}

Json schemeJson(const Scheme& scheme)
{
    return {{"num_bits", scheme.numBits},
            {"uniform", scheme.uniform},
            {"thr_centered", scheme.thrCentered},
            {"threshold", scheme.threshold},
            {"lower_limit", scheme.lowerLimit},
            {"upper_limit", scheme.upperLimit},
            {"multiplier", scheme.multiplier ? Json(*scheme.multiplier) : Json(nullptr)}};
}

} // namespace quantoscope
