// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/sorted_samples.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// Sorted samples cut into a few thousand cells of neighbouring ranks, so fine where the samples scatter that
/// a level table's error or the best partition can be found over cells instead of samples. As many cells as
/// asked for (fewer where there are fewer distinct values: then each cell holds one value and nothing is
/// lost). Immutable.
class ScatterCells
{
public:
    /// Halves the cell with the largest sum of squared distances from its mean, at the middle between its
    /// extremes, until there are `count` cells: nearly the cells of the best quantizer with so many levels,
    /// whose partial distortions are equal (Gersho and Gray, Vector Quantization, 6.3).
    /// O(count log samples). Throws Cancelled.
    ScatterCells(const SortedSamples& samples, std::size_t count, const Progress& progress = {});

    std::size_t size() const { return m_firstRank.size() - 1; }

    /// The rank of each cell's first sample, and the number of samples at the end.
    std::span<const std::size_t> firstRank() const { return m_firstRank; }

    double mean(std::size_t cell) const { return m_means[cell]; }

    /// The first cell not before `from` whose mean is not below x. O(log distance).
    std::size_t firstNotBelow(double x, std::size_t from) const;

    /// Mean of the samples of the cells [first, last), which must not be empty. O(1).
    double meanOf(std::size_t first, std::size_t last) const;

    /// Sum of squared distances from their own mean, of the cells [first, last); 0 for none. O(1).
    double scatter(std::size_t first, std::size_t last) const;

    /// Sum of squared distances from `level`, of the cells [first, last). O(1).
    double squaredError(std::size_t first, std::size_t last, double level) const;

    /// Sum of squared distances from the nearest of the levels (ascending), each cell going whole to the
    /// level that is nearest to its mean: at most a little above the true sum. O(levels log cells).
    double squaredError(std::span<const float> levels) const;

private:
    /// An unevaluated sum of two doubles: running sums stay exact to some 100 bits, so that their differences
    /// hold even beside outliers of 10^9 times everything else.
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
    std::vector<Running> m_running; ///< Over all cells before each, and over all.
};

} // namespace quantoscope
