// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/large_array.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// How many samples are no finite numbers.
struct NonFiniteCounts
{
    std::size_t nan = 0;
    std::size_t negativeInfinity = 0;
    std::size_t positiveInfinity = 0;

    std::size_t infinities() const { return negativeInfinity + positiveInfinity; }
    std::size_t total() const { return nan + infinities(); }
    bool operator==(const NonFiniteCounts&) const = default;
};

/// Sums over a range of samples.
struct Moments
{
    std::size_t count = 0;
    double sum = 0;
    double sumOfSquares = 0;
};

/// The finite samples of a recording in ascending order, with sums over any range of ranks at the cost of a
/// few nodes of a tree: whatever depends on the samples' values alone and not on their order in time (error,
/// occupancy, entropy of any level table) follows without another pass over them. Immutable.
///
/// Takes 4 bytes a sample and 4 % more. A node holds its first sample, and mean and scatter relative to that;
/// sums are put together from means and scatters, which are never negative, and so nothing cancels.
class SortedSamples
{
public:
    SortedSamples() = default;

    /// O(samples): a scatter by the upper half of each float's bits, then each bucket by the lower half. Uses
    /// several threads where that pays; the result is the same. Throws Cancelled.
    explicit SortedSamples(std::span<const float> samples, const Progress& progress = {});

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// Ascending; -0 before 0.
    std::span<const float> values() const { return {m_values.get(), m_size}; }

    const NonFiniteCounts& nonFinite() const { return m_nonFinite; }

    /// Finite samples < x; all for NaN. O(log samples), a handful of cache lines.
    std::size_t countBelow(float x) const;

    /// The same, in O(1) where `guess` is right.
    std::size_t countBelow(float x, std::size_t guess) const;

    /// Finite samples > x; none for NaN. O(log samples).
    std::size_t countAbove(float x) const;

    /// Over the ranks [first, last). O(log samples).
    Moments moments(std::size_t first, std::size_t last) const;

    /// Sum of (x - level)^2 over the ranks [first, last), to 1e-12 of itself. O(log samples).
    double squaredError(std::size_t first, std::size_t last, double level) const;

private:
    static constexpr std::size_t blockSize = 128; ///< Samples below a node of the lowest row.
    static constexpr std::size_t fanOut = 16;

    struct Spread
    {
        double offset;  ///< Mean less the node's first sample.
        double scatter; ///< Sum of squared distances from the mean.
    };

    /// The nodes of one height; only such as are full.
    struct Row
    {
        std::vector<float> first; ///< The smallest sample of each node.
        std::vector<Spread> spread;
    };

    void buildRows(const Progress& progress);

    template<typename Samples, typename Node>
    void visit(std::size_t first, std::size_t last, Samples samples, Node node) const;

    LargeArray m_values;
    std::size_t m_size = 0;
    NonFiniteCounts m_nonFinite;
    std::vector<Row> m_rows; ///< Lowest first.
};

} // namespace quantoscope
