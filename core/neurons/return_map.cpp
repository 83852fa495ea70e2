// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/return_map.h"

#include "core/levels/decision_boundary.h"
#include "core/neurons/steppers.h"

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// A neuron under a constant current: its settled state, and the map from a membrane to the next one there.
template<typename Stepper>
class Section
{
public:
    Section(const Stepper& stepper, float current, const Trajectory& trajectory)
        : m_stepper(stepper), m_current(current), m_trajectory(trajectory)
    {
        for (std::uint64_t t = 0; t < trajectory.transient; ++t) {
            m_stepper.step(m_settled, m_current);
        }
    }

    /// The membrane after `now`, with the other states held at their settled values.
    float next(float now) const
    {
        auto state = m_settled;
        state.membrane = now;
        m_stepper.step(state, m_current);
        return state.membrane;
    }

    std::vector<float> cycle() const
    {
        constexpr std::uint64_t longest = 512;
        std::vector<float> membranes;
        auto state = m_settled;
        for (std::uint64_t t = 0; m_trajectory.period <= longest && t < m_trajectory.period; ++t) {
            membranes.push_back(state.membrane);
            m_stepper.step(state, m_current);
        }
        return membranes;
    }

    std::vector<float> trace(std::size_t steps) const
    {
        std::vector<float> membranes{0.0F};
        typename Stepper::State state;
        for (std::size_t t = 0; t < steps; ++t) {
            m_stepper.step(state, m_current);
            membranes.push_back(state.membrane);
        }
        return membranes;
    }

private:
    Stepper m_stepper;
    float m_current;
    Trajectory m_trajectory;
    typename Stepper::State m_settled;
};

template<typename Stepper>
std::vector<Return> straightLines(const Section<Stepper>& section, float firesAbove, float lowest,
                                  float highest)
{
    const float above = std::nextafter(firesAbove, std::numeric_limits<float>::infinity());
    std::vector<Return> corners;
    for (const float now : {lowest, firesAbove, above, highest}) {
        corners.push_back({now, section.next(now)});
    }
    return corners;
}

/// Evaluates 512 evenly spaced membranes; where the value changes between two of them, searches for
/// the exact float.
template<typename Stepper>
std::vector<Return> staircase(const Section<Stepper>& section, float lowest, float highest)
{
    constexpr int parts = 512;
    constexpr int mostStepsAPart = 4;
    std::vector<Return> corners{{lowest, section.next(lowest)}};
    for (int part = 1; part <= parts; ++part) {
        const float end = lowest + (highest - lowest) * static_cast<float>(part) / parts;
        const float last = section.next(end);
        for (int step = 0; step < mostStepsAPart && last != corners.back().next; ++step) {
            const Return from = corners.back();
            const float begin =
                std::max(from.now, lowest + (highest - lowest) * static_cast<float>(part - 1) / parts);
            const float edge = firstTaken(begin, end, begin / 2 + end / 2,
                                          [&](float now) { return section.next(now) != from.next; });
            corners.push_back({edge, section.next(edge)});
        }
    }
    corners.push_back({highest, section.next(highest)});
    return corners;
}

} // namespace

ReturnMap returnMap(float current, const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer,
                    float lowest, float highest, std::size_t steps)
{
    ReturnMap map;
    const bool hasLines = neuron.kind != NeuronKind::alpha;
    visitStepper(neuron, nullptr, [&](const auto& stepper) {
        const Section section(stepper, current,
                              trajectoryUnder(current, neuron, nullptr, longestDrawnTrajectory));
        if (hasLines) {
            map.raw = straightLines(section, firesAbove(neuron), lowest, highest);
        }
        map.rawCycle = section.cycle();
        map.rawTrace = section.trace(steps);
    });
    visitStepper(neuron, &quantizer, [&](const auto& stepper) {
        const Section section(stepper, current,
                              trajectoryUnder(current, neuron, &quantizer, longestDrawnTrajectory));
        if (hasLines) {
            map.quantized = staircase(section, lowest, highest);
            for (const float level : table.distinct()) {
                if (section.next(level) == level) {
                    map.stuck.push_back(level);
                }
            }
        }
        map.quantizedCycle = section.cycle();
        map.quantizedTrace = section.trace(steps);
    });
    return map;
}

} // namespace quantoscope
