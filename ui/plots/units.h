// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QString>

// How plots write time and amplitude: in the units that the recording's file gives, else in steps and plain
// numbers.

namespace quantoscope {

/// The numbers of a time axis.
struct TimeScale
{
    double perStep; ///< What one step is in them.
    QString unit;   ///< "ms" or "s"; empty where a step's duration is unknown.

    QString title() const;
};

/// Milliseconds for a trace of up to two seconds, else seconds.
TimeScale timeScaleOf(const Exploration& exploration);

/// "step 12", with its time where that is known: "step 12 (0.6 ms)".
QString stepText(const Exploration& exploration, std::size_t step);

/// The title with the membrane's unit where that is known: "membrane (mV)".
QString withUnit(const QString& title, const Exploration& exploration);

} // namespace quantoscope
