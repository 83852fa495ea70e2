// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"

#include "core/explore/quantized_range.h"
#include "core/signals/signal_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

struct Stretch
{
    std::size_t begin, end;
    std::size_t size() const { return end - begin; }
};

/// The extremes of the three traces in a column.
struct Traces
{
    Extremes raw;
    Extremes quantized;
    Extremes error;

    void add(const Traces& more)
    {
        raw.add(more.raw);
        quantized.add(more.quantized);
        error.add(more.error);
    }
};

OverlayColumn columnOf(const Traces& traces, bool rawSpike, bool quantizedSpike)
{
    const auto low = [](const Extremes& extremes) {
        return extremes.anyFinite() ? extremes.min : notANumber;
    };
    const auto high = [](const Extremes& extremes) {
        return extremes.anyFinite() ? extremes.max : notANumber;
    };
    return {low(traces.raw),
            high(traces.raw),
            low(traces.quantized),
            high(traces.quantized),
            low(traces.error),
            high(traces.error),
            rawSpike,
            quantizedSpike};
}

/// Columns of a recording that is quantized sample by sample.
class OpenLoopColumns
{
public:
    explicit OpenLoopColumns(const Exploration& exploration)
        : m_exploration(exploration), m_samples(exploration.raw->samples()),
          m_envelope(exploration.raw->index()->envelope),
          m_provisional(exploration.raw->index()->provisional),
          m_range(exploration.table, exploration.quantizer)
    {
    }

    OverlayColumn fast(Stretch column)
    {
        if (column.size() <= mostLookedAt) {
            return columnWithSpikes(direct(column));
        }
        Traces traces = sampled(column);
        m_errorExact = false;
        if (m_provisional) {
            m_exact = false;
        } else {
            traces.raw = m_envelope.over(column.begin, column.end,
                                         [this](std::size_t step) { return m_samples[step]; });
            addQuantized(traces, column);
        }
        return columnWithSpikes(traces);
    }

    OverlayColumn exact(Stretch column) const { return columnWithSpikes(direct(column)); }

    bool wasExact() const { return m_exact; }
    bool wasErrorExact() const { return m_errorExact; }

private:
    static constexpr std::size_t mostLookedAt = 192; ///< Most samples per column that are quantized.
    static constexpr std::size_t blockSize = 64;

    /// Inspects every sample.
    Traces direct(Stretch stretch) const
    {
        constexpr std::size_t chunk = 1024;
        std::array<float, chunk> quantized;
        std::array<float, chunk> error;
        Traces traces;
        for (std::size_t begin = stretch.begin; begin < stretch.end; begin += chunk) {
            const std::size_t count = std::min(chunk, stretch.end - begin);
            const auto raw = m_samples.subspan(begin, count);
            const auto values = std::span(quantized).first(count);
            m_exploration.quantizer.quantize(raw, values);
            for (std::size_t i = 0; i < count; ++i) {
                error[i] = values[i] - raw[i];
            }
            traces.add({extremesOf(raw), extremesOf(values), extremesOf(std::span(error).first(count))});
        }
        return traces;
    }

    /// Inspects a few evenly spaced blocks of samples.
    Traces sampled(Stretch column) const
    {
        constexpr std::size_t blocks = mostLookedAt / blockSize;
        const std::size_t apart = (column.size() - blockSize) / (blocks - 1);
        Traces traces;
        for (std::size_t block = 0; block < blocks; ++block) {
            const std::size_t begin = column.begin + block * apart;
            traces.add(direct({begin, begin + blockSize}));
        }
        return traces;
    }

    /// Adds the quantized extremes, given the exact raw extremes of a column.
    void addQuantized(Traces& traces, Stretch column)
    {
        if (traces.raw.anyFinite()) {
            for (const float x : {traces.raw.min, traces.raw.max}) {
                const float quantized = m_exploration.quantizer(x);
                traces.quantized.add(quantized);
                traces.error.add(quantized - x);
            }
            if (!m_range.follows(traces.raw.min, traces.raw.max)) {
                lookInto(column, traces.quantized);
            }
        }
        for (const auto& [kind, x] : {std::pair{Extremes::nan, notANumber},
                                      {Extremes::negativeInfinity, -std::numeric_limits<float>::infinity()},
                                      {Extremes::positiveInfinity, std::numeric_limits<float>::infinity()}}) {
            if ((traces.raw.others & kind) != 0) {
                traces.quantized.add(m_exploration.quantizer(x));
            }
        }
    }

    /// Descends to the blocks whose quantized extremes do not follow from the raw ones.
    void lookInto(Stretch column, Extremes& quantized)
    {
        const LevelTable& table = m_exploration.table;
        const auto enough = [&](const Extremes& node) {
            const bool widest = quantized.min <= table.lowest() && quantized.max >= table.highest();
            if (widest || !node.anyFinite()) {
                return true;
            }
            if (m_range.follows(node.min, node.max)) {
                quantized.add(m_exploration.quantizer(node.min));
                quantized.add(m_exploration.quantizer(node.max));
                return true;
            }
            m_exact = m_exact && m_budget > 0;
            return m_budget == 0;
        };
        m_envelope.visit(column.begin, column.end, enough, [&](std::size_t begin, std::size_t end) {
            quantized.add(direct({begin, end}).quantized);
            m_budget -= std::min(m_budget, end - begin);
        });
    }

    OverlayColumn columnWithSpikes(const Traces& traces) const
    {
        const float firesAbove = m_exploration.firesAbove;
        const bool rawSpike = (traces.raw.anyFinite() && traces.raw.max > firesAbove) ||
                              (traces.raw.others & Extremes::positiveInfinity) != 0;
        return columnOf(traces, rawSpike, traces.quantized.anyFinite() && traces.quantized.max > firesAbove);
    }

    const Exploration& m_exploration;
    std::span<const float> m_samples;
    const Envelope& m_envelope;
    bool m_provisional;
    QuantizedRange m_range;
    std::size_t m_budget = 1U << 20U; ///< Samples that may still be inspected.
    bool m_exact = true;
    bool m_errorExact = true;
};

bool anyWithin(const std::vector<std::size_t>& steps, Stretch stretch)
{
    const auto next = std::lower_bound(steps.begin(), steps.end(), stretch.begin);
    return next != steps.end() && *next < stretch.end;
}

/// A column of two runs of a neuron; always exact.
OverlayColumn closedLoopColumn(const Exploration& exploration, Stretch column)
{
    const auto raw = exploration.raw->samples();
    const auto quantized = exploration.quantized->samples();
    const LoopEnvelopes& envelopes = exploration.envelopes;
    const auto [begin, end] = column;
    const Traces traces{
        exploration.raw->index()->envelope.over(begin, end, [raw](std::size_t step) { return raw[step]; }),
        envelopes.quantized.over(begin, end, [quantized](std::size_t step) { return quantized[step]; }),
        envelopes.error.over(begin, end, [=](std::size_t step) { return quantized[step] - raw[step]; })};
    return columnOf(traces, anyWithin(envelopes.rawSpikeSteps, column),
                    anyWithin(envelopes.quantizedSpikeSteps, column));
}

template<typename Column>
std::vector<OverlayColumn> forEachColumn(std::size_t first, std::size_t last, std::size_t count,
                                         Column column)
{
    std::vector<OverlayColumn> columns;
    columns.reserve(count);
    const std::size_t steps = last - first;
    for (std::size_t i = 0; i < count; ++i) {
        columns.push_back(column({first + steps * i / count, first + steps * (i + 1) / count}));
    }
    return columns;
}

OverlayColumns closedLoopColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                 std::size_t count)
{
    return {forEachColumn(first, last, count,
                          [&](Stretch column) { return closedLoopColumn(exploration, column); }),
            true, true};
}

} // namespace

OverlayColumns overlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                              std::size_t count)
{
    if (exploration.quantized) {
        return closedLoopColumns(exploration, first, last, count);
    }
    OpenLoopColumns open(exploration);
    auto columns = forEachColumn(first, last, count, [&](Stretch column) { return open.fast(column); });
    return {std::move(columns), open.wasExact(), open.wasErrorExact()};
}

OverlayColumns exactOverlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                   std::size_t count, const Progress& progress)
{
    if (exploration.quantized) {
        return closedLoopColumns(exploration, first, last, count);
    }
    const OpenLoopColumns open(exploration);
    auto columns = forEachColumn(first, last, count, [&](Stretch column) {
        reportProgress(progress, static_cast<double>(column.begin - first) /
                                     static_cast<double>(std::max<std::size_t>(1, last - first)));
        return open.exact(column);
    });
    return {std::move(columns), true, true};
}

} // namespace quantoscope
