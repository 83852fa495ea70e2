// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/matrix_products.h"

#include <cblas.h>
#include <dlfcn.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <list>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>

namespace quantoscope {
namespace {

/// OpenBLAS reads this variable when it is loaded, and then starts no threads. It is set before main(),
/// because a thread that reads the environment while another one changes it may crash.
[[maybe_unused]] const int noBlasThreads = setenv("OPENBLAS_NUM_THREADS", "1", 1);

/// A piece of memory that is returned at once.
class Room
{
public:
    explicit Room(std::size_t size)
        : m_size(size),
          m_place(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        if (m_place == MAP_FAILED) {
            throw std::bad_alloc();
        }
    }
    ~Room() { munmap(m_place, m_size); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

private:
    std::size_t m_size;
    void* m_place;
};

/// Throws std::bad_alloc if there is no room for the library and for the buffers of products, one for each
/// thread. OpenBLAS would wait forever for a buffer. Its size is 128 MB in 2024; nothing is written to it
/// here.
void requireBuffers()
{
    constexpr std::size_t size = std::size_t{160} << 20U;
    const std::size_t threads = std::max(std::thread::hardware_concurrency(), 1U);
    std::list<Room> rooms;
    for (std::size_t i = 0; i < threads + 1; ++i) {
        rooms.emplace_back(size);
    }
}

/// The functions of OpenBLAS. It is loaded when a product is first needed, and not at the start of the
/// program: it then starts threads, and where the system has no memory for them, it waits forever at the end.
class Blas
{
public:
    Blas()
    {
        requireBuffers();
        m_library = dlopen(QUANTOSCOPE_OPENBLAS, RTLD_NOW | RTLD_LOCAL);
        take(single, "cblas_sgemm");
        take(twofold, "cblas_dgemm");
        take(setThreads, "openblas_set_num_threads");
        setThreads(1);
    }

    decltype(&cblas_sgemm) single = nullptr;
    decltype(&cblas_dgemm) twofold = nullptr;

private:
    template<typename Function>
    void take(Function& function, const char* name)
    {
        function = m_library == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(m_library, name));
        if (function == nullptr) {
            throw std::runtime_error(
                std::string("training needs the library OpenBLAS, which cannot be loaded: ") + dlerror());
        }
    }

    void* m_library = nullptr; // never unloaded
    decltype(&openblas_set_num_threads) setThreads = nullptr;
};

const Blas& blas()
{
    static const Blas loaded;
    return loaded;
}

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
    blas().single(CblasRowMajor, call.transposeA, call.transposeB, whole(call.m), whole(call.n),
                  whole(call.k), 1, a, whole(call.rowA), b, whole(call.rowB), keep, c, whole(call.n));
}

void product(const Call& call, const double* a, const double* b, double keep, double* c)
{
    blas().twofold(CblasRowMajor, call.transposeA, call.transposeB, whole(call.m), whole(call.n),
                   whole(call.k), 1, a, whole(call.rowA), b, whole(call.rowB), keep, c, whole(call.n));
}

template<typename Real>
void inputGradient(const ProductSize& size, const Real* dy, const Real* w, Real keep, Real* dx)
{
    product(Call{CblasNoTrans, CblasNoTrans, size.rows, size.inputs, size.outputs, size.outputs, size.inputs},
            dy, w, keep, dx);
}

} // namespace

template<typename Real>
void addOutputs(const ProductSize& size, const Real* x, const Real* w, Real* y)
{
    product(Call{CblasNoTrans, CblasTrans, size.rows, size.outputs, size.inputs, size.inputs, size.inputs}, x,
            w, 1, y);
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
    product(Call{CblasTrans, CblasNoTrans, size.outputs, size.inputs, size.rows, size.outputs, size.inputs},
            dy, x, 1, dw);
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
