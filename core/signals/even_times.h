// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>

namespace quantoscope {

/// Determines whether times are evenly spaced: each within 1/20 of a step of its ideal time between the first
/// and the last one. Times in files are rounded, often to a few digits of a step.
class EvenTimes
{
public:
    /// `first` and `last` of `count` times.
    EvenTimes(double first, double last, std::size_t count)
        : m_first(first), m_step(count > 1 ? (last - first) / static_cast<double>(count - 1) : 0)
    {
    }

    /// Checks the time with this index.
    void add(std::size_t index, double time)
    {
        const double place = m_first + m_step * static_cast<double>(index);
        m_even = m_even && std::abs(time - place) <= m_step / 20; // false for NaN too
    }

    /// The step between times, in their unit; 0 if they are not evenly spaced and ascending.
    double step() const { return m_even && m_step > 0 && std::isfinite(m_step) ? m_step : 0; }

private:
    double m_first;
    double m_step;
    bool m_even = true;
};

} // namespace quantoscope
