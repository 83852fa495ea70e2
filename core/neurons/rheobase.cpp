// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/rheobase.h"

#include "core/levels/decision_boundary.h"

#include <limits>

namespace quantoscope {
namespace {

struct Settled
{
    float membrane;
    bool fires;
};

/// Runs from rest until the membrane repeats itself or exceeds the threshold. Near beta = 1 the float neuron
/// may creep for very long; the bound ends that as "does not fire".
Settled settle(const Leaky& neuron, const Quantizer* state, float current)
{
    constexpr int longest = 200'000;
    LeakyStepper stepper(neuron, state);
    float before = std::numeric_limits<float>::quiet_NaN();
    for (int t = 0; t < longest && stepper.membrane() != before && !stepper.spiked(); ++t) {
        before = stepper.membrane();
        stepper.step(current);
        if (t == 0) {
            before = std::numeric_limits<float>::quiet_NaN(); // rest itself may be no level
        }
    }
    return {stepper.membrane(), stepper.spiked()};
}

template<typename Predicate>
std::optional<float> smallestCurrent(float largest, Predicate reached)
{
    if (!reached(largest)) {
        return std::nullopt;
    }
    return firstTaken(0.0F, largest, largest / 16, reached);
}

} // namespace

ConstantCurrentResponse constantCurrentResponse(const Leaky& neuron, const Quantizer* state, float largestCurrent)
{
    const float resting = settle(neuron, state, 0.0F).membrane;
    const auto integrates = [&](float current) {
        const Settled end = settle(neuron, state, current);
        return end.fires || end.membrane > resting;
    };
    const auto fires = [&](float current) { return settle(neuron, state, current).fires; };
    return {resting, smallestCurrent(largestCurrent, integrates), smallestCurrent(largestCurrent, fires)};
}

} // namespace quantoscope
