// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include "core/text/translate.h"

#include <array>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

template<typename Float>
std::string shortest(Float value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

} // namespace

std::string numberText(float value)
{
    return shortest(value);
}

std::string numberText(double value)
{
    return shortest(value);
}

std::string briefText(double value)
{
    if (value == 0 || !std::isfinite(value)) {
        return numberText(value);
    }
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
    return numberText(static_cast<float>(std::round(value * scale) / scale));
}

std::string briefRange(float from, float to)
{
    const std::string low = briefText(from);
    const std::string high = briefText(to);
    return low == high && from != to ? Core::said("%1 to %2", {numberText(from), numberText(to)})
                                     : Core::said("%1 to %2", {low, high});
}

} // namespace quantoscope
