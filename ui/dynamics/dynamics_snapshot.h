// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/neurons/firing_curve.h"
#include "core/neurons/return_map.h"

#include <memory>

namespace quantoscope {

/// The response of the neuron of an Exploration to constant currents.
struct DynamicsSnapshot
{
    std::shared_ptr<const Exploration> exploration;
    float current;             ///< The current of the stimulus, constantCurrentOf().
    Trajectory raw, quantized; ///< The trajectories under this current.
    FiringCurve curve;
    ReturnMap returnMap;
    float lowest, highest; ///< The range of membranes of the return map.
};

/// Computes the snapshot. Throws Cancelled if `progress` asks to cancel.
std::shared_ptr<const DynamicsSnapshot> dynamicsOf(const std::shared_ptr<const Exploration>& exploration,
                                                   const Progress& progress = {});

} // namespace quantoscope
