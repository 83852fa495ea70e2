// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_section.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

/// What was trained, on what and how, and how far it got: everything that the plots of Train follow from but
/// for the scheme and the neuron. `points` names a person's own file, or is empty.
ReportSection trainingSection(const TrainingSnapshot& snapshot, const QString& points);

} // namespace quantoscope
