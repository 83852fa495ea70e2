// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/describe_model.h"
#include "core/training/describe_task.h"
#include "core/training/study_settings.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<TrainingRules> auto& training)
{
    visitor(Parameter{.key = "epochs",
                      .name = "epochs",
                      .help = Core::noted("Passes over the training samples"),
                      .least = 0,
                      .most = maxTrainingEpochs,
                      .usual = {.least = 1, .most = 100, .step = 1}},
            training.epochs);
    visitor(Parameter{.key = "batch_size",
                      .name = "batch_size",
                      .help = Core::noted("Samples per optimizer step"),
                      .least = 1,
                      .most = maxBatchSize,
                      .usual = {.least = 1, .most = 400, .step = 1}},
            training.batchSize);
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
                      .help = Core::noted("Change of the learning rate over the epochs"),
                      .choices = rateScheduleNames},
            training.schedule);
    visitor(Parameter{.key = "clip_norm",
                      .name = "clip_norm",
                      .help = Core::noted("Largest norm of the gradient of all weights; 0: not clipped"),
                      .least = 0,
                      .most = 1e6,
                      .usual = {.least = 0, .most = 10, .step = 0.1}},
            training.clipNorm);
}

/// Omits the lists: the hidden layers and the grid.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<StudySettings> auto& study)
{
    visitor.object("task", study.task);
    visitor.object("model", study.model);
    visitor(Parameter{.key = "recurrent",
                      .name = "recurrent",
                      .help = Core::noted("Hidden layers with recurrent weights"),
                      .cleared = Core::noted("Hidden layers without recurrent weights")},
            study.recurrent);
    visitor.object("training", study.training);
    visitor(Parameter{.key = "weight_scale",
                      .name = "weight_scale",
                      .help = Core::noted("Scale of the quantized weights, per matrix or per neuron"),
                      .choices = weightScaleNames},
            study.weightScale);
    visitor(Parameter{.key = "seeds",
                      .name = "seeds",
                      .help = Core::noted("Number of random seeds, each a repetition of the study"),
                      .least = 1,
                      .most = mostStudySeeds,
                      .usual = {.least = 1, .most = 20, .step = 1}},
            study.seeds);
    visitor(Parameter{.key = "seed",
                      .name = "seed",
                      .help = Core::noted(
                          "First random seed, of the initial weights and the order of the samples"),
                      .usual = {.least = 1, .most = 100, .step = 1}},
            study.seed);
}

} // namespace quantoscope
