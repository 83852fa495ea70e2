// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/rheobase.h"

#include "core/levels/decision_boundary.h"

#include <algorithm>
#include <limits>

namespace quantoscope {
namespace {

struct Settled
{
    float membrane;
    bool fires;
};

/// The neuron below its threshold, where no reset acts: mem = Q(b*mem + current), monotone in mem and in
/// current.
class ConstantDrive
{
public:
    ConstantDrive(const Neuron& neuron, const Quantizer* state)
        : m_beta(std::clamp(static_cast<float>(neuron.beta), 0.0F, 1.0F)), m_threshold(thresholdOf(neuron)),
          m_state(state)
    {
    }

    /// Runs from `membrane` until it repeats itself or exceeds the threshold. Near beta = 1 the float neuron
    /// may creep for very long; the bound ends that as "does not fire".
    Settled settle(float membrane, float current) const
    {
        constexpr int longest = 200'000;
        for (int t = 0; t < longest; ++t) {
            const float before = membrane;
            membrane = (m_beta * membrane) + current;
            if (m_state != nullptr) {
                membrane = (*m_state)(membrane);
            }
            if (membrane > m_threshold) {
                return {membrane, true};
            }
            if (membrane == before) {
                break;
            }
        }
        return {membrane, false};
    }

    /// The smallest current > 0 that, from rest, ends in a state of which `reached` is true.
    template<typename Predicate>
    std::optional<float> smallestCurrent(float largest, Predicate reached) const
    {
        if (!reached(settle(0.0F, largest))) {
            return std::nullopt;
        }
        // A larger current passes through wherever a smaller one ends, so each search goes on from there.
        float start = 0.0F;
        const float guess = (1.0F - m_beta) * m_threshold; // the leak at the threshold
        return firstTaken(0.0F, largest, guess, [&](float current) {
            const Settled end = settle(start, current);
            if (!reached(end)) {
                start = std::max(start, end.membrane);
                return false;
            }
            return true;
        });
    }

private:
    float m_beta;
    float m_threshold;
    const Quantizer* m_state;
};

} // namespace

ConstantCurrentResponse constantCurrentResponse(const Neuron& neuron, const Quantizer* state,
                                                float largestCurrent)
{
    const ConstantDrive drive(neuron, state);
    const float resting = drive.settle(0.0F, 0.0F).membrane;
    const auto fires = [](const Settled& end) { return end.fires; };
    const auto integrates = [=](const Settled& end) { return end.fires || end.membrane > resting; };
    return {.restingMembrane = resting,
            // The float neuron takes in the smallest current there is.
            .integratesFrom = state == nullptr ? std::numeric_limits<float>::denorm_min()
                                               : drive.smallestCurrent(largestCurrent, integrates),
            .firesFrom = drive.smallestCurrent(largestCurrent, fires)};
}

} // namespace quantoscope
