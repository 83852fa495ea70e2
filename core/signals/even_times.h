// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>

namespace quantoscope {

/// Tells whether times are evenly spaced: each within a twentieth of a step of its place between the first
/// and the last one. Written times are rounded, often to a few digits of a step.
class EvenTimes
{
public:
    /// Of `count` times the first and the last.
    EvenTimes(double first, double last, std::size_t count)
        : m_first(first), m_step(count > 1 ? (last - first) / static_cast<double>(count - 1) : 0)
    {
    }

    /// Looks at the time of this index.
    void add(std::size_t index, double time)
    {
        const double place = m_first + m_step * static_cast<double>(index);
        m_even = m_even && std::abs(time - place) <= m_step / 20; // false for NaN too
    }

    /// The step from one time to the next, in their unit; 0 if they are not evenly spaced and ascending.
    double step() const { return m_even && m_step > 0 && std::isfinite(m_step) ? m_step : 0; }

private:
    double m_first;
    double m_step;
    bool m_even = true;
};

} // namespace quantoscope
