// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Which axis of an array is time. The axes are written as one letter each, in the order of the shape: "bsn"
// is batch × steps × neurons.

namespace quantoscope {

/// b batch, s steps, n neurons, c channels, h height, w width. Exactly one axis is s.
inline constexpr std::string_view axisLetters = "bsnchw";
inline constexpr char stepsLetter = 's';

/// "batch × steps × neurons" for "bsn", translated.
std::string axesText(std::string_view letters);

/// What is wrong with letters that the user wrote, in one sentence; empty if they are valid.
std::string problemOfAxes(std::string_view letters);

/// The convention of the file format for the order of axes.
enum class AxesConvention {
    stepsFirst, ///< NumPy, PyTorch, HDF5: a recording is usually steps × neurons.
    none,       ///< MATLAB.
};

struct ArrayAxes
{
    std::string letters;
    bool sure = true;
};

/// Guesses the time axis from the sizes of the axes. With stepsFirst, time is the first axis, unless another
/// one is at least 8 times as long; otherwise it is the longest axis. Axes of length 1 are ignored unless all
/// have length 1. `sure` is false if another choice is plausible. `extents` has at least one element.
ArrayAxes guessedAxes(std::span<const std::size_t> extents, AxesConvention convention);

/// Guesses from the axis names in a file, such as "time" and "neuron". `letters` is empty if not exactly one
/// name is that of a time axis.
ArrayAxes namedAxes(std::span<const std::string> names);

/// All choices for an array with `count` axes: one for each axis as time.
std::vector<std::string> axesChoices(std::size_t count);

/// The memory layout of an array and its time axis. The other axes, flattened in C order, number the columns.
class ArrayLayout
{
public:
    enum class Order { c, fortran };

    /// `extents` has at least one element, none of them 0, and their product fits a std::size_t. `letters`
    /// has a letter for each axis, exactly one of them stepsLetter.
    ArrayLayout(std::vector<std::size_t> extents, Order order, std::string letters);

    const std::vector<std::size_t>& extents() const { return m_extents; }
    const std::string& letters() const { return m_letters; }
    std::size_t timeAxis() const { return m_letters.find(stepsLetter); }
    std::size_t rows() const { return m_extents[timeAxis()]; }
    std::size_t columns() const;

    /// The column's index on each axis; 0 for the time axis.
    std::vector<std::size_t> placeOf(std::size_t column) const;
    /// The index of the array element that is the column's first sample.
    std::size_t firstElement(std::size_t column) const;
    /// The distance between consecutive samples of a column, in elements.
    std::size_t stride() const { return m_strides[timeAxis()]; }
    /// "[3,7]": the column's indices on all axes except time. Empty if there is only one column.
    std::string indexText(std::size_t column) const;

private:
    std::vector<std::size_t> m_extents;
    std::vector<std::size_t> m_strides;
    std::string m_letters;
};

} // namespace quantoscope
