// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/snapshot_plot.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

using TrainingPlot = SnapshotPlot<TrainingSnapshot>;

/// The name of a learner for the user, and the pen of its line.
QString learnerTitle(Learner learner);
QPen learnerPen(Learner learner, const PlotTheme& theme);

} // namespace quantoscope
