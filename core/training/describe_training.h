// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_setup.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/describe_model.h"
#include "core/training/describe_task.h"
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
                      .help = Core::noted("Number of neurons in the first hidden layer"),
                      .least = 1,
                      .most = maxHidden,
                      .usual = {.least = 1, .most = 128, .step = 1}},
            training.hidden);
    visitor(Parameter{.key = "hidden_2",
                      .name = "hidden_2",
                      .help = Core::noted("Number of neurons in the second hidden layer; 0: no such layer"),
                      .least = 0,
                      .most = maxHidden,
                      .usual = {.least = 0, .most = 128, .step = 1}},
            training.hidden2);
    visitor(Parameter{.key = "hidden_3",
                      .name = "hidden_3",
                      .help = Core::noted("Number of neurons in the third hidden layer; 0: no such layer"),
                      .least = 0,
                      .most = maxHidden,
                      .usual = {.least = 0, .most = 128, .step = 1},
                      .applies = training.hidden2 > 0},
            training.hidden3);
    visitor(Parameter{.key = "recurrent",
                      .name = "recurrent",
                      .help = Core::noted("Hidden layers with recurrent weights"),
                      .cleared = Core::noted("Hidden layers without recurrent weights")},
            training.recurrent);
    visitor(Parameter{.key = "quantized",
                      .name = "quantized",
                      .help = Core::noted("What the quantized networks store in few bits"),
                      .choices = quantizedPartsNames},
            training.quantized);
    visitor(Parameter{.key = "weight_bits",
                      .name = "weight_bits",
                      .help = Core::noted("Bits of the weights of the learners that quantize them"),
                      .least = fewestWeightBits,
                      .most = mostWeightBits,
                      .usual = {.least = 2, .most = 8, .step = 1},
                      .applies = training.quantizesWeights()},
            training.weightBits);
    visitor(Parameter{.key = "weight_scale",
                      .name = "weight_scale",
                      .help = Core::noted("Scale of the quantized weights, per matrix or per neuron"),
                      .choices = weightScaleNames,
                      .applies = training.quantizesWeights()},
            training.weightScale);
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
    visitor(Parameter{.key = "schedule",
                      .name = "schedule",
                      .help = Core::noted("Change of the learning rate from epoch to epoch"),
                      .choices = rateScheduleNames},
            training.schedule);
    visitor(Parameter{.key = "schedule_epochs",
                      .name = "schedule_epochs",
                      .help = Core::noted("Epochs until the rate is a tenth (step), or 0 (cosine)"),
                      .least = 1,
                      .most = maxTrainingEpochs,
                      .usual = {.least = 10, .most = 1000, .step = 10},
                      .applies = training.schedule != RateSchedule::constant},
            training.schedulePeriod);
    visitor(Parameter{.key = "clip_norm",
                      .name = "clip_norm",
                      .help = Core::noted("Largest norm of the gradient of all weights; 0: not clipped"),
                      .least = 0,
                      .most = 1e6,
                      .usual = {.least = 0, .most = 10, .step = 0.1}},
            training.clipNorm);
    visitor(
        Parameter{.key = "patience",
                  .name = "patience",
                  .help = Core::noted("Epochs without a smaller test loss before training stops; 0: never"),
                  .least = 0,
                  .most = maxTrainingEpochs,
                  .usual = {.least = 0, .most = 100, .step = 5}},
        training.patience);
    visitor(Parameter{.key = "batch_size",
                      .name = "batch_size",
                      .help = Core::noted("Samples per optimizer step"),
                      .least = 1,
                      .most = maxBatchSize,
                      .usual = {.least = 1, .most = 400, .step = 1}},
            training.batchSize);
    visitor(Parameter{.key = "seed",
                      .name = "seed",
                      .help = Core::noted(
                          "Random seed of the samples, the initial weights and the order of the samples"),
                      .usual = {.least = 1, .most = 100, .step = 1}},
            training.seed);
}

} // namespace quantoscope
