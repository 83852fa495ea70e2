// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/optimizer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace quantoscope {

struct NetworkState
{
    std::vector<float> weights; ///< In the order of Weights::all().
    OptimizerMemory<float> memory;

    bool operator==(const NetworkState&) const = default;
};

/// A training run at one moment. With its settings and its points it goes on from here to the same bits as if
/// it had never stopped.
struct TrainerState
{
    int epochs = 0;            ///< Done.
    std::size_t nextPoint = 0; ///< That the present epoch comes to; 0 between two epochs.
    std::string random;        ///< The random numbers as they stood when the present epoch began.
    NetworkState floating;
    NetworkState aware;

    bool operator==(const TrainerState&) const = default;
};

} // namespace quantoscope
