// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/digits.h"
#include "core/training/network_shape.h"
#include "core/training/task.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<TaskSettings> auto& task)
{
    const bool isDigits = task.kind == TaskKind::digits;
    const bool isPatterns = task.kind == TaskKind::spikePatterns;
    visitor(Parameter{.key = "kind",
                      .name = "dataset",
                      .help = Core::noted("What the network learns"),
                      .choices = taskNames},
            task.kind);
    visitor(Parameter{.key = "size",
                      .name = "size",
                      .help = Core::noted(
                          "Number of samples for training and test together; of your data, at most so many"),
                      .least = 4,
                      .most = maxTaskSize,
                      .usual = {.least = 500, .most = 10'000, .step = 500}},
            task.size);
    visitor(Parameter{.key = "test_fraction",
                      .name = "test_fraction",
                      .formerName = "test_share",
                      .help = Core::noted("Fraction of the samples used for the test"),
                      .least = 0.05,
                      .most = 0.95},
            task.testFraction);
    visitor(Parameter{.key = "noise",
                      .name = "noise",
                      .help = Core::noted("Standard deviation of the noise of a pixel or a coordinate"),
                      .least = 0,
                      .most = 1,
                      .usual = {.least = 0, .most = 0.5, .step = 0.01},
                      .applies = isDigits || isOfThePlane(task.kind)},
            task.noise);
    visitor(Parameter{.key = "distortion",
                      .name = "distortion",
                      .help = Core::noted("Factor of the random changes of the digits' shapes"),
                      .least = 0,
                      .most = 3,
                      .usual = {.least = 0, .most = 2, .step = 0.1},
                      .applies = isDigits},
            task.distortion);
    visitor(Parameter{.key = "classes",
                      .name = "classes",
                      .help = Core::noted("Number of classes of spike patterns"),
                      .least = 2,
                      .most = mostClasses,
                      .usual = {.least = 2, .most = 20, .step = 1},
                      .applies = isPatterns},
            task.classes);
    visitor(Parameter{.key = "inputs",
                      .name = "inputs",
                      .help = Core::noted("Number of inputs of spike patterns"),
                      .least = 1,
                      .most = mostLayerNeurons,
                      .usual = {.least = 10, .most = 200, .step = 10},
                      .applies = isPatterns},
            task.inputs);
    visitor(Parameter{.key = "dimensions",
                      .name = "dimensions",
                      .help = Core::noted("Dimensions of the manifolds of spike patterns"),
                      .least = 1,
                      .most = 4,
                      .usual = {.least = 1, .most = 4, .step = 1},
                      .applies = isPatterns},
            task.dimensions);
    visitor(Parameter{.key = "smoothness",
                      .name = "smoothness",
                      .help = Core::noted("Smoothness of the manifolds of spike patterns"),
                      .least = 0,
                      .most = 6,
                      .usual = {.least = 0, .most = 6, .step = 1},
                      .applies = isPatterns},
            task.smoothness);
    visitor(Parameter{.key = "encoding",
                      .name = "encoding",
                      .help = Core::noted("How values enter the network: constant currents, spikes with that "
                                          "rate, or one spike whose latency is shorter for greater values"),
                      .choices = encodingNames,
                      .applies = isDigits || task.kind == TaskKind::yours},
            task.encoding);
    visitor(Parameter{.key = "gain",
                      .name = "gain",
                      .help = Core::noted("Factor of the currents, or of the spike rates"),
                      .least = 0,
                      .most = 1000,
                      .usual = {.least = 0.1, .most = 10, .step = 0.1, .logarithmic = true},
                      .applies = !isPatterns && task.encoding != Encoding::latency},
            task.gain);
    visitor(
        Parameter{.key = "seed", .name = "dataset_seed", .help = Core::noted("Random seed of the samples")},
        task.seed);
}

} // namespace quantoscope
