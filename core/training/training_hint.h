// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>
#include <span>
#include <string>

namespace quantoscope {

/// The reason why a training run goes wrong, and what to try.
struct TrainingHint
{
    enum class Cause {
        // The learning rate is too high.
        lossNotFinite,
        accuracyFell,
        nothingLearned,
        // QAT ends below PTQ.
        noGradient,      ///< The staircase's true derivative is used.
        stillLearning,   ///< QAT's loss is still falling.
        nothingToGain,   ///< PTQ is as good as float.
        noisySteps,      ///< QAT's loss jumps from epoch to epoch.
        unclippedSlopes, ///< Gradients pass where the membrane is clipped.
        clippedSlopes,   ///< No gradients pass where it is clipped.
    };
    Cause cause;
    std::string sentence; ///< In the user's language.

    bool isOfTheRate() const { return cause < Cause::noGradient; }
};

/// Derives a hint from the recorded epochs, oldest first; nullopt if nothing is wrong or too few epochs are
/// completed to tell. O(epochs).
std::optional<TrainingHint> trainingHint(const TrainingSettings& settings,
                                         std::span<const EpochScores> history);

} // namespace quantoscope
