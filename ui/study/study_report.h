// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_section.h"
#include "ui/study/study_snapshot.h"

namespace quantoscope {

/// A report section with the settings and results of a study. `table`: its cases, the header first.
ReportSection studySection(const StudySnapshot& snapshot, const QList<QStringList>& table);

} // namespace quantoscope
