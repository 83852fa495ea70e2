// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/firing_curve.h"

#include "core/levels/decision_boundary.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// The runs of neighbouring currents with the same rate, each extended to its exact ends.
std::vector<Plateau> plateausOf(const FiringCurve& curve, const Neuron& neuron, const Quantizer& quantizer)
{
    constexpr float narrowest = 0.02F;
    const auto& currents = curve.currents;
    const auto& courses = curve.quantized;
    const float range = currents.back() - currents.front();
    std::vector<Plateau> plateaus;
    for (std::size_t begin = 0; begin < currents.size();) {
        std::size_t end = begin + 1;
        while (end < currents.size() && courses[end].sameRate(courses[begin])) {
            ++end;
        }
        if (courses[begin].rate() > 0 && currents[end - 1] - currents[begin] >= narrowest * range) {
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

} // namespace

std::optional<Plateau> plateauAround(float current, float lowest, float highest, const Neuron& neuron,
                                     const Quantizer* state)
{
    const Course course = courseUnder(current, neuron, state, longestDrawnCourse);
    if (!course.closed) {
        return std::nullopt;
    }
    const auto differs = [&](float probe) {
        return !courseUnder(probe, neuron, state, longestDrawnCourse).sameRate(course);
    };
    Plateau plateau{.first = lowest, .last = highest, .course = course};
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
    FiringCurve curve;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count - 1);
        reportProgress(progress, share);
        const auto current = static_cast<float>(first + (static_cast<double>(last) - first) * share);
        curve.currents.push_back(current);
        curve.raw.push_back(courseUnder(current, neuron, nullptr, longestDrawnCourse));
        curve.quantized.push_back(courseUnder(current, neuron, &quantizer, longestDrawnCourse));
    }
    curve.rawResponse = constantCurrentResponse(neuron, nullptr, last);
    curve.quantizedResponse = constantCurrentResponse(neuron, &quantizer, last);
    curve.plateaus = plateausOf(curve, neuron, quantizer);
    return curve;
}

} // namespace quantoscope
