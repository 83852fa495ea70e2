// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/optimal_partition.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace quantoscope {
namespace {

using Path = std::vector<std::size_t>; ///< The first cell of each run, followed by the number of cells.

std::size_t partsOf(const Path& path)
{
    return path.size() - 1;
}

/// The cheapest partition if each part costs `price` in addition to its scatter.
class PricedPartition
{
public:
    explicit PricedPartition(const ScatterCells& cells)
        : m_cells(cells), m_cost(cells.size() + 1), m_previous(cells.size() + 1)
    {
    }

    Path find(double price)
    {
        m_price = price;
        m_cost[0] = 0;
        m_queue.assign(1, {0, 1});
        m_head = 0;
        const std::size_t end = m_cells.size();
        for (std::size_t last = 1; last <= end; ++last) {
            while (m_head + 1 < m_queue.size() && m_queue[m_head + 1].from <= last) {
                ++m_head;
            }
            m_previous[last] = static_cast<std::uint32_t>(m_queue[m_head].start);
            m_cost[last] = cost(m_queue[m_head].start, last);
            if (last < end) {
                offer(last);
            }
        }
        Path path{end};
        while (path.back() != 0) {
            path.push_back(m_previous[path.back()]);
        }
        std::reverse(path.begin(), path.end());
        return path;
    }

private:
    /// `start` is the best first cell for a run that ends at `from` or later, up to the next
    /// candidate's `from`.
    struct Candidate
    {
        std::size_t start;
        std::size_t from;
    };

    double cost(std::size_t start, std::size_t last) const
    {
        return m_cost[start] + m_cells.scatter(start, last) + m_price;
    }

    /// Once a later start is better than an earlier one, it stays better for all later ends.
    void offer(std::size_t start)
    {
        const std::size_t end = m_cells.size();
        const auto better = [&](std::size_t last) {
            return cost(start, last) < cost(m_queue.back().start, last);
        };
        while (m_queue.size() > m_head + 1 && m_queue.back().from > start && better(m_queue.back().from)) {
            m_queue.pop_back();
        }
        std::size_t low =
            std::max(m_queue.back().from, start + 1); // first end for which the new start may win
        if (!better(end)) {
            return;
        }
        std::size_t stride = 1;
        std::size_t high = low;
        while (high < end && !better(high)) {
            low = high + 1;
            high = std::min(end, high + stride);
            stride *= 2;
        }
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (better(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        m_queue.push_back({start, low});
    }

    const ScatterCells& m_cells;
    double m_price = 0;
    std::vector<double> m_cost; ///< For each cell, the cost of the best partition of all cells before it.
    std::vector<std::uint32_t> m_previous;
    std::vector<Candidate> m_queue;
    std::size_t m_head = 0;
};

/// Joins a partition with too few parts and one with too many into one with the desired number: it follows
/// the finer one up to some cell and the coarser one from there. By the quadrangle inequality the result is
/// optimal if both partitions are optimal for the same price.
Path spliced(const Path& coarse, const Path& fine, std::size_t parts)
{
    const std::size_t ahead = parts - partsOf(coarse);
    std::size_t t = 0;
    while (coarse[t + 1] < fine[t + ahead + 1]) {
        ++t;
    }
    Path path(fine.begin(), fine.begin() + static_cast<std::ptrdiff_t>(t + ahead + 1));
    path.insert(path.end(), coarse.begin() + static_cast<std::ptrdiff_t>(t + 1), coarse.end());
    return path;
}

} // namespace

std::vector<std::size_t> optimalPartition(const ScatterCells& cells, std::size_t parts,
                                          const Progress& progress)
{
    Path all(cells.size() + 1);
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (parts >= cells.size()) {
        return all;
    }
    Path coarse{0, cells.size()};
    Path fine = std::move(all);
    // At high resolution the error is proportional to parts^-2, and the price of a part is its derivative.
    const double whole = cells.scatter(0, cells.size());
    double highPrice = whole;
    double lowPrice = 0;
    double price = whole / std::pow(static_cast<double>(parts), 3);
    PricedPartition partition(cells);
    constexpr int mostPrices = 48;
    for (int i = 0; i < mostPrices && partsOf(coarse) != parts; ++i) {
        reportProgress(progress, static_cast<double>(i) / mostPrices);
        Path path = partition.find(price);
        const auto found = static_cast<double>(partsOf(path));
        if (partsOf(path) <= parts) {
            coarse = std::move(path);
            highPrice = price;
        } else {
            fine = std::move(path);
            lowPrice = price;
        }
        // Newton's step for parts ~ price^(-1/3) if it stays within the known bounds; otherwise bisect.
        double next = price * std::pow(found / static_cast<double>(parts), 3);
        if (i % 3 == 2 || !(next > lowPrice && next < highPrice)) {
            next = lowPrice > 0 ? std::sqrt(lowPrice * highPrice) : highPrice / 64;
        }
        if (next == price || !(next > lowPrice && next < highPrice)) {
            break;
        }
        price = next;
    }
    return partsOf(coarse) == parts ? coarse : spliced(coarse, fine, parts);
}

} // namespace quantoscope
