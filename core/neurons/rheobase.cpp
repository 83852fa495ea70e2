// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/rheobase.h"

#include "core/levels/decision_boundary.h"
#include "core/neurons/steppers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Whether a larger membrane or current never leads to a smaller membrane.
bool monotone(const Neuron& neuron, const Quantizer* state)
{
    if (state != nullptr && state->wraps()) {
        return false;
    }
    return neuron.kind == NeuronKind::leaky || neuron.kind == NeuronKind::synaptic ||
           (neuron.kind == NeuronKind::lapicque && circuitOf(neuron).decay() >= 0);
}

/// The current that balances the leak when the membrane is at the threshold.
float leakAtThreshold(const Neuron& neuron)
{
    const float threshold = thresholdOf(neuron);
    const float leak = threshold - decayOf(neuron.beta) * threshold;
    switch (neuron.kind) {
    case NeuronKind::synaptic:
        return leak * (1.0F - decayOf(neuron.alpha));
    case NeuronKind::lapicque:
        return threshold / circuitOf(neuron).resistance;
    case NeuronKind::leaky:
    case NeuronKind::alpha:
        break;
    }
    return leak;
}

/// A neuron below its threshold, so without resets, under constant currents.
template<typename Stepper>
class ConstantDrive
{
public:
    using State = typename Stepper::State;

    struct Settled
    {
        State state;
        bool fires;
    };

    explicit ConstantDrive(const Stepper& stepper) : m_stepper(stepper) {}

    /// Runs until the state repeats or the neuron fires. Near beta = 1 the float neuron may take very
    /// long to settle, and a neuron that is not monotone may oscillate forever; the limit counts both as
    /// "does not fire".
    Settled settle(State state, float current) const
    {
        constexpr int longest = 200'000;
        for (int t = 0; t < longest; ++t) {
            const State before = state;
            if (m_stepper.step(state, current)) {
                return {state, true};
            }
            if (sameState(state, before)) {
                break;
            }
        }
        return {state, false};
    }

    /// For a monotone neuron, the smallest current > 0 that leads from rest to a state for which `reached` is
    /// true. `reached` must be false at current 0.
    template<typename Predicate>
    std::optional<float> bisected(float largest, float guess, Predicate reached) const
    {
        if (!reached(settle({}, largest))) {
            return std::nullopt;
        }
        // A larger current passes every state where a smaller one ends, so each search continues from there.
        State start;
        return firstTaken(0.0F, largest, guess, [&](float current) {
            const Settled end = settle(start, current);
            const bool isReached = reached(end);
            if (!isReached && end.state.membrane > start.membrane) {
                start = end.state;
            }
            return isReached;
        });
    }

    /// The same for a neuron that is not monotone: searches between the first of 256 currents for which
    /// `reached` is true and the one before it.
    template<typename Predicate>
    std::optional<float> scanned(float largest, Predicate reached) const
    {
        constexpr int currents = 256;
        float before = 0.0F;
        for (int i = 1; i <= currents; ++i) {
            const float current = largest * static_cast<float>(i) / currents;
            if (reached(settle({}, current))) {
                return firstTaken(before, current, before + (current - before) / 2,
                                  [&](float probe) { return reached(settle({}, probe)); });
            }
            before = current;
        }
        return std::nullopt;
    }

private:
    Stepper m_stepper;
};

} // namespace

ConstantCurrentResponse constantCurrentResponse(const Neuron& neuron, const Quantizer* state,
                                                float largestCurrent)
{
    Neuron belowThreshold = neuron;
    belowThreshold.reset = Reset::none;
    belowThreshold.resetDelay = true;
    return visitStepper(belowThreshold, state, [&](const auto& stepper) -> ConstantCurrentResponse {
        const ConstantDrive drive(stepper);
        const auto rest = drive.settle({}, 0.0F);
        if (rest.fires) {
            return {.restingMembrane = rest.state.membrane, .integratesFrom = 0.0F, .firesFrom = 0.0F};
        }
        const auto search = [&](auto reached) {
            return monotone(neuron, state) ? drive.bisected(largestCurrent, leakAtThreshold(neuron), reached)
                                           : drive.scanned(largestCurrent, reached);
        };
        const auto integrates = [resting = rest.state.membrane](const auto& end) {
            return end.fires || end.state.membrane > resting;
        };
        return {.restingMembrane = rest.state.membrane,
                // The float neuron integrates practically any current.
                .integratesFrom =
                    state == nullptr ? std::numeric_limits<float>::denorm_min() : search(integrates),
                .firesFrom = search([](const auto& end) { return end.fires; })};
    });
}

float currentSearchEnd(const Neuron& neuron, const LevelTable& table)
{
    const float end = 2 * std::max(std::abs(thresholdOf(neuron)), table.highest() - table.lowest());
    return neuron.kind == NeuronKind::lapicque ? end / std::min(1.0F, circuitOf(neuron).resistance) : end;
}

} // namespace quantoscope
