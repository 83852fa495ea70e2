// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/large_array.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// Number of samples that are NaN or infinite.
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

/// The finite samples of a recording in ascending order. Sums over any range of ranks take a few nodes of a
/// tree. Everything that depends on the values of the samples but not on their order in time (error,
/// occupancy and entropy of any level table) is thus computed without another pass over them. Immutable.
///
/// Takes 4 bytes per sample plus 4 %. A node stores its first sample, and its mean and scatter relative to
/// this sample. Sums are combined from means and scatters; scatters are never negative, so nothing cancels.
class SortedSamples
{
public:
    SortedSamples() = default;

    /// O(samples): distributes the samples into buckets by the upper half of each float's bits, then
    /// sorts each bucket by the lower half. Uses several threads if that pays; the result is the same.
    /// Throws Cancelled.
    explicit SortedSamples(std::span<const float> samples, const Progress& progress = {});

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// Ascending; -0 before 0.
    std::span<const float> values() const { return {m_values.get(), m_size}; }

    const NonFiniteCounts& nonFinite() const { return m_nonFinite; }

    /// Number of finite samples < x; all of them if x is NaN. O(log samples), touching a handful
    /// of cache lines.
    std::size_t countBelow(float x) const;

    /// Same result; O(1) if `guess` is correct.
    std::size_t countBelow(float x, std::size_t guess) const;

    /// Number of finite samples > x; 0 if x is NaN. O(log samples).
    std::size_t countAbove(float x) const;

    /// Sums over the ranks [first, last). O(log samples).
    Moments moments(std::size_t first, std::size_t last) const;

    /// Sum of (x - level)^2 over the ranks [first, last), with a relative error of at most 1e-12.
    /// O(log samples).
    double squaredError(std::size_t first, std::size_t last, double level) const;

private:
    static constexpr std::size_t blockSize = 128; ///< Samples per node of the lowest row.
    static constexpr std::size_t fanOut = 16;

    struct Spread
    {
        double offset;  ///< Mean minus the node's first sample.
        double scatter; ///< Sum of squared distances from the mean.
    };

    /// The nodes of one level. Only complete nodes are stored.
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
    std::vector<Row> m_rows; ///< Lowest row first.
};

} // namespace quantoscope
