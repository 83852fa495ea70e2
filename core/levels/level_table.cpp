// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_table.h"

#include "core/levels/construct_levels.h"
#include "core/parameters/input_error.h"

#include <algorithm>
#include <numeric>

namespace quantoscope {

LevelTable::LevelTable(const Scheme& scheme)
    : m_scheme(scheme), m_levels(constructLevels(scheme)),
      m_ascending(std::is_sorted(m_levels.begin(), m_levels.end()))
{
    std::vector<int> order(m_levels.size());
    std::iota(order.begin(), order.end(), 0);
    const auto valueAt = [this](int index) { return m_levels[static_cast<std::size_t>(index)]; };
    if (!m_ascending) {
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return valueAt(a) < valueAt(b); });
    }
    m_distinct.reserve(order.size());
    m_firstIndex.reserve(order.size());
    for (const int index : order) {
        if (m_distinct.empty() || m_distinct.back() != valueAt(index)) {
            m_distinct.push_back(valueAt(index));
            m_firstIndex.push_back(index);
        }
    }
}

std::variant<LevelTable, ParameterProblem> LevelTable::make(const Scheme& scheme)
{
    try {
        return LevelTable(scheme);
    } catch (const InputError& error) {
        return error.problem();
    }
}

std::size_t LevelTable::rankOf(std::size_t index) const
{
    const auto position = std::lower_bound(m_distinct.begin(), m_distinct.end(), m_levels[index]);
    return static_cast<std::size_t>(position - m_distinct.begin());
}

LevelRow LevelTable::row(std::size_t index) const
{
    const std::size_t rank = rankOf(index);
    LevelRow row{.index = static_cast<int>(index),
                 .value = m_levels[index],
                 .gap = std::nullopt,
                 .dead = m_firstIndex[rank] != static_cast<int>(index)};
    if (rank + 1 < m_distinct.size()) {
        const float next = m_distinct[rank + 1];
        row.gap = static_cast<double>(next) - static_cast<double>(row.value);
    }
    return row;
}

} // namespace quantoscope
