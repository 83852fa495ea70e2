// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/student.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace quantoscope {
namespace {

double meanOf(std::span<const double> numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

/// The standard deviation of the mean.
double standardError(std::span<const double> numbers)
{
    const double mean = meanOf(numbers);
    const double squares = std::accumulate(numbers.begin(), numbers.end(), 0.0, [mean](double sum, double x) {
        return sum + (x - mean) * (x - mean);
    });
    const auto count = static_cast<double>(numbers.size());
    return std::sqrt(squares / (count - 1) / count);
}

} // namespace

double studentWithin(double t, std::size_t degrees)
{
    const double angle = std::atan(t / std::sqrt(static_cast<double>(degrees)));
    const double cosine = std::cos(angle);
    const bool odd = degrees % 2 == 1;
    // The terms rise by the square of the cosine, up to its power degrees - 2.
    double term = odd ? cosine : 1.0;
    double sum = 0;
    for (std::size_t power = odd ? 1 : 0; power + 2 <= degrees; power += 2) {
        sum += term;
        term *= cosine * cosine * static_cast<double>(power + 1) / static_cast<double>(power + 2);
    }
    return odd ? 2 / std::numbers::pi * (angle + std::sin(angle) * sum) : std::sin(angle) * sum;
}

double studentBound(double probability, std::size_t degrees)
{
    double low = 0;
    double high = 1;
    while (studentWithin(high, degrees) < probability && high < std::numeric_limits<double>::max() / 2) {
        high *= 2;
    }
    for (int i = 0; i < 200 && low < high; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle == low || middle == high) {
            break;
        }
        (studentWithin(middle, degrees) < probability ? low : high) = middle;
    }
    return high;
}

MeanInterval meanInterval(std::span<const double> numbers, double confidence)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    MeanInterval interval{.mean = unknown, .halfWidth = unknown, .count = numbers.size()};
    if (!numbers.empty()) {
        interval.mean = meanOf(numbers);
    }
    if (numbers.size() > 1) {
        interval.halfWidth = studentBound(confidence, numbers.size() - 1) * standardError(numbers);
    }
    return interval;
}

double confidenceOfDifference(std::span<const double> numbers)
{
    if (numbers.size() < 2) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double mean = std::abs(meanOf(numbers));
    const double error = standardError(numbers);
    if (mean == 0) {
        return 0;
    }
    return studentWithin(error > 0 ? mean / error : std::numeric_limits<double>::infinity(),
                         numbers.size() - 1);
}

} // namespace quantoscope
