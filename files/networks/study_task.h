// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_settings.h"
#include "files/networks/task_data.h"

namespace quantoscope {

/// The samples of a study. Reads `data` if they are your own. Throws as makeTask(), taskOf() and
/// readTaskData().
Task studyTask(const StudySettings& settings, const TaskDataSource& data);

} // namespace quantoscope
