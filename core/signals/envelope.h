// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

/// The range of the finite samples, and which non-finite values occur.
struct Extremes
{
    enum : std::uint8_t { nan = 1, negativeInfinity = 2, positiveInfinity = 4 };

    float min = std::numeric_limits<float>::infinity(); ///< min > max if no sample is finite.
    float max = -std::numeric_limits<float>::infinity();
    std::uint8_t others = 0; ///< Bit set of the non-finite values that occur.

    bool anyFinite() const { return min <= max; }

    void add(float x)
    {
        if (std::isfinite(x)) {
            min = std::min(min, x);
            max = std::max(max, x);
        } else {
            others |= std::isnan(x) ? nan : x < 0 ? negativeInfinity : positiveInfinity;
        }
    }

    void add(const Extremes& more)
    {
        min = std::min(min, more.min);
        max = std::max(max, more.max);
        others |= more.others;
    }
};

/// The extremes of all samples. O(samples), limited by memory bandwidth.
Extremes extremesOf(std::span<const float> samples);

/// A pyramid of extremes over samples in time order: gives the range of any interval from a few nodes of each
/// row, whatever its length. Immutable. Does not store the samples; queries receive them as `at(step)`. Uses
/// 4 % of the memory of the float samples.
class Envelope
{
public:
    Envelope() = default;

    /// O(samples), limited by memory bandwidth. Uses several threads if that pays. Throws Cancelled.
    explicit Envelope(std::span<const float> samples, const Progress& progress = {});

    std::size_t size() const { return m_size; }

    /// The extremes of all samples. O(1).
    Extremes whole() const { return m_rows.empty() ? Extremes() : m_rows.back().at(0); }

    /// The extremes over the steps [first, last). O(log samples); reads samples only in the
    /// blocks at both ends.
    template<typename At>
    Extremes over(std::size_t first, std::size_t last, At at) const
    {
        Extremes extremes;
        visit(
            first, last,
            [&](const Extremes& node) {
                extremes.add(node);
                return true;
            },
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t step = begin; step < end; ++step) {
                    extremes.add(at(step));
                }
            });
        return extremes;
    }

    /// Covers the steps [first, last), in unspecified order: calls `enough` for each node, which returns
    /// whether the node's extremes suffice. If they do not, and at both ends, calls `samples(begin,
    /// end)` for the steps.
    template<typename Enough, typename Samples>
    void visit(std::size_t first, std::size_t last, Enough enough, Samples samples) const
    {
        std::size_t low = (first + blockSize - 1) / blockSize;
        std::size_t high = last == m_size ? blocks() : last / blockSize;
        if (low >= high) {
            samples(first, last);
            return;
        }
        samples(first, low * blockSize);
        samples(std::min(last, high * blockSize), last);
        for (std::size_t height = 0;; ++height) {
            const bool top = height + 1 == m_rows.size();
            const auto take = [&](std::size_t node) { visitNode(height, node, enough, samples); };
            while (low < high && (top || low % fanOut != 0)) {
                take(low++);
            }
            while (low < high && high % fanOut != 0 && high != m_rows[height].size()) {
                take(--high);
            }
            if (low == high) {
                return;
            }
            low /= fanOut;
            high = (high + fanOut - 1) / fanOut; // rounds up only at the end of the row
        }
    }

    /// The first step for which `wanted(at(step))` is true; nullopt if there is none. Descends only into
    /// nodes for which `possible(extremes)` is true.
    template<typename Possible, typename Wanted, typename At>
    std::optional<std::size_t> find(Possible possible, Wanted wanted, At at) const
    {
        return m_rows.empty() ? std::nullopt : findIn(m_rows.size() - 1, 0, possible, wanted, at);
    }

private:
    static constexpr std::size_t blockSize = 64; ///< Samples per node of the lowest row.
    static constexpr std::size_t fanOut = 16;

    /// The nodes of one level. The last node may cover fewer samples.
    struct Row
    {
        std::vector<float> min;
        std::vector<float> max;
        std::vector<std::uint8_t> others;

        explicit Row(std::size_t nodes) : min(nodes), max(nodes), others(nodes) {}
        std::size_t size() const { return min.size(); }
        Extremes at(std::size_t node) const { return {min[node], max[node], others[node]}; }
        void set(std::size_t node, const Extremes& extremes)
        {
            min[node] = extremes.min;
            max[node] = extremes.max;
            others[node] = extremes.others;
        }
    };

    std::size_t blocks() const { return m_rows.empty() ? 0 : m_rows.front().size(); }

    template<typename Enough, typename Samples>
    void visitNode(std::size_t height, std::size_t node, Enough& enough, Samples& samples) const
    {
        if (enough(m_rows[height].at(node))) {
            return;
        }
        if (height == 0) {
            samples(node * blockSize, std::min(m_size, (node + 1) * blockSize));
            return;
        }
        const std::size_t end = std::min(m_rows[height - 1].size(), (node + 1) * fanOut);
        for (std::size_t child = node * fanOut; child < end; ++child) {
            visitNode(height - 1, child, enough, samples);
        }
    }

    template<typename Possible, typename Wanted, typename At>
    std::optional<std::size_t> findIn(std::size_t height, std::size_t node, Possible& possible,
                                      Wanted& wanted, At& at) const
    {
        if (!possible(m_rows[height].at(node))) {
            return std::nullopt;
        }
        const std::size_t width = height == 0 ? blockSize : fanOut;
        const std::size_t below = height == 0 ? m_size : m_rows[height - 1].size();
        const std::size_t end = std::min(below, (node + 1) * width);
        for (std::size_t i = node * width; i < end; ++i) {
            if (height > 0) {
                if (const auto found = findIn(height - 1, i, possible, wanted, at)) {
                    return found;
                }
            } else if (wanted(at(i))) {
                return i;
            }
        }
        return std::nullopt;
    }

    std::size_t m_size = 0;
    std::vector<Row> m_rows; ///< Lowest row first; the last row has one node.
};

} // namespace quantoscope
