// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/json_number.h"

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

} // namespace quantoscope
