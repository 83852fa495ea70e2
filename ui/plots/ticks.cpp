// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace quantoscope {
namespace {

constexpr double slack = 1e-9; ///< Of a step: what rounding may do to a tick at the very end.

/// With as many decimals as tell neighbouring ticks apart.
QString textOf(double value, double step, double largest)
{
    if (largest >= 1e6 || step < 1e-5) {
        return QString::number(value, 'g', 4);
    }
    return QString::number(value, 'f', std::max(0, static_cast<int>(-std::floor(std::log10(step) + slack))));
}

} // namespace

double niceCeiling(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double niceFloor(double value)
{
    return 1 / niceCeiling(1 / value);
}

double niceStep(double span, int most)
{
    return niceCeiling(span / most);
}

std::vector<Tick> linearTicks(double min, double max, int most)
{
    const double step = niceStep(max - min, most);
    const double largest = std::max(std::abs(min), std::abs(max));
    const double last = std::floor(max / step + slack);
    std::vector<Tick> ticks;
    for (double count = std::ceil(min / step - slack); count <= last; ++count) {
        const double value = count * step + 0.0; // so that 0 is no -0
        ticks.push_back({value, textOf(value, step, largest)});
    }
    return ticks;
}

int decadesPerTick(double min, double max, int most)
{
    return std::max(1, static_cast<int>(std::ceil(std::log10(max / min) / most)));
}

std::vector<Tick> logarithmicTicks(double min, double max, int most)
{
    constexpr std::array factors{1.0, 2.0, 5.0};
    const bool roomForAll = std::log10(max / min) * factors.size() <= most;
    const int stride = decadesPerTick(min, max, most);
    const auto first = static_cast<int>(std::floor(std::log10(min)));
    std::vector<Tick> ticks;
    for (int power = first; std::pow(10.0, power) <= max * (1 + slack); ++power) {
        for (const double factor : std::span(factors).first(roomForAll ? factors.size() : 1)) {
            const double value = factor * std::pow(10.0, power);
            const bool within = value >= min * (1 - slack) && value <= max * (1 + slack);
            if (within && power % stride == 0) {
                ticks.push_back({value, QString::number(value, 'g', 3)});
            }
        }
    }
    return ticks;
}

} // namespace quantoscope
