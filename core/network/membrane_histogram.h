// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// Counts values in bins of equal width around 0. The width is a power of two and doubles when a value lies
/// outside, so that the result does not depend on the order of the values. Infinities and NaN are not
/// counted.
class MembraneHistogram
{
public:
    static constexpr std::size_t bins = 4096;

    void add(std::span<const float> values);

    double width() const { return m_width; }                       ///< Of a bin.
    double first() const { return -m_width * (double{bins} / 2); } ///< The left edge of the first bin.
    const std::vector<std::uint64_t>& counts() const { return m_counts; }
    std::uint64_t total() const { return m_total; }

    /// The values below which this fraction of all lies, to the width of a bin; 0 without values.
    double quantile(double fraction) const;

private:
    void widen();

    double m_width = 0x1p-24;
    std::vector<std::uint64_t> m_counts = std::vector<std::uint64_t>(bins);
    std::uint64_t m_total = 0;
};

} // namespace quantoscope
