// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/matrix_products.h"

#include <cblas.h>

namespace quantoscope {
namespace {

/// The dimensions of c += a b, c = m x n, and of the rows of a and b in memory.
struct Call
{
    CBLAS_TRANSPOSE transposeA;
    CBLAS_TRANSPOSE transposeB;
    std::size_t m;
    std::size_t n;
    std::size_t k;
    std::size_t rowA;
    std::size_t rowB;
};

blasint whole(std::size_t count)
{
    return static_cast<blasint>(count);
}

void product(const Call& call, const float* a, const float* b, float keep, float* c)
{
    cblas_sgemm(CblasRowMajor, call.transposeA, call.transposeB, whole(call.m), whole(call.n), whole(call.k),
                1, a, whole(call.rowA), b, whole(call.rowB), keep, c, whole(call.n));
}

void product(const Call& call, const double* a, const double* b, double keep, double* c)
{
    cblas_dgemm(CblasRowMajor, call.transposeA, call.transposeB, whole(call.m), whole(call.n), whole(call.k),
                1, a, whole(call.rowA), b, whole(call.rowB), keep, c, whole(call.n));
}

template<typename Real>
void inThisThread(const Call& call, const Real* a, const Real* b, Real keep, Real* c)
{
    [[maybe_unused]] static const bool switchedOff = [] {
        openblas_set_num_threads(1);
        return true;
    }();
    product(call, a, b, keep, c);
}

template<typename Real>
void inputGradient(const ProductSize& size, const Real* dy, const Real* w, Real keep, Real* dx)
{
    inThisThread<Real>(
        {CblasNoTrans, CblasNoTrans, size.rows, size.inputs, size.outputs, size.outputs, size.inputs}, dy, w,
        keep, dx);
}

} // namespace

template<typename Real>
void addOutputs(const ProductSize& size, const Real* x, const Real* w, Real* y)
{
    inThisThread<Real>(
        {CblasNoTrans, CblasTrans, size.rows, size.outputs, size.inputs, size.inputs, size.inputs}, x, w, 1,
        y);
}

template<typename Real>
void setInputGradient(const ProductSize& size, const Real* dy, const Real* w, Real* dx)
{
    inputGradient<Real>(size, dy, w, 0, dx);
}

template<typename Real>
void addInputGradient(const ProductSize& size, const Real* dy, const Real* w, Real* dx)
{
    inputGradient<Real>(size, dy, w, 1, dx);
}

template<typename Real>
void addWeightGradient(const ProductSize& size, const Real* dy, const Real* x, Real* dw)
{
    inThisThread<Real>(
        {CblasTrans, CblasNoTrans, size.outputs, size.inputs, size.rows, size.outputs, size.inputs}, dy, x, 1,
        dw);
}

template void addOutputs(const ProductSize&, const float*, const float*, float*);
template void addOutputs(const ProductSize&, const double*, const double*, double*);
template void setInputGradient(const ProductSize&, const float*, const float*, float*);
template void setInputGradient(const ProductSize&, const double*, const double*, double*);
template void addInputGradient(const ProductSize&, const float*, const float*, float*);
template void addInputGradient(const ProductSize&, const double*, const double*, double*);
template void addWeightGradient(const ProductSize&, const float*, const float*, float*);
template void addWeightGradient(const ProductSize&, const double*, const double*, double*);

} // namespace quantoscope
