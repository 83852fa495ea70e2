// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The float network; its weights stored in few bits, or run with quantized state, or both (post-training
/// quantization, PTQ); and networks trained that way (quantization-aware training, QAT).
enum class Learner { floating, ptqWeights, ptqState, ptqBoth, qatWeights, qatState, qatBoth };
inline constexpr std::array<std::string_view, 7> learnerNames{
    "float", "ptq-weights", "ptq-state", "ptq-both", "qat-weights", "qat-state", "qat-both"};

constexpr std::string_view nameOf(Learner learner)
{
    return learnerNames[static_cast<std::size_t>(learner)];
}

/// The learner of a name; "ptq" and "qat" are ptq-state and qat-state. nullopt if there is none.
std::optional<Learner> learnerNamed(std::string_view name);

bool quantizesWeights(Learner learner);
bool quantizesState(Learner learner);

/// The learner whose training gives the weights: the float network for PTQ, otherwise the learner itself.
Learner trainedAs(Learner learner);

/// A set of learners, in the order of Learner. Never empty.
class LearnerSet
{
public:
    /// Throws std::invalid_argument if there are none.
    LearnerSet(std::initializer_list<Learner> learners) : LearnerSet(std::vector<Learner>(learners)) {}
    explicit LearnerSet(std::vector<Learner> learners);

    auto begin() const { return m_learners.begin(); }
    auto end() const { return m_learners.end(); }
    std::size_t size() const { return m_learners.size(); }
    bool has(Learner learner) const;

    /// The learners whose networks must be trained.
    LearnerSet trained() const;

    bool operator==(const LearnerSet&) const = default;

private:
    std::vector<Learner> m_learners; // ascending, each once
};

/// What the quantized learners of the Train tab store in few bits.
enum class QuantizedParts { state, weights, both };
inline constexpr std::array<std::string_view, 3> quantizedPartsNames{"state", "weights", "both"};

/// The places of the learners of the Train tab: float, PTQ and QAT.
inline constexpr std::size_t tabLearnerCount = 3;
using TabLearners = std::array<Learner, tabLearnerCount>;
constexpr TabLearners tabLearners(QuantizedParts parts)
{
    using enum Learner;
    return parts == QuantizedParts::state     ? TabLearners{floating, ptqState, qatState}
           : parts == QuantizedParts::weights ? TabLearners{floating, ptqWeights, qatWeights}
                                              : TabLearners{floating, ptqBoth, qatBoth};
}

/// Their names there, in columns of exports and in sessions.
inline constexpr std::array<std::string_view, tabLearnerCount> tabLearnerNames{"float", "ptq", "qat"};

/// The place of a learner among those of its parts.
constexpr std::size_t tabPlace(Learner learner)
{
    return learner == Learner::floating ? 0 : learner < Learner::qatWeights ? 1 : 2;
}

} // namespace quantoscope
