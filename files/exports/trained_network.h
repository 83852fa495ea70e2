// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <memory>
#include <optional>
#include <string>

namespace quantoscope {

/// The network that a learner trained.
struct TrainedNetwork
{
    TrainingSettings settings;
    Learner learner = Learner::qatState;
    Weights<float> weights; ///< Float, before storing.
    std::shared_ptr<const Task> task;
    int epochs = 0;
};

TrainedNetwork trainedNetwork(const Trainer& trainer, Learner learner);

NetworkShape shapeOf(const TrainedNetwork& network);

/// With the steps of the samples, if they have steps of their own.
RunRules rulesOf(const TrainedNetwork& network);

/// The quantizer of the state; nullopt for learners with float state.
std::optional<Quantizer> stateOf(const TrainedNetwork& network);

/// How each layer's weights are stored while the network runs; 0 bits for learners with float weights.
WeightPrecision weightPrecisionOf(const TrainedNetwork& network);

/// The weights as the network runs with them.
Weights<float> weightsInUse(const TrainedNetwork& network);

/// Whether the state is quantized by a scheme or a rule that snnTorch does not have.
bool roundsOtherwise(const TrainedNetwork& network);

/// Names of the layers for code: "hidden", "hidden_2", …, "output".
std::string layerName(const TrainedNetwork& network, std::size_t layer);
std::string constantName(const TrainedNetwork& network, std::size_t layer); ///< "HIDDEN", "HIDDEN_2", …

/// The first test samples: at most 200, and fewer if they have more than 120 000 numbers in all, or 16 times
/// as many if every number is 0 or 1; at least one.
SamplesView exportedTests(const TrainedNetwork& network);

/// Whether every number is 0 or 1. O(numbers).
bool areSpikes(const SamplesView& samples);

} // namespace quantoscope
