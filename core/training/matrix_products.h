// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace quantoscope {

/// The matrices of a layer, all row by row and without gaps: x is rows x inputs, w is outputs x inputs, y is
/// rows x outputs.
struct ProductSize
{
    std::size_t rows;
    std::size_t inputs;
    std::size_t outputs;
};

// Computed by OpenBLAS, in the calling thread only: its own threads are switched off for the whole process,
// and several threads may call these functions at once. OpenBLAS is loaded by the first call, which throws
// std::runtime_error if that fails, and std::bad_alloc if there is no room for its buffers. The same call
// gives the same bits on the same type of processor. Other processors use other kernels of OpenBLAS, which
// add in another order, with or without fused multiply-adds. O(rows · inputs · outputs).

/// y += x wᵀ
template<typename Real>
void addOutputs(const ProductSize& size, const Real* x, const Real* w, Real* y);

/// dx = dy w
template<typename Real>
void setInputGradient(const ProductSize& size, const Real* dy, const Real* w, Real* dx);

/// dx += dy w
template<typename Real>
void addInputGradient(const ProductSize& size, const Real* dy, const Real* w, Real* dx);

/// dw += dyᵀ x
template<typename Real>
void addWeightGradient(const ProductSize& size, const Real* dy, const Real* x, Real* dw);

} // namespace quantoscope
