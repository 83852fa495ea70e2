// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/dataset.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<DatasetSettings> auto& dataset)
{
    visitor(Parameter{.key = "kind",
                      .name = "dataset",
                      .help = Core::noted("Points of two classes in the plane"),
                      .choices = datasetNames},
            dataset.kind);
    visitor(Parameter{.key = "noise",
                      .name = "noise",
                      .help = Core::noted("Standard deviation of the noise added to each coordinate"),
                      .least = 0,
                      .most = 1,
                      .usual = {.least = 0, .most = 0.5, .step = 0.01}},
            dataset.noise);
    visitor(Parameter{.key = "size",
                      .name = "size",
                      .help = Core::noted("Number of points for training and test together"),
                      .least = 4,
                      .most = maxDatasetSize,
                      .usual = {.least = 20, .most = 2000, .step = 20}},
            dataset.size);
    visitor(Parameter{.key = "test_fraction",
                      .name = "test_fraction",
                      .formerName = "test_share",
                      .help = Core::noted("Fraction of the points used for the test"),
                      .least = 0.05,
                      .most = 0.95},
            dataset.testFraction);
    visitor(
        Parameter{.key = "seed", .name = "dataset_seed", .help = Core::noted("Random seed of the points")},
        dataset.seed);
}

} // namespace quantoscope
