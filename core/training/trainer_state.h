// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/learner.h"
#include "core/training/optimizer.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace quantoscope {

struct NetworkState
{
    std::vector<float> weights; ///< In the order of Weights::all().
    OptimizerMemory<float> memory;

    bool operator==(const NetworkState&) const = default;
};

/// A snapshot of a training run. Together with its settings and points it continues to the same bits as a run
/// without interruption.
struct TrainerState
{
    int epochs = 0;                           ///< Completed epochs.
    std::size_t nextPoint = 0;                ///< Next point of the current epoch; 0 between epochs.
    std::string random;                       ///< State of the random numbers when the current epoch began.
    std::map<Learner, NetworkState> networks; ///< Of the trained learners.

    bool operator==(const TrainerState&) const = default;
};

} // namespace quantoscope
