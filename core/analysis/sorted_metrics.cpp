// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sorted_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

/// Walks the sorted samples upwards and records where the level changes.
class RunFinder
{
public:
    RunFinder(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
              const Progress& progress)
        : m_sorted(sorted), m_table(table), m_quantizer(quantizer), m_progress(progress)
    {
    }

    std::vector<LevelRun> find()
    {
        const auto [first, last] = m_quantizer.monotoneInterval();
        const std::size_t begin = m_sorted.countBelow(first);
        const std::size_t end = upTo(last);
        const auto boundaries = m_quantizer.boundaries();
        m_runs.reserve(boundaries.size() + 1);
        addOneByOne(0, begin);
        std::size_t at = begin;
        for (std::size_t rank = 0; rank <= boundaries.size() && at < end; ++rank) {
            const std::size_t next = rank < boundaries.size()
                                         ? std::clamp(m_sorted.countBelow(boundaries[rank], at), at, end)
                                         : end;
            if (m_quantizer.mayTie(rank)) {
                addOneByOne(at, next);
            } else {
                add(at, next, m_table.firstIndex()[rank]);
            }
            at = next;
        }
        addOneByOne(std::max(begin, end), m_sorted.size());
        return std::move(m_runs);
    }

private:
    /// Number of samples <= x.
    std::size_t upTo(float x) const
    {
        return x < infinity ? m_sorted.countBelow(std::nextafter(x, infinity)) : m_sorted.size();
    }

    void add(std::size_t first, std::size_t last, int index)
    {
        if (first == last) {
            return;
        }
        if (!m_runs.empty() && m_runs.back().index == index) {
            m_runs.back().last = last;
        } else {
            m_runs.push_back({first, last, index});
        }
    }

    void addOneByOne(std::size_t first, std::size_t last)
    {
        constexpr std::size_t reportEvery = 1U << 16U;
        const auto values = m_sorted.values();
        for (std::size_t at = first; at < last; ++at) {
            if ((at - first) % reportEvery == 0) {
                reportProgress(m_progress, static_cast<double>(at) / static_cast<double>(values.size()));
            }
            const bool asBefore = at > first && values[at] == values[at - 1];
            add(at, at + 1, asBefore ? m_runs.back().index : m_quantizer.index(values[at]));
        }
    }

    const SortedSamples& m_sorted;
    const LevelTable& m_table;
    const Quantizer& m_quantizer;
    const Progress& m_progress;
    std::vector<LevelRun> m_runs;
};

/// Number of samples to which two quantizers assign different levels.
std::size_t differing(const std::vector<LevelRun>& a, const std::vector<LevelRun>& b)
{
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->index != j->index) {
            count += std::min(i->last, j->last) - std::max(i->first, j->first);
        }
        const bool iEndsFirst = i->last <= j->last;
        const bool jEndsFirst = j->last <= i->last;
        i += iEndsFirst ? 1 : 0;
        j += jEndsFirst ? 1 : 0;
    }
    return count;
}

/// A non-finite value and the number of samples that have it.
struct Others
{
    float x;
    std::size_t count;
};

std::array<Others, 3> othersOf(const NonFiniteCounts& counts)
{
    return {Others{notANumber, counts.nan}, Others{-infinity, counts.negativeInfinity},
            Others{infinity, counts.positiveInfinity}};
}

SpikeCounts spikesIn(const SortedSamples& sorted, const std::vector<LevelRun>& runs, const LevelTable& table,
                     const Quantizer& quantizer, float threshold)
{
    SpikeCounts spikes{.raw = sorted.countAbove(threshold)};
    const std::size_t silent = sorted.size() - spikes.raw;
    for (const LevelRun& run : runs) {
        const bool above = table[static_cast<std::size_t>(run.index)] > threshold;
        (above ? spikes.quantized : spikes.lost) +=
            above ? run.last - run.first : run.last - std::clamp(silent, run.first, run.last);
    }
    for (const auto& [x, count] : othersOf(sorted.nonFinite())) {
        const bool above = quantizer(x) > threshold;
        spikes.raw += x > threshold ? count : 0;
        spikes.quantized += above ? count : 0;
        spikes.lost += x > threshold && !above ? count : 0;
    }
    return spikes;
}

/// The metrics that depend on the raw samples alone.
void addInputMetrics(Metrics& metrics, const SortedSamples& sorted, const std::vector<LevelRun>& runs,
                     const LevelTable& table, const Quantizer& quantizer, const Progress& progress)
{
    const Quantizer other(table, otherArithmetic(quantizer.arithmetic()));
    const NonFiniteCounts& others = sorted.nonFinite();
    metrics.samples = sorted.size() + others.total();
    metrics.nanCount = others.nan;
    metrics.infCount = others.infinities();
    metrics.outside =
        sorted.countBelow(table.lowest()) + sorted.countAbove(table.highest()) + others.infinities();
    metrics.rulesDisagree = differing(runs, runsOf(sorted, table, other, progress));
    for (const auto& [x, count] : othersOf(others)) {
        metrics.rulesDisagree += !std::isnan(x) && quantizer(x) != other(x) ? count : 0;
    }
}

double largestError(const SortedSamples& sorted, const LevelRun& run, double level)
{
    return std::max(std::abs(level - sorted.values()[run.first]),
                    std::abs(level - sorted.values()[run.last - 1]));
}

struct ErrorSums
{
    double errorSquares = 0;
    double rawSquares = 0;
    double largest = 0;
    std::size_t compared = 0;

    void add(float raw, float quantized)
    {
        if (std::isfinite(raw) && std::isfinite(quantized)) {
            const double error = static_cast<double>(quantized) - static_cast<double>(raw);
            errorSquares += error * error;
            rawSquares += static_cast<double>(raw) * raw;
            largest = std::max(largest, std::abs(error));
            ++compared;
        }
    }
};

/// The range of the samples that lie on one side of the threshold while their level lies on the other; empty
/// (first > last) if there are none.
Quantizer::Interval divergentBand(const SortedSamples& sorted, const LevelTable& table,
                                  const std::vector<LevelRun>& runs, float threshold)
{
    const auto values = sorted.values();
    const std::size_t silent = sorted.size() - sorted.countAbove(threshold);
    Quantizer::Interval band{infinity, -infinity};
    for (const LevelRun& run : runs) {
        const bool spikes = table[static_cast<std::size_t>(run.index)] > threshold;
        const std::size_t first = spikes ? run.first : std::max(run.first, silent);
        const std::size_t last = spikes ? std::min(run.last, silent) : run.last;
        if (first < last) {
            band.first = std::min(band.first, values[first]);
            band.last = std::max(band.last, values[last - 1]);
        }
    }
    return band;
}

} // namespace

std::vector<LevelRun> runsOf(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                             const Progress& progress)
{
    return RunFinder(sorted, table, quantizer, progress).find();
}

Metrics measureOpenLoop(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress)
{
    const std::vector<LevelRun> runs = runsOf(sorted, table, quantizer, progress);
    Metrics metrics;
    addInputMetrics(metrics, sorted, runs, table, quantizer, progress);
    metrics.compared = sorted.size();
    metrics.occupancy.resize(table.size());
    double errorSquares = 0;
    for (const LevelRun& run : runs) {
        const float level = table[static_cast<std::size_t>(run.index)];
        metrics.occupancy[static_cast<std::size_t>(run.index)] += run.last - run.first;
        metrics.maxError = std::max(metrics.maxError, largestError(sorted, run, level));
        errorSquares += sorted.squaredError(run.first, run.last, level);
    }
    for (const auto& [x, count] : othersOf(sorted.nonFinite())) {
        if (const int index = quantizer.index(x); index >= 0) {
            metrics.occupancy[static_cast<std::size_t>(index)] += count;
        }
    }
    const SpikeCounts spikes = spikesIn(sorted, runs, table, quantizer, threshold);
    metrics.rawSpikes = spikes.raw;
    metrics.quantizedSpikes = spikes.quantized;
    completeMetrics(metrics, errorSquares, sorted.moments(0, sorted.size()).sumOfSquares);
    return metrics;
}

SpikeCounts spikeCounts(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold)
{
    return spikesIn(sorted, runsOf(sorted, table, quantizer), table, quantizer, threshold);
}

Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const SortedSamples& sortedRaw,
                          const LevelTable& table, const Quantizer& quantizer, const Progress& progress)
{
    Metrics metrics;
    addInputMetrics(metrics, sortedRaw, runsOf(sortedRaw, table, quantizer, progress), table, quantizer,
                    progress);
    metrics.occupancy.resize(table.size());
    ErrorSums sums;
    constexpr std::size_t chunk = 1U << 14U;
    std::vector<std::int32_t> indices(std::min(chunk, raw.membrane.size()));
    for (std::size_t start = 0; start < raw.membrane.size(); start += chunk) {
        reportProgress(progress, static_cast<double>(start) / static_cast<double>(raw.membrane.size()));
        const std::size_t count = std::min(chunk, raw.membrane.size() - start);
        const auto membrane = quantized.membrane.subspan(start, count);
        quantizer.indices(membrane, std::span(indices).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            sums.add(raw.membrane[start + i], membrane[i]);
            if (indices[i] >= 0) {
                ++metrics.occupancy[static_cast<std::size_t>(indices[i])];
            }
        }
    }
    metrics.compared = sums.compared;
    metrics.maxError = sums.largest;
    metrics.rawSpikes = static_cast<std::size_t>(std::ranges::count(raw.spikes, 1));
    metrics.quantizedSpikes = static_cast<std::size_t>(std::ranges::count(quantized.spikes, 1));
    const auto parted = std::ranges::mismatch(raw.spikes, quantized.spikes).in1 - raw.spikes.begin();
    if (static_cast<std::size_t>(parted) < raw.spikes.size()) {
        metrics.firstDivergence = static_cast<std::size_t>(parted);
    }
    completeMetrics(metrics, sums.errorSquares, sums.rawSquares);
    return metrics;
}

std::optional<std::size_t> firstDivergence(std::span<const float> raw, const Envelope& envelope,
                                           const SortedSamples& sorted, const LevelTable& table,
                                           const Quantizer& quantizer, float threshold,
                                           const Progress& progress)
{
    const auto band = divergentBand(sorted, table, runsOf(sorted, table, quantizer, progress), threshold);
    const auto diverges = [&](float x) { return (x > threshold) != (quantizer(x) > threshold); };
    unsigned othersThatDiverge = 0;
    othersThatDiverge |= diverges(notANumber) ? unsigned{Extremes::nan} : 0U;
    othersThatDiverge |= diverges(-infinity) ? unsigned{Extremes::negativeInfinity} : 0U;
    othersThatDiverge |= diverges(infinity) ? unsigned{Extremes::positiveInfinity} : 0U;
    constexpr std::size_t reportEvery = 1U << 12U; // nodes
    std::size_t nodes = 0;
    const auto possible = [&](const Extremes& node) {
        if (nodes++ % reportEvery == 0) {
            reportProgress(progress, 0.5);
        }
        return (node.max >= band.first && node.min <= band.last) || (node.others & othersThatDiverge) != 0;
    };
    const auto wanted = [&](float x) {
        return ((x >= band.first && x <= band.last) || !std::isfinite(x)) && diverges(x);
    };
    return envelope.find(possible, wanted, [raw](std::size_t step) { return raw[step]; });
}

} // namespace quantoscope
