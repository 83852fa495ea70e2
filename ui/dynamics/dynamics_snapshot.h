// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/neurons/firing_curve.h"
#include "core/neurons/return_map.h"

#include <memory>

namespace quantoscope {

/// The neuron of an Exploration under constant currents, above all that of its stimulus.
struct DynamicsSnapshot
{
    std::shared_ptr<const Exploration> exploration;
    float current;         ///< The stimulus' amplitude and offset.
    Course raw, quantized; ///< Under that current.
    FiringCurve curve;
    ReturnMap returnMap;
    float lowest, highest; ///< Membranes that the return map spans.
};

/// Computes it all. Throws Cancelled.
std::shared_ptr<const DynamicsSnapshot> dynamicsOf(const std::shared_ptr<const Exploration>& exploration,
                                                   const Progress& progress = {});

} // namespace quantoscope
