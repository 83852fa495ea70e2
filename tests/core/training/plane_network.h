// SPDX-License-Identifier: GPL-3.0-or-later
// Networks for points of the plane, and tasks, as the tests need them.
#pragma once

#include "core/training/trainer.h"

#include <array>

namespace quantoscope {

/// Two inputs, one hidden layer, two outputs.
inline NetworkShape planeShape(const NetworkModel& model, int hidden)
{
    return shapeOf(model, 2, std::array{hidden}, 2);
}

inline std::shared_ptr<const Task> taskFor(const TrainingSettings& settings)
{
    return std::make_shared<const Task>(
        makeTask(settings.dataset, static_cast<std::size_t>(settings.model.steps)));
}

} // namespace quantoscope
