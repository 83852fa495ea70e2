// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/spike_causes.h"

#include "core/neurons/steppers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace quantoscope {
namespace {

/// Replaces the quantizer in a run: stores the parts of a state, of which the membrane is the first, and
/// records where a cause applies.
class Storage
{
public:
    Storage(std::optional<SpikeCause> removed, const LevelTable& table, const Quantizer& quantizer,
            float firesAbove)
        : m_removed(removed), m_quantizer(quantizer), m_firesAbove(firesAbove)
    {
        if (truncates(quantizer.rule())) {
            m_nearest = std::make_unique<Quantizer>(table, RoundingRule::saturating);
        }
        constexpr float infinity = std::numeric_limits<float>::infinity();
        const auto levels = table.distinct();
        const auto above = std::ranges::upper_bound(levels, firesAbove);
        m_above = above == levels.end() ? infinity : *above;
        m_below = above == levels.begin() ? -infinity : *(above - 1);
    }

    float store(float x, std::uint64_t step, std::uint64_t index)
    {
        const bool membrane = index == 0;
        const float level = m_quantizer.levelAt(drawNumber(step, index), x);
        Part& part = m_parts[index];
        const float kept = undone(x, level, part, membrane);
        part = {.kept = kept, .level = level};
        return kept;
    }

    void endStep(CauseRun& run)
    {
        for (std::size_t cause = 0; cause < spikeCauseCount; ++cause) {
            run.steps[cause] += m_applies[cause] ? 1 : 0;
        }
        run.storedBelow += m_storedBelow ? 1 : 0;
        m_applies = {};
        m_storedBelow = false;
    }

private:
    static constexpr std::size_t mostParts = 3;

    struct Part
    {
        float kept = 0; ///< Value stored at the previous step.
        float level = std::numeric_limits<float>::quiet_NaN();
    };

    /// Records that the cause applies; returns whether it is to be undone.
    bool applies(SpikeCause cause)
    {
        m_applies[static_cast<std::size_t>(cause)] = true;
        return m_removed == cause;
    }

    float undone(float x, float level, const Part& before, bool membrane)
    {
        const float end = std::clamp(x, m_quantizer.lowest(), m_quantizer.highest());
        if (m_quantizer.wraps() && end != x && level != end) {
            return applies(SpikeCause::overflow) ? end : level;
        }
        if (m_nearest) {
            const float nearest = (*m_nearest)(x);
            if (nearest != level && applies(SpikeCause::truncation)) {
                return nearest;
            }
        }
        float kept = level;
        if (membrane && (x > m_firesAbove) != (level > m_firesAbove)) {
            m_storedBelow = x > m_firesAbove;
            if (applies(SpikeCause::threshold)) {
                kept = nearestOnItsSide(x);
            }
        }
        if (x < m_quantizer.lowest() || x > m_quantizer.highest()) {
            if (applies(SpikeCause::clipping)) {
                kept = x;
            }
        } else if (level == before.level && x != before.kept) {
            if (membrane) {
                m_applies[static_cast<std::size_t>(SpikeCause::deadBand)] = true; // membrane only
            }
            if (m_removed == SpikeCause::deadBand) {
                kept = membrane ? onSideOf(level, x) : x;
            }
        }
        return kept;
    }

    float nearestOnItsSide(float x) const
    {
        const float level = x > m_firesAbove ? m_above : m_below;
        return std::isfinite(level) ? level : x;
    }

    /// The value, moved just to the level's side of the threshold: crossing it is another cause.
    float onSideOf(float level, float x) const
    {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        return level > m_firesAbove ? std::max(x, std::nextafter(m_firesAbove, infinity))
                                    : std::min(x, m_firesAbove);
    }

    std::optional<SpikeCause> m_removed;
    const Quantizer& m_quantizer;
    std::unique_ptr<const Quantizer> m_nearest; ///< If the quantizer's rule does not take the nearest level.
    float m_firesAbove;
    float m_above = 0; ///< The lowest level above the threshold; +infinity if there is none.
    float m_below = 0; ///< The highest level not above it; -infinity if there is none.
    std::array<Part, mostParts> m_parts{};
    std::array<bool, spikeCauseCount> m_applies{};
    bool m_storedBelow = false;
};

/// The store of a stepper, backed by a Storage.
struct IntoStorage
{
    using Time = StepTime;

    Storage* storage;
    Registers registers;

    float input(float x) const { return registers.input(x); }
    float operator()(float x, StepTime time, std::uint64_t part) const
    {
        return storage->store(registers.accumulator(x), time.step, part);
    }
    LeakStep leak(const Neuron& neuron, float decay) const { return registers.leak(neuron, decay); }
};

} // namespace

CauseRun runWithout(std::optional<SpikeCause> removed, const Neuron& neuron, const LevelTable& table,
                    const Quantizer& quantizer, std::span<const float> input)
{
    Storage storage(removed, table, quantizer, firesAbove(neuron));
    CauseRun run;
    Neuron changed = neuron;
    if (removed == SpikeCause::leak) {
        changed.leak = ExactLeak{};
    } else if (removed == SpikeCause::registers) {
        changed.input = changed.accumulator = RegisterFormat{};
    }
    visitStepperStoring(changed, IntoStorage{&storage, Registers(changed, quantizer)},
                        [&](const auto& stepper) {
                            typename std::decay_t<decltype(stepper)>::State state;
                            for (std::size_t t = 0; t < input.size(); ++t) {
                                if (stepper.step(state, input[t])) {
                                    run.spikes.push_back(static_cast<double>(t));
                                }
                                storage.endStep(run);
                            }
                        });
    const auto atEveryStep = [&](SpikeCause cause, bool applies) {
        run.steps[static_cast<std::size_t>(cause)] = applies ? input.size() : 0;
    };
    atEveryStep(SpikeCause::leak, !std::holds_alternative<ExactLeak>(changed.leak));
    atEveryStep(SpikeCause::registers, changed.input.format || changed.accumulator.format);
    return run;
}

} // namespace quantoscope
