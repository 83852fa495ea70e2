// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/sorted_samples.h"

#include "core/progress/parallel.h"
#include "core/signals/radix_sort.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Sums of x - level and (x - level)^2, accumulated in several lanes that the processor adds in parallel.
struct Distances
{
    double sum = 0;
    double squares = 0;
};

Distances distancesFrom(double level, std::span<const float> samples)
{
    constexpr std::size_t sumsAtOnce = 4;
    std::array<double, sumsAtOnce> sums{};
    std::array<double, sumsAtOnce> squares{};
    const float* sample = samples.data();
    const float* const end = sample + samples.size();
    const float* const endOfLanes = end - samples.size() % sumsAtOnce;
    const auto add = [&](std::size_t lane) {
        const double distance = *sample++ - level;
        sums[lane] += distance;
        squares[lane] += distance * distance;
    };
    while (sample != endOfLanes) {
        for (std::size_t lane = 0; lane < sumsAtOnce; ++lane) {
            add(lane);
        }
    }
    while (sample != end) {
        add(0);
    }
    return {(sums[0] + sums[1]) + (sums[2] + sums[3]), (squares[0] + squares[1]) + (squares[2] + squares[3])};
}

} // namespace

SortedSamples::SortedSamples(std::span<const float> samples, const Progress& progress)
{
    constexpr double sorting = 0.9; // fraction of the whole work
    SortedFloats sorted = sortFinite(
        samples, progress ? Progress([&](double done) { return progress(sorting * done); }) : Progress());
    m_values = std::move(sorted.values);
    m_size = sorted.size;
    m_nonFinite = sorted.nonFinite;
    buildRows(progress ? Progress([&](double done) { return progress(sorting + (1 - sorting) * done); })
                       : Progress());
}

void SortedSamples::buildRows(const Progress& progress)
{
    const std::size_t blocks = m_size / blockSize;
    if (blocks == 0) {
        return;
    }
    Row& lowest = m_rows.emplace_back();
    lowest.first.resize(blocks);
    lowest.spread.resize(blocks);
    const std::size_t parts = threadsFor(m_size);
    inParallel(parts, progress, [&](std::size_t part, const Pulse& pulse) {
        constexpr std::size_t tellEvery = 1U << 12U; // blocks
        const std::size_t start = blocks * part / parts;
        const std::size_t end = blocks * (part + 1) / parts;
        for (std::size_t block = start; block < end; ++block) {
            if ((block - start) % tellEvery == 0) {
                pulse(static_cast<double>(block - start) / static_cast<double>(end - start));
            }
            const auto samples = values().subspan(block * blockSize, blockSize);
            const double offset = distancesFrom(samples[0], samples).sum / blockSize;
            const double mean = samples[0] + offset;
            lowest.first[block] = samples[0];
            lowest.spread[block] = {offset, distancesFrom(mean, samples).squares};
        }
    });
    std::size_t below = blockSize; // samples per node in the row below
    while (m_rows.back().first.size() >= fanOut) {
        const Row& children = m_rows.back();
        Row row;
        for (std::size_t child = 0; child + fanOut <= children.first.size(); child += fanOut) {
            const float first = children.first[child];
            double offset = 0;
            const auto offsetOf = [&](std::size_t i) {
                return (static_cast<double>(children.first[i]) - first) + children.spread[i].offset;
            };
            for (std::size_t i = child; i < child + fanOut; ++i) {
                offset += offsetOf(i) / fanOut;
            }
            double scatter = 0;
            for (std::size_t i = child; i < child + fanOut; ++i) {
                const double apart = offsetOf(i) - offset;
                scatter += children.spread[i].scatter + static_cast<double>(below) * (apart * apart);
            }
            row.first.push_back(first);
            row.spread.push_back({offset, scatter});
        }
        below *= fanOut;
        m_rows.push_back(std::move(row));
    }
}

/// Covers the ranks [first, last) with samples at both ends and the fewest nodes in between.
template<typename Samples, typename Node>
void SortedSamples::visit(std::size_t first, std::size_t last, Samples samples, Node node) const
{
    std::size_t low = (first + blockSize - 1) / blockSize;
    std::size_t high = last / blockSize;
    if (low >= high) {
        samples(values().subspan(first, last - first));
        return;
    }
    samples(values().subspan(first, low * blockSize - first));
    samples(values().subspan(high * blockSize, last - high * blockSize));
    std::size_t size = blockSize;
    for (std::size_t height = 0; low < high; ++height) {
        const Row& row = m_rows[height];
        const bool top = height + 1 == m_rows.size();
        const auto take = [&](std::size_t i) { node(size, row.first[i], row.spread[i]); };
        while (low < high && (top || low % fanOut != 0)) {
            take(low++);
        }
        while (low < high && high % fanOut != 0) {
            take(--high);
        }
        low /= fanOut;
        high /= fanOut;
        size *= fanOut;
    }
}

std::size_t SortedSamples::countBelow(float x) const
{
    // In each row the answer lies in the last node that starts below x, or at its end.
    std::size_t begin = 0;
    std::size_t end = m_rows.empty() ? 0 : m_rows.back().first.size();
    const auto below = [x](float value) { return !(value >= x); };
    for (std::size_t height = m_rows.size(); height-- > 0;) {
        const std::vector<float>& first = m_rows[height].first;
        const auto found = std::partition_point(first.begin() + static_cast<std::ptrdiff_t>(begin),
                                                first.begin() + static_cast<std::ptrdiff_t>(end), below);
        const auto position = static_cast<std::size_t>(found - first.begin());
        if (position == 0) {
            return 0;
        }
        const std::size_t rowBelow = height > 0 ? m_rows[height - 1].first.size() : m_size;
        const std::size_t width = height > 0 ? fanOut : blockSize;
        begin = (position - 1) * width;
        // There may be samples after the last complete node.
        end = position == first.size() ? rowBelow : std::min(rowBelow, position * width);
    }
    if (m_rows.empty()) {
        end = m_size;
    }
    const float* values = m_values.get();
    return static_cast<std::size_t>(std::partition_point(values + begin, values + end, below) - values);
}

std::size_t SortedSamples::countBelow(float x, std::size_t guess) const
{
    const bool right = (guess == 0 || m_values[guess - 1] < x) && (guess == m_size || m_values[guess] >= x);
    return right ? guess : countBelow(x);
}

std::size_t SortedSamples::countAbove(float x) const
{
    return m_size - countBelow(std::nextafter(x, std::numeric_limits<float>::infinity()));
}

Moments SortedSamples::moments(std::size_t first, std::size_t last) const
{
    Moments moments{last - first, 0, 0};
    visit(
        first, last,
        [&](std::span<const float> samples) {
            const Distances distances = distancesFrom(0, samples);
            moments.sum += distances.sum;
            moments.sumOfSquares += distances.squares;
        },
        [&](std::size_t size, float start, const Spread& spread) {
            const double mean = start + spread.offset;
            moments.sum += static_cast<double>(size) * mean;
            moments.sumOfSquares += spread.scatter + static_cast<double>(size) * (mean * mean);
        });
    return moments;
}

double SortedSamples::squaredError(std::size_t first, std::size_t last, double level) const
{
    double sum = 0;
    visit(
        first, last, [&](std::span<const float> samples) { sum += distancesFrom(level, samples).squares; },
        [&](std::size_t size, float start, const Spread& spread) {
            const double apart = (start - level) + spread.offset;
            sum += spread.scatter + static_cast<double>(size) * (apart * apart);
        });
    return sum;
}

} // namespace quantoscope
