// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ticks.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace quantoscope {
namespace {

/// Keeps ticks at the end of a range that rounding has moved just beyond it.
constexpr double tolerance = 1e-9;

int decimalExponent(double value)
{
    return static_cast<int>(std::floor(std::log10(value) + tolerance));
}

/// The number with as many digits as are needed to distinguish multiples of `step` up to `largest`.
QString label(double value, double step, double largest)
{
    if (largest < 1e7 && step >= 1e-5) {
        return QString::number(value, 'f', std::max(0, -decimalExponent(step)));
    }
    return QString::number(value, 'g', std::max(1, decimalExponent(largest) - decimalExponent(step) + 1));
}

/// The numbers factor · 10ⁿ in [min, max] for each factor and each n that is a multiple of `stride`.
std::vector<Tick> powerTicks(double min, double max, int stride, std::initializer_list<double> factors)
{
    std::vector<Tick> ticks;
    const int last = decimalExponent(max);
    const int first = decimalExponent(min);
    for (int exponent = first - (first % stride + stride) % stride; exponent <= last; exponent += stride) {
        for (const double factor : factors) {
            const double value = factor * std::pow(10.0, exponent);
            if (value >= min * (1 - tolerance) && value <= max * (1 + tolerance)) {
                ticks.push_back({value, QString::number(value, 'g', 6)});
            }
        }
    }
    return ticks;
}

} // namespace

double niceCeiling(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - tolerance)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double niceFloor(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {10.0, 5.0, 2.0}) {
        if (factor * power <= value * (1 + tolerance)) {
            return factor * power;
        }
    }
    return power;
}

double niceStep(double span, int most)
{
    return niceCeiling(span / most);
}

std::vector<Tick> linearTicks(double min, double max, int most)
{
    const double step = niceStep(max - min, most);
    const double largest = std::max(std::abs(min), std::abs(max));
    std::vector<Tick> ticks;
    // Multiply instead of adding the step repeatedly: 0 stays exactly 0, and the loop ends even if the step
    // is below the precision of the values.
    const double first = std::ceil(min / step - tolerance);
    const double last = std::floor(max / step + tolerance);
    for (int i = 0; i <= most && first + i <= last; ++i) {
        const double value = (first + i) * step + 0.0;
        ticks.push_back({value, label(value, step, largest)});
    }
    return ticks;
}

std::vector<Tick> logarithmicTicks(double min, double max, int most)
{
    const double decades = std::log10(max / min);
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / most - tolerance)));
    const auto powers = powerTicks(min, max, stride, {1.0});
    if (powers.size() > 2 || static_cast<int>(3 * decades) > most) {
        return powers;
    }
    const auto finer = powerTicks(min, max, 1, {1.0, 2.0, 5.0});
    return finer.size() < 2 ? linearTicks(min, max, most) : finer;
}

} // namespace quantoscope
