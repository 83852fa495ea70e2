// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// What one of the three learners became.
struct TrainedNetwork
{
    TrainingSettings settings;
    Learner learner = Learner::quantizationAware;
    Weights<float> weights;
    Dataset dataset;
    int epochs = 0;
};

TrainedNetwork trainedNetwork(const Trainer& trainer, Learner learner);

enum class NetworkFormat { python, json };

inline constexpr std::array<std::string_view, 2> networkFormatEndings{"py", "json"};

/// The format whose files end so; empty for none.
std::optional<NetworkFormat> networkFormatForEnding(std::string_view ending);

/// The whole file.
///   python  snnTorch code that builds the network with its state_quant and weights; run, it prints the
///           accuracy on the test points that it holds
///   json    {"learner": …, "epochs": …, "network": {…}, "state_quant": {…} or null, "input_scale": {…},
///           "weights": {…}, "test": {"points": [[x, y], …], "labels": […], "outputs": [[…, …], …]}}
/// Of many test points the first 200 are written. "outputs" is what the network answers them: a class's
/// spike count or mean membrane. O(test points x steps x hidden).
std::string networkText(const TrainedNetwork& network, NetworkFormat format);

} // namespace quantoscope
