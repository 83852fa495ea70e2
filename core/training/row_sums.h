// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace quantoscope {

/// A part of a list of places.
struct ListRange
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Lists of rows of a matrix: list i is the range ranges[i] of `rows`.
struct RowLists
{
    std::size_t count;
    const ListRange* ranges;
    const std::uint32_t* rows;
};

/// For each list, adds the listed rows of `from`, in their order, to row i of `sums`. The rows of both have
/// `width` elements. The same bits on every processor. O(listed rows x width).
template<typename Real>
void addListedRows(const RowLists& lists, const Real* from, Real* sums, std::size_t width);

/// to += the transposed matrix; `from` is rows x columns. O(rows x columns).
template<typename Real>
void addTransposed(const Real* from, std::size_t rows, std::size_t columns, Real* to);

} // namespace quantoscope
