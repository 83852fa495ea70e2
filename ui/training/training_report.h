// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_section.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

/// A report section with the settings and results of a training run, apart from scheme and neuron. `points`:
/// the name of the file with the points, or empty for a built-in dataset.
ReportSection trainingSection(const TrainingSnapshot& snapshot, const QString& points);

} // namespace quantoscope
