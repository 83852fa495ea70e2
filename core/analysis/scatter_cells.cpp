// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scatter_cells.h"

#include <algorithm>
#include <queue>

namespace quantoscope {
namespace {

struct Cell
{
    std::size_t first;
    std::size_t last;
    double mean;
    double scatter; ///< 0 if all samples are equal; such a cell cannot be split.

    bool operator<(const Cell& other) const { return scatter < other.scatter; }
};

Cell cellOf(const SortedSamples& samples, std::size_t first, std::size_t last)
{
    const float lowest = samples.values()[first];
    if (lowest == samples.values()[last - 1]) {
        return {first, last, lowest, 0};
    }
    const double mean = samples.moments(first, last).sum / static_cast<double>(last - first);
    return {first, last, mean, samples.squaredError(first, last, mean)};
}

/// The first rank of the upper half of a cell with several values; neither half is empty.
std::size_t middleOf(const SortedSamples& samples, const Cell& cell)
{
    const float lowest = samples.values()[cell.first];
    const float highest = samples.values()[cell.last - 1];
    const float middle = lowest / 2 + highest / 2;
    const auto range = samples.values().subspan(cell.first, cell.last - cell.first);
    const auto found = std::lower_bound(range.begin(), range.end(), middle > lowest ? middle : highest);
    return cell.first + static_cast<std::size_t>(found - range.begin());
}

std::vector<Cell> halved(const SortedSamples& samples, std::size_t count, const Progress& progress)
{
    constexpr std::size_t reportEvery = 1024;
    std::priority_queue<Cell> waiting;
    if (!samples.empty()) {
        waiting.push(cellOf(samples, 0, samples.size()));
    }
    while (!waiting.empty() && waiting.size() < count && waiting.top().scatter > 0) {
        if (waiting.size() % reportEvery == 0) {
            reportProgress(progress, static_cast<double>(waiting.size()) / static_cast<double>(count));
        }
        const Cell cell = waiting.top();
        waiting.pop();
        const std::size_t middle = middleOf(samples, cell);
        waiting.push(cellOf(samples, cell.first, middle));
        waiting.push(cellOf(samples, middle, cell.last));
    }
    std::vector<Cell> cells;
    cells.reserve(waiting.size());
    for (; !waiting.empty(); waiting.pop()) {
        cells.push_back(waiting.top());
    }
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.first < b.first; });
    return cells;
}

} // namespace

void ScatterCells::Wide::add(double term)
{
    // Knuth's two-sum.
    const double sum = high + term;
    const double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
}

ScatterCells::ScatterCells(const SortedSamples& samples, std::size_t count, const Progress& progress)
    : m_centre(samples.empty() ? 0 : samples.values()[samples.size() / 2])
{
    const std::vector<Cell> cells = halved(samples, count, progress);
    m_running.reserve(cells.size() + 1);
    m_running.emplace_back();
    for (const Cell& cell : cells) {
        const auto size = static_cast<double>(cell.last - cell.first);
        const double apart = cell.mean - m_centre;
        Running next = m_running.back();
        next.count += size;
        next.sum.add(size * apart);
        next.squares.add(size * apart * apart);
        next.squares.add(cell.scatter);
        m_running.push_back(next);
        m_means.push_back(cell.mean);
        m_firstRank.push_back(cell.first);
    }
    m_firstRank.push_back(samples.size());
}

std::size_t ScatterCells::firstNotBelow(double x, std::size_t from) const
{
    std::size_t low = from;
    std::size_t stride = 1;
    while (low + stride <= m_means.size() && m_means[low + stride - 1] < x) {
        low += stride;
        stride *= 2;
    }
    const auto begin = m_means.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end = m_means.begin() + static_cast<std::ptrdiff_t>(std::min(low + stride, m_means.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, x) - m_means.begin());
}

double ScatterCells::meanOf(std::size_t first, std::size_t last) const
{
    const Running& from = m_running[first];
    const Running& to = m_running[last];
    return m_centre + (to.sum - from.sum) / (to.count - from.count);
}

double ScatterCells::scatter(std::size_t first, std::size_t last) const
{
    if (first == last) {
        return 0;
    }
    const Running& from = m_running[first];
    const Running& to = m_running[last];
    const double sum = to.sum - from.sum;
    return std::max(0.0, (to.squares - from.squares) - sum * sum / (to.count - from.count));
}

double ScatterCells::squaredError(std::size_t first, std::size_t last, double level) const
{
    const Running& from = m_running[first];
    const Running& to = m_running[last];
    const double apart = level - m_centre;
    return (to.squares - from.squares) - apart * (2 * (to.sum - from.sum) - apart * (to.count - from.count));
}

double ScatterCells::expectedError(std::size_t first, std::size_t last, double lower, double upper) const
{
    const Running& from = m_running[first];
    const Running& to = m_running[last];
    const double low = lower - m_centre;
    const double high = upper - m_centre;
    return (low + high) * (to.sum - from.sum) - (to.squares - from.squares) -
           low * high * (to.count - from.count);
}

/// For stochastic rounding; samples beyond the levels are clipped.
double ScatterCells::expectedError(std::span<const float> levels) const
{
    std::size_t first = firstNotBelow(levels.front(), 0);
    double sum = squaredError(0, first, levels.front());
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const std::size_t last = firstNotBelow(levels[i + 1], first);
        sum += expectedError(first, last, levels[i], levels[i + 1]);
        first = last;
    }
    return std::max(0.0, sum + squaredError(first, size(), levels.back()));
}

double ScatterCells::squaredError(std::span<const float> levels, RoundingRule rule) const
{
    if (rule == RoundingRule::stochastic) {
        return expectedError(levels);
    }
    double sum = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const double level = levels[i];
        const std::size_t last =
            i + 1 == levels.size() ? size() : firstNotBelow(idealBoundary(level, levels[i + 1], rule), first);
        sum += squaredError(first, last, level);
        first = last;
    }
    return std::max(0.0, sum);
}

} // namespace quantoscope
