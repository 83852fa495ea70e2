// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <array>

namespace quantoscope {

inline constexpr std::size_t learnerCount = 3;

/// How the three learners stood after one epoch, in the order of Learner.
struct EpochScores
{
    int epoch = 0;
    std::array<LearnerScores, learnerCount> learners;
};

} // namespace quantoscope
