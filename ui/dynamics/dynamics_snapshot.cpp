// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/dynamics_snapshot.h"

#include <algorithm>

namespace quantoscope {
namespace {

struct Span
{
    float first, last;
};

/// The range of currents of the curve: from 0, or below a negative current, to well above the currents at
/// which both neurons start to fire.
Span currentsAround(float current, const Neuron& neuron, const Exploration& exploration)
{
    const float searchEnd = currentSearchEnd(neuron, exploration.table);
    const auto raw = constantCurrentResponse(neuron, nullptr, searchEnd);
    const Quantizer& quantizer = exploration.quantizer;
    const auto quantizedFiresFrom = quantizer.isStochastic()
                                        ? std::nullopt
                                        : constantCurrentResponse(neuron, &quantizer, searchEnd).firesFrom;
    const float last = std::max({1.25F * current, 6 * raw.firesFrom.value_or(searchEnd / 8),
                                 1.5F * quantizedFiresFrom.value_or(0.0F), 0.01F});
    return {std::min(0.0F, 1.25F * current), std::min(last, std::max(searchEnd, 1.25F * current))};
}

} // namespace

std::shared_ptr<const DynamicsSnapshot> dynamicsOf(const std::shared_ptr<const Exploration>& exploration,
                                                   const Progress& progress)
{
    constexpr std::size_t currents = 401;
    constexpr std::size_t steps = 150;
    constexpr float margin = 0.12F;
    const Neuron neuron = neuronOf(exploration->setup);
    const LevelTable& table = exploration->table;
    const Quantizer& quantizer = exploration->quantizer;
    const float current = constantCurrentOf(exploration->setup);
    const Span span = currentsAround(current, neuron, *exploration);
    const float low = std::min(table.lowest(), 0.0F);
    const float high = std::max(table.highest(), exploration->threshold);
    const float lowest = low - margin * (high - low);
    const float highest = high + margin * (high - low);
    return std::make_shared<DynamicsSnapshot>(DynamicsSnapshot{
        .exploration = exploration,
        .current = current,
        .raw = trajectoryUnder(current, neuron, nullptr),
        .quantized = trajectoryUnder(current, neuron, &quantizer,
                                     quantizer.isStochastic() ? longestDrawnTrajectory : longestTrajectory),
        .curve = firingCurve(span.first, span.last, currents, neuron, quantizer, progress),
        .returnMap = returnMap(current, neuron, table, quantizer, lowest, highest, steps),
        .lowest = lowest,
        .highest = highest,
    });
}

} // namespace quantoscope
