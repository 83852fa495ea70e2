// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_sums.h"

// The loops use pointers: _GLIBCXX_ASSERTIONS would check every index of a vector.

namespace quantoscope {
namespace {

struct SpikeCounts
{
    std::uint32_t* raw;
    std::uint32_t* quantized;
    std::uint32_t* common;
};

QUANTOSCOPE_INLINE void countSpikes(const LayerStep& step, const SpikeCounts counts, std::size_t size)
{
    const float* const raw = step.rawSpikes.data();
    const float* const quantized = step.quantizedSpikes.data();
    QUANTOSCOPE_NO_OVERLAP
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t rawSpike = raw[i] != 0 ? 1 : 0;
        const std::uint32_t quantizedSpike = quantized[i] != 0 ? 1 : 0;
        counts.raw[i] += rawSpike;
        counts.quantized[i] += quantizedSpike;
        counts.common[i] += rawSpike & quantizedSpike;
    }
}

struct Range
{
    float* least;
    float* greatest;
    std::uint32_t* clipped;
};

QUANTOSCOPE_INLINE void extend(const LayerStep& step, const Range range, std::size_t size)
{
    const float* const raw = step.rawMembrane.data();
    const float lowest = step.lowest;
    const float highest = step.highest;
    for (std::size_t i = 0; i < size; ++i) {
        range.least[i] = raw[i] < range.least[i] ? raw[i] : range.least[i];
        range.greatest[i] = raw[i] > range.greatest[i] ? raw[i] : range.greatest[i];
        const std::uint32_t below = raw[i] < lowest ? 1 : 0;
        const std::uint32_t above = raw[i] > highest ? 1 : 0;
        range.clipped[i] += below | above;
    }
}

QUANTOSCOPE_INLINE void addPower(const LayerStep& step, double* signalPower, double* errorPower,
                                 std::size_t size)
{
    const float* const rawMembrane = step.rawMembrane.data();
    const float* const quantizedMembrane = step.quantizedMembrane.data();
    for (std::size_t i = 0; i < size; ++i) {
        const auto raw = static_cast<double>(rawMembrane[i]);
        const double error = static_cast<double>(quantizedMembrane[i]) - raw;
        signalPower[i] += raw * raw;
        errorPower[i] += error * error;
    }
}

} // namespace

LayerSums::LayerSums(std::size_t samples, std::size_t neurons)
    : m_neurons(neurons), m_rawSpikes(samples * neurons), m_quantizedSpikes(samples * neurons),
      m_commonSpikes(samples * neurons), m_clipped(samples * neurons), m_signalPower(samples * neurons),
      m_errorPower(samples * neurons), m_least(samples * neurons, NeuronTotals().least),
      m_greatest(samples * neurons, NeuronTotals().greatest)
{
}

void LayerSums::add(const LayerStep& step, InstructionSet instructions)
{
    const SpikeCounts counts{m_rawSpikes.data(), m_quantizedSpikes.data(), m_commonSpikes.data()};
    const Range range{m_least.data(), m_greatest.data(), m_clipped.data()};
    double* const signalPower = m_signalPower.data();
    double* const errorPower = m_errorPower.data();
    const std::size_t size = m_signalPower.size();
    callWith(instructions, [&]() QUANTOSCOPE_KERNEL {
        countSpikes(step, counts, size);
        extend(step, range, size);
        addPower(step, signalPower, errorPower, size);
    });
}

void LayerSums::addTo(std::span<NeuronTotals> neurons) const
{
    for (std::size_t i = 0; i < m_signalPower.size(); ++i) {
        neurons[i % m_neurons].add({.rawSpikes = m_rawSpikes[i],
                                    .quantizedSpikes = m_quantizedSpikes[i],
                                    .commonSpikes = m_commonSpikes[i],
                                    .clipped = m_clipped[i],
                                    .signalPower = m_signalPower[i],
                                    .errorPower = m_errorPower[i],
                                    .least = m_least[i],
                                    .greatest = m_greatest[i]});
    }
}

} // namespace quantoscope
