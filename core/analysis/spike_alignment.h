// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// Moves schemes so that quantizing neither adds nor drops a spike: the decision boundary between the levels
/// on either side of the threshold must fall between the samples on either side of it.
class SpikeAlignment
{
public:
    SpikeAlignment(const SortedSamples& samples, RoundingRule rule, float threshold);

    /// Changes upper_limit by a few secant steps (within a number of levels below the centre the boundary is
    /// linear in it) until the boundary fits; leaves it where the steps led, or as it was where there is
    /// nothing to fit. O(levels).
    void align(Scheme& scheme) const;

private:
    std::optional<double> boundaryOf(const Scheme& scheme) const;

    RoundingRule m_rule;
    float m_threshold;
    bool m_fits = false; ///< There are samples on both sides.
    double m_low = 0;    ///< Boundaries must be above this sample…
    double m_high = 0;   ///< …and not above this one.
};

} // namespace quantoscope
