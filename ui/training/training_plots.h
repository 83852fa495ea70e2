// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/snapshot_plot.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

using TrainingPlot = SnapshotPlot<TrainingSnapshot>;

/// The name of the learner at a place of tabLearners() for the user, and the pen of its line.
QString learnerTitle(std::size_t place);
QPen learnerPen(std::size_t place, const PlotTheme& theme);

/// The name of a layer, counted from 0, of so many: "hidden 1", "output".
QString layerTitle(std::size_t layer, std::size_t layers);

/// The area of a plot without ticks and titles of axes, from that with them.
QRectF areaWithoutAxes(const QRectF& area, const QSizeF& plot);

/// What the traces of the snapshot are of: the network, and the point or the sample.
QString probeText(const TrainingSnapshot& snapshot);

} // namespace quantoscope
