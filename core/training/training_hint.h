// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>
#include <span>
#include <string>

namespace quantoscope {

/// Why a training run goes wrong, and what to try.
struct TrainingHint
{
    enum class Cause {
        // The learning rate is too high.
        lossNotFinite,
        accuracyFell,
        nothingLearned,
        // QAT ends below PTQ.
        noGradient,      ///< The staircase's true slope is taken.
        stillLearning,   ///< QAT's loss is still falling.
        nothingToGain,   ///< PTQ is as good as float.
        noisySteps,      ///< QAT's loss jumps from epoch to epoch.
        unclippedSlopes, ///< Gradients pass where the membrane is clipped.
        clippedSlopes,   ///< No gradients pass there.
    };
    Cause cause;
    std::string sentence; ///< In the reader's language.

    bool isOfTheRate() const { return cause < Cause::noGradient; }
};

/// From the recorded epochs, the first one first; empty where nothing is wrong, or too few epochs are done to
/// tell. O(epochs).
std::optional<TrainingHint> trainingHint(const TrainingSettings& settings,
                                         std::span<const EpochScores> history);

} // namespace quantoscope
