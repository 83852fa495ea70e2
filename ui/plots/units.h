// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QString>

// Texts for time and amplitude in plots: in the units given by the recording, else in steps and
// plain numbers.

namespace quantoscope {

/// The unit of a time axis.
struct TimeScale
{
    double perStep; ///< The duration of one step in this unit; 1 without a unit.
    QString unit;   ///< "ms" or "s"; empty if the sampling rate is unknown.

    QString title() const;
};

/// Milliseconds for traces of up to two seconds, else seconds.
TimeScale timeScaleOf(const Exploration& exploration);

/// "step 12", or with the time if it is known: "step 12 (0.6 ms)".
QString stepText(const Exploration& exploration, std::size_t step);

/// The title with the unit of the membrane if it is known: "membrane (mV)".
QString withUnit(const QString& title, const Exploration& exploration);

} // namespace quantoscope
