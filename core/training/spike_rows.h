// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/row_sums.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantoscope {

/// A matrix of spikes, rows x inputs, by the places of its ones. Its products cost what the spikes add, and
/// their sums are in the order of the inputs or of the rows: the same on every processor. Most spike trains
/// are sparse; a tenth of ones is about five times as fast as a dense product.
template<typename Real>
class SpikeRows
{
public:
    /// Whether all elements are 0 or 1 and at most a quarter are 1; if not, this object is empty. `values`
    /// has the rows one after the other, the i-th of them is row rowAt(i). O(rows x inputs).
    template<typename Value, typename RowAt>
    bool find(std::size_t rows, std::size_t inputs, const Value* values, const RowAt& rowAt)
    {
        start(rows, inputs);
        for (std::size_t i = 0; i < rows; ++i) {
            if (!take(rowAt(i), values + i * inputs)) {
                return false;
            }
        }
        return true;
    }

    /// y += x wᵀ, see matrix_products.h.
    void addOutputs(std::size_t outputs, const Real* w, Real* y);

    /// dw += dyᵀ x
    void addWeightGradient(std::size_t outputs, const Real* dy, Real* dw);

private:
    void start(std::size_t rows, std::size_t inputs);
    template<typename Value>
    bool take(std::size_t row, const Value* values);
    void sortByInput();

    std::size_t m_rows = 0;
    std::size_t m_inputs = 0;
    std::size_t m_most = 0;
    std::vector<ListRange> m_places; // of each row, in m_inputOf
    std::vector<std::uint32_t> m_inputOf;
    std::uint32_t m_ones = 0;
    std::vector<ListRange> m_columns; // of each input, in m_rowOf; empty until they are needed
    std::vector<std::uint32_t> m_rowOf;
    std::vector<Real> m_transposed; // inputs x outputs
};

extern template class SpikeRows<float>;
extern template class SpikeRows<double>;

} // namespace quantoscope
