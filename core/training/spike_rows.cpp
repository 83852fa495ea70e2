// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/spike_rows.h"

#include "core/quantizer/instruction_set.h"

#include <algorithm>

#ifdef QUANTOSCOPE_X86
#include "core/quantizer/avx512_intrinsics.h"
#endif

namespace quantoscope {
namespace {

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

} // namespace

template<typename Real>
void SpikeRows<Real>::start(std::size_t rows, std::size_t inputs)
{
    m_rows = rows;
    m_inputs = inputs;
    m_most = rows * inputs / 4;
    m_ones = 0;
    m_places.resize(rows);
    m_inputOf.resize(m_most + inputs + avx512Lanes); // the last row may go beyond
    m_columns.clear();
}

template<typename Real>
template<typename Value>
bool SpikeRows<Real>::take(std::size_t row, const Value* values)
{
    std::uint32_t* const begin = m_inputOf.data() + m_ones;
    const std::uint32_t* const end = placesHere(values, m_inputs, begin);
    const std::uint32_t before = m_ones;
    m_ones += static_cast<std::uint32_t>(end - begin);
    m_places[row] = {before, m_ones};
    return m_ones <= m_most && std::all_of<const std::uint32_t*>(
                                   begin, end, [values](std::uint32_t input) { return values[input] == 1; });
}

template<typename Real>
void SpikeRows<Real>::addOutputs(std::size_t outputs, const Real* w, Real* y)
{
    m_transposed.assign(m_inputs * outputs, Real{0});
    addTransposed(w, outputs, m_inputs, m_transposed.data());
    addListedRows({m_rows, m_places.data(), m_inputOf.data()}, m_transposed.data(), y, outputs);
}

/// The same places by their inputs, in the order of the rows.
template<typename Real>
void SpikeRows<Real>::sortByInput()
{
    m_columns.assign(m_inputs, {});
    m_rowOf.resize(m_ones);
    ListRange* const columns = m_columns.data();
    for (std::uint32_t at = 0; at < m_ones; ++at) {
        ++columns[m_inputOf.data()[at]].end;
    }
    std::uint32_t begin = 0;
    for (ListRange& column : m_columns) {
        const std::uint32_t count = column.end;
        column = {begin, begin};
        begin += count;
    }
    std::uint32_t* const rowOf = m_rowOf.data();
    for (std::size_t row = 0; row < m_rows; ++row) {
        const ListRange range = m_places[row];
        for (std::uint32_t at = range.begin; at < range.end; ++at) {
            rowOf[columns[m_inputOf.data()[at]].end++] = static_cast<std::uint32_t>(row);
        }
    }
}

template<typename Real>
void SpikeRows<Real>::addWeightGradient(std::size_t outputs, const Real* dy, Real* dw)
{
    if (m_columns.empty()) {
        sortByInput();
    }
    m_transposed.assign(m_inputs * outputs, Real{0});
    addListedRows({m_inputs, m_columns.data(), m_rowOf.data()}, dy, m_transposed.data(), outputs);
    addTransposed(m_transposed.data(), m_inputs, outputs, dw);
}

template class SpikeRows<float>;
template class SpikeRows<double>;
template bool SpikeRows<float>::take(std::size_t, const float*);
template bool SpikeRows<double>::take(std::size_t, const float*);
template bool SpikeRows<double>::take(std::size_t, const double*);

} // namespace quantoscope
