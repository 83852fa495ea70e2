// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/membrane_histogram.h"

#include <cmath>

namespace quantoscope {

/// Each bin takes the counts of two: the bins -2k and -2k + 1 become the bin -k.
void MembraneHistogram::widen()
{
    std::vector<std::uint64_t> wide(bins);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        wide[bins / 4 + bin / 2] += m_counts[bin];
    }
    m_counts = std::move(wide);
    m_width *= 2;
}

void MembraneHistogram::add(std::span<const float> values)
{
    constexpr int half = bins / 2;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            continue;
        }
        double place = std::floor(double{value} / m_width);
        while (!(place >= -double{half} && place < double{half})) {
            widen();
            place = std::floor(double{value} / m_width);
        }
        ++m_counts[static_cast<std::size_t>(place + double{half})];
        ++m_total;
    }
}

double MembraneHistogram::quantile(double fraction) const
{
    const double wanted = fraction * static_cast<double>(m_total);
    double below = 0;
    for (std::size_t bin = 0; bin < bins && m_total > 0; ++bin) {
        below += static_cast<double>(m_counts[bin]);
        if (below >= wanted && m_counts[bin] > 0) {
            return first() + m_width * (static_cast<double>(bin) + 0.5);
        }
    }
    return 0;
}

} // namespace quantoscope
