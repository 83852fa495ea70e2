// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Which axis of an array is time. The axes of an array are written as a letter each, in the order of its
// shape: "bsn" for batch × steps × neurons.

namespace quantoscope {

/// b batch, s steps, n neurons, c channels, h height, w width. Exactly one axis is s.
inline constexpr std::string_view axisLetters = "bsnchw";
inline constexpr char stepsLetter = 's';

/// "batch × steps × neurons" for "bsn", in the reader's language.
std::string axesText(std::string_view letters);

/// What is wrong with letters that a person wrote, in one sentence; empty if nothing is.
std::string problemOfAxes(std::string_view letters);

/// What the kind of file says about the order of axes.
enum class AxesConvention {
    stepsFirst, ///< NumPy, PyTorch, HDF5: a recording is usually steps × neurons.
    none,       ///< MATLAB.
};

struct ArrayAxes
{
    std::string letters;
    bool sure = true;
};

/// Guesses by size. With stepsFirst, time is the first axis, unless another one is at least 8 times as long;
/// else time is the longest axis. ArrayAxes of one element are never time unless all are. `extents` has at
/// least one element.
ArrayAxes guessedAxes(std::span<const std::size_t> extents, AxesConvention convention);

/// Guesses by the names that a file gives to the axes, such as "time" and "neuron". Without letters if none
/// of them says which is time.
ArrayAxes namedAxes(std::span<const std::string> names);

/// The letters of all choices that a person has for an array of so many axes: each axis as time.
std::vector<std::string> axesChoices(std::size_t count);

/// Where the elements of an array lie and which of its axes is time. The other axes, flattened in C order,
/// number the columns.
class ArrayLayout
{
public:
    enum class Order { c, fortran };

    /// `extents` are at least one, none of them 0, and their product fits a std::size_t.
    ArrayLayout(std::vector<std::size_t> extents, Order order, std::string letters);

    const std::vector<std::size_t>& extents() const { return m_extents; }
    const std::string& letters() const { return m_letters; }
    std::size_t timeAxis() const { return m_letters.find(stepsLetter); }
    std::size_t rows() const { return m_extents[timeAxis()]; }
    std::size_t columns() const;

    /// A column's place on each axis, 0 for time.
    std::vector<std::size_t> placeOf(std::size_t column) const;
    /// The element of the array that holds a column's first sample.
    std::size_t firstElement(std::size_t column) const;
    /// Elements from one sample of a column to the next.
    std::size_t stride() const { return m_strides[timeAxis()]; }
    /// "[3,7]": a column's place on all axes but time. Empty if there is one column.
    std::string indexText(std::size_t column) const;

private:
    std::vector<std::size_t> m_extents;
    std::vector<std::size_t> m_strides;
    std::string m_letters;
};

} // namespace quantoscope
