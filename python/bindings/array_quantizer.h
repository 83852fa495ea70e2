// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/quantizer.h"

#include <pybind11/numpy.h>

#include <mutex>
#include <optional>

namespace quantoscope {

/// Quantizes arrays of NumPy. Immutable; may be called from several threads.
class ArrayQuantizer
{
public:
    /// Throws InputError if the scheme is invalid or its scale is automatic.
    ArrayQuantizer(const Scheme& scheme, const Arithmetic& arithmetic);

    const LevelTable& table() const { return m_table; }
    const Arithmetic& arithmetic() const { return m_arithmetic; }

    template<typename Float>
    const BasicQuantizer<Float>& of() const;

    /// The level of each element, in an array of the same type, shape and order, or in `out`. A contiguous
    /// array is read in place; another one is copied first. Throws a TypeError if the elements are neither
    /// float32 nor float64, a ValueError if `out` is not suited.
    pybind11::array quantize(const pybind11::object& input, const std::optional<pybind11::array>& out) const;

    /// The index of each element's level as int32; -1 for NaN unless the rule is the reference.
    pybind11::array indices(const pybind11::object& input) const;

private:
    LevelTable m_table;
    Arithmetic m_arithmetic;
    mutable std::once_flag m_singleBuilt;
    mutable std::once_flag m_doubleBuilt;
    mutable std::optional<BasicQuantizer<float>> m_single;
    mutable std::optional<BasicQuantizer<double>> m_double;
};

template<>
const BasicQuantizer<float>& ArrayQuantizer::of() const;
template<>
const BasicQuantizer<double>& ArrayQuantizer::of() const;

} // namespace quantoscope
