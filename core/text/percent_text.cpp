// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/percent_text.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <cmath>

namespace quantoscope {

std::string percentText(std::size_t count, std::size_t total)
{
    const double fraction = total == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(total);
    const double rounded = std::round(fraction * 100) / 100;
    return rounded == 0 && count > 0 ? Core::said("less than 0.01 %") : numberText(rounded) + " %";
}

} // namespace quantoscope
