// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dynamics/dynamics_snapshot.h"
#include "ui/plots/snapshot_plot.h"

namespace quantoscope {

using DynamicsPlot = SnapshotPlot<DynamicsSnapshot>;

} // namespace quantoscope
