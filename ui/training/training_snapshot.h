// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/inspection.h"
#include "core/training/trainer.h"

#include <array>
#include <memory>
#include <vector>

namespace quantoscope {

/// The numbers by which a learner tells the classes, over a square grid.
struct LeadMap
{
    static constexpr std::size_t side = 48; ///< Cells along each axis.
    static constexpr double reach = 1.2;    ///< The grid covers [-reach, reach] of both axes.

    std::vector<float> leads; ///< Class 1's lead over class 0, side x side, row by row from the lowest y.
};

/// What the view shows of a training run at one moment; immutable, shared between the threads.
struct TrainingSnapshot
{
    TrainingSettings settings;
    std::shared_ptr<const Dataset> dataset;
    std::array<LeadMap, learnerCount> maps;
    std::vector<EpochScores> history; ///< From epoch 0 on; of a long run every so many epochs and the last.
    Weights<float> floatWeights;
    Weights<float> awareWeights;
    TrainerState state;  ///< What the run goes on from.
    HiddenTraces traces; ///< Of the quantization-aware network at the probe.
    float probeX = 0;
    float probeY = 0;
    GradientFlow flow;
    bool running = false;
    int order = 0; ///< See TrainingWorker::order.

    const EpochScores& newest() const { return history.back(); }
};

} // namespace quantoscope
