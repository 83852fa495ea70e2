// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/spike_rows.h"

#include "core/quantizer/cell_lookup.h"
#include "core/quantizer/instruction_targets.h"

#include <algorithm>
#include <cstring>

#ifdef QUANTOSCOPE_X86
#include "core/quantizer/avx512_intrinsics.h"
#endif

namespace quantoscope {
namespace {

constexpr std::size_t vectorBytes = 64;

template<typename Real>
constexpr std::size_t lanesOf = vectorBytes / sizeof(Real);

/// Lists of rows of a matrix: list i is [begins[i], begins[i + 1]) of `rows`.
struct RowLists
{
    std::size_t count;
    const std::uint32_t* begins;
    const std::uint32_t* rows;
};

/// For each list, adds the listed rows of `from` to the row of `sums`, in a band of Vectors vectors.
template<std::size_t Vectors, typename Real>
QUANTOSCOPE_INLINE void addBand(const RowLists& lists, const Real* from, Real* sums, std::size_t width)
{
    // A vector of GCC and Clang: the sums stay in registers.
    using Lanes [[gnu::vector_size(vectorBytes)]] = Real;
    for (std::size_t list = 0; list < lists.count; ++list) {
        Lanes sum[Vectors];
        std::memcpy(sum, sums + list * width, sizeof(sum));
        for (std::uint32_t at = lists.begins[list]; at < lists.begins[list + 1]; ++at) {
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
        for (std::uint32_t at = lists.begins[list]; at < lists.begins[list + 1]; ++at) {
            for (std::size_t i = done; i < width; ++i) {
                sums[list * width + i] += from[lists.rows[at] * width + i];
            }
        }
    }
}

#ifdef QUANTOSCOPE_X86
template<typename Real>
[[gnu::target("avx2")]] void addListsWithAvx2(const RowLists& lists, const Real* from, Real* sums,
                                              std::size_t width)
{
    addLists(lists, from, sums, width);
}

template<typename Real>
[[gnu::target("avx512f")]] void addListsWithAvx512(const RowLists& lists, const Real* from, Real* sums,
                                                   std::size_t width)
{
    addLists(lists, from, sums, width);
}
#endif

template<typename Real>
void addListsHere(const RowLists& lists, const Real* from, Real* sums, std::size_t width)
{
#ifdef QUANTOSCOPE_X86
    switch (bestInstructionSet()) {
    case InstructionSet::avx512vbmi:
    case InstructionSet::avx512:
        return addListsWithAvx512(lists, from, sums, width);
    case InstructionSet::avx2:
        return addListsWithAvx2(lists, from, sums, width);
    case InstructionSet::plain:
        break;
    }
#endif
    addLists(lists, from, sums, width);
}

/// Appends the places of the values that are not 0 to `places`, which has room for all and for avx512Lanes
/// more. Returns their end.
template<typename Value>
std::uint32_t* placesOf(const Value* values, std::size_t count, std::uint32_t* places)
{
    for (std::size_t i = 0; i < count; ++i) {
        *places = static_cast<std::uint32_t>(i);
        places += values[i] != 0 ? 1 : 0; // without a branch, which spikes would mispredict
    }
    return places;
}

#ifdef QUANTOSCOPE_X86
/// Sixteen values at a time: the places of those that are not 0 move to the front.
[[gnu::target("avx512f")]] std::uint32_t* placesWithAvx512(const float* values, std::size_t count,
                                                           std::uint32_t* places)
{
    const __m512i lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (std::size_t i = 0; i < count; i += avx512Lanes) {
        const std::size_t left = count - i;
        const auto used = static_cast<__mmask16>(left < avx512Lanes ? (1U << left) - 1 : 0xffffU);
        const __m512 some = _mm512_maskz_loadu_ps(used, values + i);
        const __mmask16 taken = _mm512_cmp_ps_mask(some, _mm512_setzero_ps(), _CMP_NEQ_UQ);
        const __m512i numbers = _mm512_add_epi32(lane, _mm512_set1_epi32(static_cast<int>(i)));
        _mm512_storeu_si512(places, _mm512_maskz_compress_epi32(taken, numbers));
        places += __builtin_popcount(taken);
    }
    return places;
}
#endif

std::uint32_t* placesHere(const float* values, std::size_t count, std::uint32_t* places)
{
#ifdef QUANTOSCOPE_X86
    if (bestInstructionSet() >= InstructionSet::avx512) {
        return placesWithAvx512(values, count, places);
    }
#endif
    return placesOf(values, count, places);
}

std::uint32_t* placesHere(const double* values, std::size_t count, std::uint32_t* places)
{
    return placesOf(values, count, places);
}

/// Calls move(row, column) for all elements of a matrix in squares, so that neither reading by rows nor
/// writing by columns leaves the first cache.
template<typename Move>
void inSquares(std::size_t rows, std::size_t columns, const Move& move)
{
    constexpr std::size_t side = 16;
    for (std::size_t top = 0; top < rows; top += side) {
        for (std::size_t left = 0; left < columns; left += side) {
            for (std::size_t row = top; row < std::min(top + side, rows); ++row) {
                for (std::size_t column = left; column < std::min(left + side, columns); ++column) {
                    move(row, column);
                }
            }
        }
    }
}

} // namespace

template<typename Real>
void SpikeRows<Real>::start(std::size_t rows, std::size_t inputs)
{
    m_rows = rows;
    m_inputs = inputs;
    m_most = rows * inputs / 4;
    m_begins.assign(rows + 1, 0);
    m_inputOf.resize(m_most + inputs + avx512Lanes); // the last row may go beyond
    m_columns.clear();
}

template<typename Real>
template<typename Value>
bool SpikeRows<Real>::take(std::size_t row, const Value* values)
{
    std::uint32_t* const begin = m_inputOf.data() + m_begins[row];
    const std::uint32_t* const end = placesHere(values, m_inputs, begin);
    m_begins[row + 1] = static_cast<std::uint32_t>(end - m_inputOf.data());
    return m_begins[row + 1] <= m_most &&
           std::all_of<const std::uint32_t*>(begin, end,
                                             [values](std::uint32_t input) { return values[input] == 1; });
}

template<typename Real>
void SpikeRows<Real>::addOutputs(std::size_t outputs, const Real* w, Real* y)
{
    m_transposed.resize(m_inputs * outputs);
    Real* const transposed = m_transposed.data();
    inSquares(outputs, m_inputs, [=, inputs = m_inputs](std::size_t output, std::size_t input) {
        transposed[input * outputs + output] = w[output * inputs + input];
    });
    addListsHere({m_rows, m_begins.data(), m_inputOf.data()}, transposed, y, outputs);
}

/// The same places by their inputs, in the order of the rows.
template<typename Real>
void SpikeRows<Real>::sortByInput()
{
    const std::uint32_t ones = m_begins[m_rows];
    m_columns.assign(m_inputs + 1, 0);
    m_rowOf.resize(ones);
    std::uint32_t* const next = m_columns.data();
    for (std::uint32_t at = 0; at < ones; ++at) {
        ++next[m_inputOf.data()[at]];
    }
    std::uint32_t end = 0; // of the lists so far
    for (std::size_t input = 0; input <= m_inputs; ++input) {
        const std::uint32_t begin = end;
        end += next[input];
        next[input] = begin;
    }
    for (std::size_t row = 0; row < m_rows; ++row) {
        for (std::uint32_t at = m_begins[row]; at < m_begins[row + 1]; ++at) {
            m_rowOf.data()[next[m_inputOf.data()[at]]++] = static_cast<std::uint32_t>(row);
        }
    }
    // Each is now the end of its list, which is the begin of the next one.
    std::copy_backward(m_columns.begin(), m_columns.end() - 1, m_columns.end());
    m_columns.front() = 0;
}

template<typename Real>
void SpikeRows<Real>::addWeightGradient(std::size_t outputs, const Real* dy, Real* dw)
{
    if (m_columns.empty()) {
        sortByInput();
    }
    m_transposed.assign(m_inputs * outputs, Real{0});
    Real* const transposed = m_transposed.data();
    addListsHere({m_inputs, m_columns.data(), m_rowOf.data()}, dy, transposed, outputs);
    inSquares(outputs, m_inputs, [=, inputs = m_inputs](std::size_t output, std::size_t input) {
        dw[output * inputs + input] += transposed[input * outputs + output];
    });
}

template class SpikeRows<float>;
template class SpikeRows<double>;
template bool SpikeRows<float>::take(std::size_t, const float*);
template bool SpikeRows<double>::take(std::size_t, const float*);
template bool SpikeRows<double>::take(std::size_t, const double*);

} // namespace quantoscope
