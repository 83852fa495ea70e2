// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/sample_memory.h"

#include <pybind11/numpy.h>

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// Numbers as contiguous float32; the array itself if it is that already, otherwise a rounded copy.
using FloatArray = pybind11::array_t<float, pybind11::array::c_style | pybind11::array::forcecast>;

inline constexpr int anyContiguous = pybind11::array::c_style | pybind11::array::f_style;

/// Whether the elements follow each other in memory, in C or Fortran order.
bool isContiguous(const pybind11::array& array);

/// Whether the elements are float32.
bool isSingle(const pybind11::array& array);

/// The array itself if it is contiguous, otherwise a copy. Throws a TypeError if the elements are neither
/// float32 nor float64.
pybind11::array readableArray(const pybind11::object& input);

/// The elements of a contiguous array.
template<typename Number>
std::span<const Number> elementsOf(const pybind11::array& array)
{
    return {static_cast<const Number*>(array.data()), static_cast<std::size_t>(array.size())};
}

/// A copy of one dimension.
template<typename Number>
pybind11::array_t<Number> arrayOf(std::span<const Number> values)
{
    return pybind11::array_t<Number>(static_cast<pybind11::ssize_t>(values.size()), values.data());
}

/// A new array of this shape that takes over the values.
template<typename Number>
pybind11::array_t<Number> arrayOf(std::vector<Number> values, std::vector<pybind11::ssize_t> shape)
{
    auto* kept = new std::vector<Number>(std::move(values));
    const pybind11::capsule owner(kept,
                                  [](void* memory) { delete static_cast<std::vector<Number>*>(memory); });
    return pybind11::array_t<Number>(std::move(shape), kept->data(), owner);
}

/// The samples of an array, shared with it as long as anything keeps the memory.
SharedSamples sharedSamples(const FloatArray& array);

/// An array that shows samples of an object without copying them. It cannot be written to, and keeps `owner`.
template<typename Number>
pybind11::array viewOf(std::span<const Number> values, const pybind11::object& owner)
{
    pybind11::array_t<Number> view(static_cast<pybind11::ssize_t>(values.size()), values.data(), owner);
    view.attr("setflags")(false);
    return view;
}

} // namespace quantoscope
