// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>
#include <string>
#include <string_view>

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

enum class NetworkFormat { python, json };

inline constexpr std::array<std::string_view, 2> networkFormatEndings{"py", "json"};

/// The format for a file name ending without the dot, in lower case; nullopt if there is none.
std::optional<NetworkFormat> networkFormatForEnding(std::string_view ending);

/// The content of the file.
///   python  snnTorch code that builds the network with its state_quant and weights; when run, it prints the
///           accuracy on the test points that it contains
///   json    {"learner": …, "epochs": …, "network": {…}, "state_quant": {…} or null, "input_scale": {…},
///           "weights": {…}, "test": {"points": [[x, y], …], "labels": […], "outputs": [[…, …], …]}}
/// Only the first 200 test points are written. "outputs" has the network's output per class: spike count or
/// mean membrane, depending on the loss. O(test points × steps × hidden).
std::string networkText(const TrainedNetwork& network, NetworkFormat format);

} // namespace quantoscope
