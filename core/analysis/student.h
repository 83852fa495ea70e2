// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace quantoscope {

/// P(|T| <= t) of Student's t distribution with `degrees` degrees of freedom, at least 1; t >= 0 or infinite.
/// By the finite series of Abramowitz and Stegun, 26.7.3 and 26.7.4. O(degrees).
double studentWithin(double t, std::size_t degrees);

/// The t with studentWithin(t, degrees) = probability, 0 to below 1, by bisection.
double studentBound(double probability, std::size_t degrees);

/// A mean of independent numbers with its confidence interval, mean ± halfWidth.
struct MeanInterval
{
    double mean = 0;
    double halfWidth = 0; ///< NaN for fewer than two numbers.
    std::size_t count = 0;

    double low() const { return mean - halfWidth; }
    double high() const { return mean + halfWidth; }
};

/// halfWidth = t s / sqrt(n), with s the standard deviation with n - 1 and t = studentBound(confidence, n -
/// 1). NaN if there are no numbers.
MeanInterval meanInterval(std::span<const double> numbers, double confidence = 0.95);

/// The confidence with which the mean differs from 0: studentWithin(|mean| sqrt(n) / s, n - 1), which is 1 -
/// p of the two-sided t-test. If all numbers are equal, 1, or 0 if they are 0. NaN for fewer than two
/// numbers.
double confidenceOfDifference(std::span<const double> numbers);

} // namespace quantoscope
