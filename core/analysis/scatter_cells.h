// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_rule.h"
#include "core/signals/sorted_samples.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// Sorted samples divided into a few thousand cells of consecutive ranks. The cells are fine enough where the
/// samples scatter that the error of a level table, or the best partition, can be computed from the cells
/// instead of the samples. If there are fewer distinct values than requested cells, each cell holds one value
/// and nothing is lost. Immutable.
class ScatterCells
{
public:
    /// Splits the cell with the largest sum of squared distances from its mean, halfway between its extremes,
    /// until there are `count` cells. This approximates the cells of the best quantizer with `count` levels,
    /// whose partial distortions are equal (Gersho and Gray, Vector Quantization, 6.3). O(count log samples).
    /// Throws Cancelled.
    ScatterCells(const SortedSamples& samples, std::size_t count, const Progress& progress = {});

    std::size_t size() const { return m_firstRank.size() - 1; }

    /// The rank of each cell's first sample, followed by the number of samples.
    std::span<const std::size_t> firstRank() const { return m_firstRank; }

    double mean(std::size_t cell) const { return m_means[cell]; }

    /// The first cell, from `from` on, whose mean is at least x. O(log distance).
    std::size_t firstNotBelow(double x, std::size_t from) const;

    /// Mean of the samples in the cells [first, last), which must not be empty. O(1).
    double meanOf(std::size_t first, std::size_t last) const;

    /// Sum of squared distances of the samples in the cells [first, last) from their mean; 0 if first ==
    /// last. O(1).
    double scatter(std::size_t first, std::size_t last) const;

    /// Sum of squared distances of the samples in the cells [first, last) from `level`. O(1).
    double squaredError(std::size_t first, std::size_t last, double level) const;

    /// Sum over the samples in the cells [first, last) of (x - lower)(upper - x): the expected squared error
    /// of stochastic rounding to one of the two. O(1).
    double expectedError(std::size_t first, std::size_t last, double lower, double upper) const;

    /// Sum of squared distances from the levels (ascending) that the samples take; for stochastic rounding
    /// its mean. All samples of a cell take the level of the cell's mean, so the result differs slightly from
    /// the true sum. O(levels log cells).
    double squaredError(std::span<const float> levels, RoundingRule rule) const;

private:
    double expectedError(std::span<const float> levels) const;

    /// An unevaluated sum of two doubles. Running sums stay exact to about 100 bits, so their differences
    /// remain accurate even if outliers are 10^9 times larger than all other samples.
    struct Wide
    {
        double high = 0;
        double low = 0;

        void add(double term);
        double operator-(const Wide& other) const { return (high - other.high) + (low - other.low); }
    };

    struct Running
    {
        double count = 0;
        Wide sum;     ///< Of x - m_centre.
        Wide squares; ///< Of (x - m_centre)^2.
    };

    double m_centre = 0; ///< The median.
    std::vector<std::size_t> m_firstRank;
    std::vector<double> m_means;
    std::vector<Running> m_running; ///< Sums over all cells before each cell, and over all cells.
};

} // namespace quantoscope
