// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/decibels.h"

#include <cmath>

namespace quantoscope {

QString decibels(double value)
{
    if (std::isnan(value)) {
        return "–";
    }
    return std::isinf(value) ? (value > 0 ? "∞ dB" : "−∞ dB") : QString::number(value, 'f', 2) + " dB";
}

} // namespace quantoscope
