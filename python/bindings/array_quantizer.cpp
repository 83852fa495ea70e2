// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/bindings/array_quantizer.h"

#include "core/progress/parallel.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/reference_arithmetic.h"

#include <algorithm>

namespace quantoscope {
namespace {

namespace py = pybind11;

bool sameLayout(const py::array& one, const py::array& other)
{
    return one.dtype().is(other.dtype()) &&
           std::equal(one.shape(), one.shape() + one.ndim(), other.shape(), other.shape() + other.ndim()) &&
           (one.flags() & other.flags() & anyContiguous) != 0;
}

/// Whether they share some memory, but not all of it.
bool overlapsPartly(const py::array& one, const py::array& other)
{
    const auto* const first = static_cast<const char*>(one.data());
    const auto* const second = static_cast<const char*>(other.data());
    return first != second && first < second + other.nbytes() && second < first + one.nbytes();
}

void requireSuited(const py::array& out, const py::array& input)
{
    if (!sameLayout(out, input) || !isContiguous(out)) {
        throw py::value_error("out must be a contiguous array of the type, shape and order of the input.");
    }
    if (!out.writeable()) {
        throw py::value_error("out cannot be written to.");
    }
    if (overlapsPartly(out, input)) {
        throw py::value_error("out overlaps the input; it must be the input itself or other memory.");
    }
}

/// A new array of the shape and order of another one.
py::array emptyLike(const py::array& array, const py::dtype& type)
{
    using namespace py::literals;
    return py::module_::import("numpy").attr("empty_like")(array, "dtype"_a = type, "subok"_a = false);
}

template<typename Float>
void fillLevels(const BasicQuantizer<Float>& quantizer, const py::array& input, py::array& output)
{
    const auto from = elementsOf<Float>(input);
    const std::span to(static_cast<Float*>(output.mutable_data()), from.size());
    withoutLock(
        [&](const Progress&) { quantizer.quantizeFrom(0, from, to, {.threads = threadsFor(from.size())}); });
}

template<typename Float>
void fillIndices(const BasicQuantizer<Float>& quantizer, const py::array& input, py::array& output)
{
    const auto from = elementsOf<Float>(input);
    const std::span to(static_cast<std::int32_t*>(output.mutable_data()), from.size());
    withoutLock(
        [&](const Progress&) { quantizer.indicesFrom(0, from, to, {.threads = threadsFor(from.size())}); });
}

} // namespace

ArrayQuantizer::ArrayQuantizer(const Scheme& scheme, const Arithmetic& arithmetic)
    : m_table(scheme), m_arithmetic(arithmetic)
{
}

template<>
const BasicQuantizer<float>& ArrayQuantizer::of() const
{
    const ReferenceArithmetic arithmetic;
    std::call_once(m_singleBuilt, [this] { m_single.emplace(m_table, m_arithmetic); });
    return *m_single;
}

template<>
const BasicQuantizer<double>& ArrayQuantizer::of() const
{
    const ReferenceArithmetic arithmetic;
    std::call_once(m_doubleBuilt, [this] { m_double.emplace(m_table, m_arithmetic); });
    return *m_double;
}

py::array ArrayQuantizer::quantize(const py::object& input, const std::optional<py::array>& out) const
{
    const py::array from = readableArray(input);
    if (out) {
        requireSuited(*out, from);
    }
    py::array output = out ? *out : emptyLike(from, from.dtype());
    if (isSingle(from)) {
        fillLevels(of<float>(), from, output);
    } else {
        fillLevels(of<double>(), from, output);
    }
    return output;
}

py::array ArrayQuantizer::indices(const py::object& input) const
{
    const py::array from = readableArray(input);
    py::array output = emptyLike(from, py::dtype::of<std::int32_t>());
    if (isSingle(from)) {
        fillIndices(of<float>(), from, output);
    } else {
        fillIndices(of<double>(), from, output);
    }
    return output;
}

} // namespace quantoscope
