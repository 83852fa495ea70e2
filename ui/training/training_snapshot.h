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

/// The sample whose way through the network is shown: a point of the plane, or a test sample.
struct Probe
{
    float x = 0;
    float y = 0;
    std::size_t sample = 0;

    bool operator==(const Probe&) const = default;
};

/// The state of a training run at one moment, for the plots. Immutable once published; shared
/// between threads.
struct TrainingSnapshot
{
    TrainingSettings settings;
    std::shared_ptr<const Task> task;
    std::array<LeadMap, tabLearnerCount> maps; ///< Empty unless the task is of the plane.
    std::array<std::vector<std::uint8_t>, tabLearnerCount>
        answers;                      ///< The classes given to the test samples.
    std::vector<EpochScores> history; ///< From epoch 0; of long runs only every n-th epoch and the last.
    Weights<float> floatWeights;
    Weights<float> awareWeights;
    TrainerState state; ///< From which the run can be continued.
    Probe probe;
    /// The layers of the quantization-aware network with the probe as input: run in float, and quantized.
    std::vector<LayerTraces> rawTraces;
    std::vector<LayerTraces> quantizedTraces;
    GradientFlow flow;
    bool running = false;
    int order = 0; ///< See TrainingWorker::order.

    const EpochScores& newest() const { return history.back(); }
    TabLearners learners() const { return tabLearners(settings.quantized); }
};

/// The snapshot of a trainer, paused and of order 0. `history`, which is not empty, gets the current scores
/// if it ends before them. Throws Cancelled if `progress` returns false. O(test samples x steps x weights).
TrainingSnapshot makeSnapshot(Trainer& trainer, std::vector<EpochScores> history, const Probe& probe,
                              const Progress& progress);

} // namespace quantoscope
