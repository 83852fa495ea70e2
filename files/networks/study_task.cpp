// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/study_task.h"

namespace quantoscope {

Task studyTask(const StudySettings& settings, const TaskDataSource& data)
{
    const auto steps = static_cast<std::size_t>(settings.model.steps);
    return settings.task.kind == TaskKind::yours ? taskOf(readTaskData(data), settings.task, steps)
                                                 : makeTask(settings.task, steps);
}

} // namespace quantoscope
