// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/row_sums.h"

#include "core/quantizer/instruction_set.h"

#include <cstring>

namespace quantoscope {
namespace {

constexpr std::size_t vectorBytes = 64;

template<typename Real>
constexpr std::size_t lanesOf = vectorBytes / sizeof(Real);

/// For each list, adds the listed rows of `from` to the row of `sums`, in a band of Vectors vectors.
template<std::size_t Vectors, typename Real>
QUANTOSCOPE_INLINE void addBand(const RowLists& lists, const Real* from, Real* sums, std::size_t width)
{
    // A vector of GCC and Clang: the sums stay in registers.
    using Lanes [[gnu::vector_size(vectorBytes)]] = Real;
    for (std::size_t list = 0; list < lists.count; ++list) {
        Lanes sum[Vectors];
        std::memcpy(sum, sums + list * width, sizeof(sum));
        const ListRange range = lists.ranges[list];
        for (std::uint32_t at = range.begin; at < range.end; ++at) {
            const Real* const row = from + lists.rows[at] * width;
            for (std::size_t i = 0; i < Vectors; ++i) {
                Lanes value;
                std::memcpy(&value, row + i * lanesOf<Real>, sizeof(value));
                sum[i] += value;
            }
        }
        std::memcpy(sums + list * width, sum, sizeof(sum));
    }
}

template<typename Real>
QUANTOSCOPE_INLINE void addLists(const RowLists& lists, const Real* from, Real* sums, std::size_t width)
{
    std::size_t done = 0;
    for (; done + 8 * lanesOf<Real> <= width; done += 8 * lanesOf<Real>) {
        addBand<8>(lists, from + done, sums + done, width);
    }
    for (; done + 2 * lanesOf<Real> <= width; done += 2 * lanesOf<Real>) {
        addBand<2>(lists, from + done, sums + done, width);
    }
    for (; done + lanesOf<Real> <= width; done += lanesOf<Real>) {
        addBand<1>(lists, from + done, sums + done, width);
    }
    for (std::size_t list = 0; done < width && list < lists.count; ++list) {
        const ListRange range = lists.ranges[list];
        for (std::uint32_t at = range.begin; at < range.end; ++at) {
            for (std::size_t i = done; i < width; ++i) {
                sums[list * width + i] += from[lists.rows[at] * width + i];
            }
        }
    }
}

constexpr std::size_t side = 16; ///< Of the squares in which a matrix is transposed.

/// The transposed square whose rows are `stride` apart. Four times, the rows of the upper and the lower half
/// are interleaved, which is a transposition.
QUANTOSCOPE_INLINE void transposeSquare(const float* from, std::size_t stride, float* square)
{
    using Row [[gnu::vector_size(side * sizeof(float))]] = float;
    Row rows[side];
    for (std::size_t i = 0; i < side; ++i) {
        std::memcpy(&rows[i], from + i * stride, sizeof(Row));
    }
    for (std::size_t halving = side; halving > 1; halving /= 2) {
        Row next[side];
        for (std::size_t i = 0; i < side / 2; ++i) {
            const Row& a = rows[i];
            const Row& b = rows[i + side / 2];
            next[2 * i] =
                __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
            next[2 * i + 1] =
                __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        }
        std::memcpy(rows, next, sizeof(rows));
    }
    std::memcpy(square, rows, sizeof(rows));
}

QUANTOSCOPE_INLINE void transposeSquare(const double* from, std::size_t stride, double* square)
{
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            square[column * side + row] = from[row * stride + column];
        }
    }
}

/// to += the transposed matrix; `from` is rows x columns.
template<typename Real>
QUANTOSCOPE_INLINE void addInSquares(const Real* from, std::size_t rows, std::size_t columns, Real* to)
{
    const std::size_t wholeRows = rows / side * side;
    const std::size_t wholeColumns = columns / side * side;
    for (std::size_t top = 0; top < wholeRows; top += side) {
        for (std::size_t left = 0; left < wholeColumns; left += side) {
            Real square[side * side];
            transposeSquare(from + top * columns + left, columns, square);
            for (std::size_t row = 0; row < side; ++row) {
                Real* const sums = to + (left + row) * rows + top;
                for (std::size_t column = 0; column < side; ++column) {
                    sums[column] += square[row * side + column];
                }
            }
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = row < wholeRows ? wholeColumns : 0; column < columns; ++column) {
            to[column * rows + row] += from[row * columns + column];
        }
    }
}

} // namespace

template<typename Real>
void addListedRows(const RowLists& lists, const Real* from, Real* sums, std::size_t width)
{
    callWith(bestInstructionSet(), [&]() QUANTOSCOPE_KERNEL { addLists(lists, from, sums, width); });
}

template<typename Real>
void addTransposed(const Real* from, std::size_t rows, std::size_t columns, Real* to)
{
    callWith(bestInstructionSet(), [&]() QUANTOSCOPE_KERNEL { addInSquares(from, rows, columns, to); });
}

template void addListedRows(const RowLists&, const float*, float*, std::size_t);
template void addListedRows(const RowLists&, const double*, double*, std::size_t);
template void addTransposed(const float*, std::size_t, std::size_t, float*);
template void addTransposed(const double*, std::size_t, std::size_t, double*);

} // namespace quantoscope
