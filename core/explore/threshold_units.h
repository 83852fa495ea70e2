// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/reading_options.h"
#include "core/signals/sorted_samples.h"

#include <optional>
#include <string_view>

namespace quantoscope {

/// Two marks on a membrane that was recorded in units of its own, such as mV.
struct MembraneMarks
{
    double rest = 0;      ///< What becomes 0.
    double threshold = 1; ///< What becomes the threshold; other than rest.

    bool operator==(const MembraneMarks&) const = default;
};

/// The marks to begin with: the median is rest; the threshold lies 15 mV above it where the unit is one of
/// voltage (pyramidal cells rest near -65 mV and fire from about -50 mV: Kandel et al., Principles of Neural
/// Science), else halfway to the largest sample. Both rounded to a hundredth or less of their distance. Empty
/// where there is no finite sample. O(1).
std::optional<MembraneMarks> proposedMarks(const SortedSamples& samples, std::string_view unit);

/// Whether a unit is one of voltage: "V", "volt" or "volts", also with n, µ (or u), m or k before V.
bool isVoltage(std::string_view unit);

/// The reading by which rest becomes 0 and the marked threshold `threshold`. The marks are in the file's own
/// units; they must differ.
ReadingOptions inThresholdUnits(ReadingOptions reading, const MembraneMarks& marks, double threshold);

/// A number as the file has it, from one as it is read.
double inFileUnits(const ReadingOptions& reading, double value);

} // namespace quantoscope
