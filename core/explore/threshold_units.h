// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/reading_options.h"
#include "core/signals/sorted_samples.h"

#include <optional>
#include <string_view>

namespace quantoscope {

/// Two reference values of a membrane recorded in units other than thresholds, such as mV.
struct MembraneMarks
{
    double rest = 0;      ///< The value that becomes 0.
    double threshold = 1; ///< The value that becomes the threshold; must differ from rest.

    bool operator==(const MembraneMarks&) const = default;
};

/// The initial marks. Rest is the median. If the unit is a voltage, the threshold lies 15 mV above rest
/// (pyramidal cells rest near -65 mV and fire from about -50 mV: Kandel et al., Principles of Neural
/// Science), otherwise halfway between rest and the largest sample. Both are rounded to at most a hundredth
/// of their distance. Empty if there is no finite sample. O(1).
std::optional<MembraneMarks> proposedMarks(const SortedSamples& samples, std::string_view unit);

/// Whether a unit is a voltage: "V", "volt" or "volts", or V with the prefix n, µ (or u), m or k.
bool isVoltage(std::string_view unit);

/// Reading options that map rest to 0 and the marked threshold to `threshold`. The marks are in units of the
/// file and must differ.
ReadingOptions inThresholdUnits(ReadingOptions reading, const MembraneMarks& marks, double threshold);

/// Converts a value as read (after gain and offset) back to the unit of the file.
double inFileUnits(const ReadingOptions& reading, double value);

} // namespace quantoscope
