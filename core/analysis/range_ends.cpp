// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/range_ends.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

RangeEnds::RangeEnds(const ScatterCells& cells, double threshold)
{
    constexpr int marks = 24; // of each kind
    constexpr double margin = 0.4;
    double low = std::min(0.0, threshold);
    double high = std::max(0.0, threshold);
    if (const std::size_t count = cells.size(); count > 0) {
        low = std::min(low, cells.mean(0));
        high = std::max(high, cells.mean(count - 1));
        // The cells resemble those of an optimal quantizer with the same number of levels.
        for (int i = 0; i < marks; ++i) {
            m_marks.push_back(cells.mean(static_cast<std::size_t>(i) * (count - 1) / (marks - 1)));
        }
    }
    for (int i = 0; i < marks; ++i) {
        m_marks.push_back(low + (high - low) * (i * (1 + 2 * margin) / (marks - 1) - margin));
    }
    std::sort(m_marks.begin(), m_marks.end());
    m_marks.erase(std::unique(m_marks.begin(), m_marks.end()), m_marks.end());
}

double RangeEnds::at(double place) const
{
    const auto last = static_cast<double>(m_marks.size() - 1);
    const double position = place * last;
    const auto below = static_cast<std::size_t>(std::clamp(std::floor(position), 0.0, last - 1));
    const double beyond = position - static_cast<double>(below);
    return m_marks[below] + beyond * (m_marks[below + 1] - m_marks[below]);
}

void setRange(Scheme& scheme, double low, double high)
{
    scheme.lowerLimit = -low / scheme.threshold - 1;
    scheme.upperLimit = high / scheme.threshold - 1;
}

} // namespace quantoscope
