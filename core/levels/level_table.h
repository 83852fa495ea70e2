// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace quantoscope {

/// One row of a level table.
struct LevelRow
{
    int index;   ///< Position in build order; the code that a device stores.
    float value; ///< The level itself.
    /// Distance to the next greater level as double; empty for the greatest level.
    std::optional<double> gap;
    bool dead; ///< Duplicate of an earlier level; no input reaches this index.
};

/// The levels of one valid scheme, 1 to 2^16 finite float32 values in build order, which may be neither
/// ascending nor distinct. An snnTorch scheme has 2^numBits, in the reference's order. Also holds the
/// distinct values in ascending order, which determine the nearest level.
class LevelTable
{
public:
    /// Throws InputError if `validate` reports a problem or the scale is automatic. O(levels log levels).
    explicit LevelTable(const Scheme& scheme);

    /// The table, or the problem that `validate` reports; for schemes that may be invalid.
    static std::variant<LevelTable, ParameterProblem> make(const Scheme& scheme);

    const Scheme& scheme() const { return m_scheme; }

    std::size_t size() const { return m_levels.size(); }
    float operator[](std::size_t index) const { return m_levels[index]; }

    /// In build order.
    std::span<const float> levels() const { return m_levels; }

    /// The distinct values, ascending. -0 and 0 count as one value.
    std::span<const float> distinct() const { return m_distinct; }

    /// For each distinct value the first build-order index that holds it, which is the index that the
    /// quantizer returns.
    std::span<const int> firstIndex() const { return m_firstIndex; }

    /// Position in `distinct()` of the level at a build-order index. O(log levels).
    std::size_t rankOf(std::size_t index) const;

    bool isDead(std::size_t index) const { return m_firstIndex[rankOf(index)] != static_cast<int>(index); }
    std::size_t deadCount() const { return m_levels.size() - m_distinct.size(); }
    bool ascending() const { return m_ascending; } ///< Build order never decreases.

    float lowest() const { return m_distinct.front(); }
    float highest() const { return m_distinct.back(); }

    /// Row `index` of the table. O(log levels).
    LevelRow row(std::size_t index) const;

private:
    Scheme m_scheme;
    std::vector<float> m_levels;
    std::vector<float> m_distinct;
    std::vector<int> m_firstIndex;
    bool m_ascending;
};

} // namespace quantoscope
