// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/inspection.h"
#include "core/training/trainer.h"

#include <array>
#include <memory>
#include <vector>

namespace quantoscope {

/// The outputs of a learner over a square grid.
struct LeadMap
{
    static constexpr std::size_t side = 48; ///< Cells along each axis.
    static constexpr double reach = 1.2;    ///< The grid covers [-reach, reach] of both axes.

    std::vector<float> leads; ///< Output 1 minus output 0; side × side values, row by row from the lowest y.
};

/// The state of a training run at one moment, for the plots. Immutable once published; shared
/// between threads.
struct TrainingSnapshot
{
    TrainingSettings settings;
    std::shared_ptr<const Dataset> dataset;
    std::array<LeadMap, tabLearnerCount> maps;
    std::vector<EpochScores> history; ///< From epoch 0; of long runs only every n-th epoch and the last.
    Weights<float> floatWeights;
    Weights<float> awareWeights;
    TrainerState state;  ///< From which the run can be continued.
    HiddenTraces traces; ///< Of the quantization-aware network, with the probe as input.
    float probeX = 0;
    float probeY = 0;
    GradientFlow flow;
    bool running = false;
    int order = 0; ///< See TrainingWorker::order.

    const EpochScores& newest() const { return history.back(); }
};

} // namespace quantoscope
