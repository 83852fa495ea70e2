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

/// The range of some samples: over the finite ones, with what else is among them.
struct Extremes
{
    enum : std::uint8_t { nan = 1, negativeInfinity = 2, positiveInfinity = 4 };

    float min = std::numeric_limits<float>::infinity(); ///< min > max: no sample is finite.
    float max = -std::numeric_limits<float>::infinity();
    std::uint8_t others = 0; ///< Which values that are no finite numbers occur.

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

/// Of all the samples. O(samples), at the speed of memory.
Extremes extremesOf(std::span<const float> samples);

/// A pyramid of extremes over samples in time order: the range of any stretch at the cost of a few nodes of
/// each row, whatever its length. Immutable; holds no sample (its questions take them as `at(step)`), 4 % of
/// the memory of float samples.
class Envelope
{
public:
    Envelope() = default;

    /// O(samples), at the speed of memory; several threads where that pays. Throws Cancelled.
    explicit Envelope(std::span<const float> samples, const Progress& progress = {});

    std::size_t size() const { return m_size; }

    /// Of all samples. O(1).
    Extremes whole() const { return m_rows.empty() ? Extremes() : m_rows.back().at(0); }

    /// Over the steps [first, last). O(log samples); looks at samples only in the blocks at both ends.
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

    /// Covers the steps [first, last), in no certain order: hands each node to `enough`, which says whether
    /// its extremes will do; where they do not, and at the ends, the steps go to `samples(begin, end)`.
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
            high = (high + fanOut - 1) / fanOut; // rounds up at the end of the row alone
        }
    }

    /// The first step from 0 on of which `wanted(at(step))` is true; only nodes with `possible(extremes)` are
    /// looked into.
    template<typename Possible, typename Wanted, typename At>
    std::optional<std::size_t> find(Possible possible, Wanted wanted, At at) const
    {
        return m_rows.empty() ? std::nullopt : findIn(m_rows.size() - 1, 0, possible, wanted, at);
    }

private:
    static constexpr std::size_t blockSize = 64; ///< Samples below a node of the lowest row.
    static constexpr std::size_t fanOut = 16;

    /// The nodes of one height, the last of which may have fewer samples below it.
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
    std::vector<Row> m_rows; ///< Lowest first; the last has one node.
};

} // namespace quantoscope
