// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Accumulates the metrics step by step; finish() completes them.
class Accumulator
{
public:
    Accumulator(const LevelTable& table, const Quantizer& quantizer)
        : m_table(table), m_quantizer(quantizer), m_otherRule(table, otherArithmetic(quantizer.arithmetic()))
    {
        m_metrics.occupancy.resize(table.size());
    }

    void add(float raw, float quantized, int levelIndex, bool rawSpike, bool quantizedSpike)
    {
        addError(raw, quantized);
        if (levelIndex >= 0) {
            ++m_metrics.occupancy[static_cast<std::size_t>(levelIndex)];
        }
        addInput(raw);
        addSpikes(rawSpike, quantizedSpike);
        ++m_metrics.samples;
    }

    Metrics finish()
    {
        completeMetrics(m_metrics, m_errorSquares, m_rawSquares);
        return std::move(m_metrics);
    }

private:
    void addError(float raw, float quantized)
    {
        if (!std::isfinite(raw) || !std::isfinite(quantized)) {
            return;
        }
        const double error = static_cast<double>(quantized) - static_cast<double>(raw);
        m_errorSquares += error * error;
        m_rawSquares += static_cast<double>(raw) * raw;
        m_metrics.maxError = std::max(m_metrics.maxError, std::abs(error));
        ++m_metrics.compared;
    }

    void addInput(float raw)
    {
        if (std::isnan(raw)) {
            ++m_metrics.nanCount;
            return;
        }
        m_metrics.infCount += std::isinf(raw) ? 1 : 0;
        m_metrics.outside += raw < m_table.lowest() || raw > m_table.highest() ? 1 : 0;
        m_metrics.rulesDisagree += m_quantizer(raw) != m_otherRule(raw) ? 1 : 0;
    }

    void addSpikes(bool raw, bool quantized)
    {
        m_metrics.rawSpikes += raw ? 1 : 0;
        m_metrics.quantizedSpikes += quantized ? 1 : 0;
        if (raw != quantized && !m_metrics.firstDivergence) {
            m_metrics.firstDivergence = m_metrics.samples;
        }
    }

    const LevelTable& m_table;
    const Quantizer& m_quantizer;
    Quantizer m_otherRule;
    Metrics m_metrics;
    double m_errorSquares = 0;
    double m_rawSquares = 0;
};

template<typename Step>
void forEachStep(std::size_t count, const Progress& progress, Step step)
{
    constexpr std::size_t reportEvery = 1U << 16U;
    for (std::size_t t = 0; t < count; ++t) {
        if (t % reportEvery == 0) {
            reportProgress(progress, static_cast<double>(t) / static_cast<double>(count));
        }
        step(t);
    }
}

} // namespace

void completeMetrics(Metrics& metrics, double errorSquares, double rawSquares)
{
    metrics.sqnrDb = std::numeric_limits<double>::quiet_NaN();
    if (metrics.compared > 0) {
        metrics.mse = errorSquares / static_cast<double>(metrics.compared);
        metrics.signalPower = rawSquares / static_cast<double>(metrics.compared);
        metrics.sqnrDb = metrics.mse > 0 ? 10 * std::log10(metrics.signalPower / metrics.mse)
                                         : std::numeric_limits<double>::infinity();
    }
    double total = 0;
    for (const std::uint64_t count : metrics.occupancy) {
        total += static_cast<double>(count);
    }
    for (const std::uint64_t count : metrics.occupancy) {
        if (count > 0) {
            const double fraction = static_cast<double>(count) / total;
            metrics.entropyBits -= fraction * std::log2(fraction);
            ++metrics.levelsUsed;
        }
    }
    metrics.entropyBits = std::max(0.0, metrics.entropyBits); // not -0
}

Metrics measureOpenLoop(std::span<const float> raw, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress)
{
    Accumulator accumulator(table, quantizer);
    forEachStep(raw.size(), progress, [&](std::size_t t) {
        const int index = quantizer.index(raw[t]);
        const float quantized = index < 0 ? raw[t] : table[static_cast<std::size_t>(index)];
        accumulator.add(raw[t], quantized, index, raw[t] > threshold, quantized > threshold);
    });
    return accumulator.finish();
}

Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const LevelTable& table,
                          const Quantizer& quantizer, const Progress& progress)
{
    Accumulator accumulator(table, quantizer);
    forEachStep(raw.membrane.size(), progress, [&](std::size_t t) {
        const float membrane = quantized.membrane[t];
        accumulator.add(raw.membrane[t], membrane, quantizer.index(membrane), raw.spikes[t] != 0,
                        quantized.spikes[t] != 0);
    });
    return accumulator.finish();
}

} // namespace quantoscope
