// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/firing_curve.h"

#include "core/levels/decision_boundary.h"

#include <algorithm>
#include <span>

namespace quantoscope {
namespace {

/// The runs of neighbouring currents with the same rate, each extended to its exact ends.
std::vector<Plateau> plateausOf(const FiringCurve& curve, const Neuron& neuron, const Quantizer& quantizer)
{
    constexpr float narrowest = 0.02F;
    const auto& currents = curve.currents;
    const auto& trajectories = curve.quantized;
    const float range = currents.back() - currents.front();
    std::vector<Plateau> plateaus;
    for (std::size_t begin = 0; begin < currents.size();) {
        std::size_t end = begin + 1;
        while (end < currents.size() && trajectories[end].sameRate(trajectories[begin])) {
            ++end;
        }
        if (trajectories[begin].rate() > 0 && currents[end - 1] - currents[begin] >= narrowest * range) {
            const float middle = currents[(begin + end - 1) / 2];
            const float lowest = begin == 0 ? currents.front() : currents[begin - 1];
            const float highest = end == currents.size() ? currents.back() : currents[end];
            if (auto plateau = plateauAround(middle, lowest, highest, neuron, &quantizer)) {
                plateaus.push_back(*plateau);
            }
        }
        begin = end;
    }
    return plateaus;
}

std::vector<Quantizer> withSeeds(const Quantizer& quantizer)
{
    std::vector<Quantizer> quantizers;
    for (std::uint64_t i = 0; quantizer.isStochastic() && i < stochasticRuns; ++i) {
        quantizers.push_back(quantizer.withSeed(quantizer.arithmetic().seed + i));
    }
    return quantizers;
}

/// Adds the runs of a stochastic neuron with all seeds.
void addRuns(FiringCurve& curve, float current, const Neuron& neuron, std::span<const Quantizer> quantizers)
{
    Trajectory all{.closed = false, .transient = 0, .transientSpikes = 0, .period = 0, .periodSpikes = 0};
    RateRange range{.least = 1, .greatest = 0};
    for (const Quantizer& quantizer : quantizers) {
        const Trajectory run = trajectoryUnder(current, neuron, &quantizer, stochasticSteps);
        all.transient += run.transient;
        all.transientSpikes += run.transientSpikes;
        range.least = std::min(range.least, run.rate());
        range.greatest = std::max(range.greatest, run.rate());
    }
    curve.quantized.push_back(all);
    curve.spread.push_back(range);
}

} // namespace

std::optional<Plateau> plateauAround(float current, float lowest, float highest, const Neuron& neuron,
                                     const Quantizer* state)
{
    const Trajectory trajectory = trajectoryUnder(current, neuron, state, longestDrawnTrajectory);
    if (!trajectory.closed) {
        return std::nullopt;
    }
    const auto differs = [&](float probe) {
        return !trajectoryUnder(probe, neuron, state, longestDrawnTrajectory).sameRate(trajectory);
    };
    Plateau plateau{.first = lowest, .last = highest, .trajectory = trajectory};
    if (current < highest && differs(highest)) {
        const float beyond = firstTaken(current, highest, current / 2 + highest / 2, differs);
        plateau.last = fromOrderedKey<float>(orderedKey(beyond) - 1);
    }
    if (lowest < current && differs(lowest)) {
        plateau.first = firstTaken(lowest, current, lowest / 2 + current / 2,
                                   [&](float probe) { return !differs(probe); });
    }
    return plateau;
}

FiringCurve firingCurve(float first, float last, std::size_t count, const Neuron& neuron,
                        const Quantizer& quantizer, const Progress& progress)
{
    const std::vector<Quantizer> seeds = withSeeds(quantizer);
    FiringCurve curve;
    for (std::size_t i = 0; i < count; ++i) {
        const double fraction = static_cast<double>(i) / static_cast<double>(count - 1);
        reportProgress(progress, fraction);
        const auto current = static_cast<float>(first + (static_cast<double>(last) - first) * fraction);
        curve.currents.push_back(current);
        curve.raw.push_back(trajectoryUnder(current, neuron, nullptr, longestDrawnTrajectory));
        if (quantizer.isStochastic()) {
            addRuns(curve, current, neuron, seeds);
        } else {
            curve.quantized.push_back(trajectoryUnder(current, neuron, &quantizer, longestDrawnTrajectory));
        }
    }
    curve.rawResponse = constantCurrentResponse(neuron, nullptr, last);
    if (!quantizer.isStochastic()) {
        curve.quantizedResponse = constantCurrentResponse(neuron, &quantizer, last);
    }
    curve.plateaus = plateausOf(curve, neuron, quantizer);
    return curve;
}

} // namespace quantoscope
