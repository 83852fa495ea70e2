// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// Adjusts schemes so that quantization neither adds nor drops a spike: the decision boundary between the two
/// levels on either side of the threshold must fall between the two samples on either side of it.
class SpikeAlignment
{
public:
    SpikeAlignment(const SortedSamples& samples, RoundingRule rule, float threshold);

    /// Tries up to five values of upper_limit (a probe, then secant steps) until the boundary fits; while the
    /// number of levels below the centre stays the same, the boundary is linear in upper_limit. If none fits,
    /// the scheme keeps the last value tried. If there are no samples on both sides of the threshold or no
    /// finite boundary, it is unchanged. O(levels).
    void align(Scheme& scheme) const;

private:
    std::optional<double> boundaryOf(const Scheme& scheme) const;

    RoundingRule m_rule;
    float m_threshold;
    bool m_fits = false; ///< There are finite samples on both sides of the threshold.
    double m_low = 0;    ///< The boundary must be above this sample…
    double m_high = 0;   ///< …and must not exceed this one.
};

} // namespace quantoscope
