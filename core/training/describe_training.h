// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/describe_dataset.h"
#include "core/training/describe_model.h"
#include "core/training/trainer.h"

namespace quantoscope {

/// Omits the scheme and the rounding rule, which a Setup describes as well.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<TrainingSettings> auto& training)
{
    visitor.object("dataset", training.dataset);
    visitor.object("model", training.model);
    visitor(Parameter{.key = "hidden",
                      .name = "hidden",
                      .help = Core::noted("Number of neurons in the hidden layer"),
                      .least = 1,
                      .most = maxHidden,
                      .usual = {.least = 1, .most = maxHidden, .step = 1}},
            training.hidden);
    visitor(Parameter{.key = "optimizer",
                      .name = "optimizer",
                      .help = Core::noted("Optimizer that updates the weights"),
                      .choices = optimizerNames},
            training.optimizer);
    visitor(Parameter{.key = "rate",
                      .name = "rate",
                      .help = Core::noted("Learning rate"),
                      .least = 1e-9,
                      .most = 100,
                      .usual = {.least = 0.0001, .most = 1, .step = 0.01, .logarithmic = true}},
            training.rate);
    visitor(Parameter{.key = "batch_size",
                      .name = "batch_size",
                      .help = Core::noted("Points per optimizer step"),
                      .least = 1,
                      .most = maxDatasetSize,
                      .usual = {.least = 1, .most = 400, .step = 1}},
            training.batchSize);
    visitor(Parameter{.key = "seed",
                      .name = "seed",
                      .help = Core::noted(
                          "Random seed of the points, the initial weights and the order of the points"),
                      .usual = {.least = 1, .most = 100, .step = 1}},
            training.seed);
}

} // namespace quantoscope
