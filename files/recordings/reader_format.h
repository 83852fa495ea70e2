// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/translate.h"
#include "files/recordings/array_axes.h"

#include <cstddef>
#include <exception>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The kinds of file that the program quantoscope-reader reads, and what it says about them. Sentences are
// translated by the program that asked: the reader does not know its language.

namespace quantoscope::reader {

/// The file that the reader was given.
struct Input
{
    std::string path;                 ///< For sentences.
    std::string openedAs;             ///< A path under which a library can open it.
    std::span<const std::byte> bytes; ///< All of it.

    std::string_view text() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// Why a file cannot be read, in one sentence.
class Refusal : public std::exception
{
public:
    explicit Refusal(UntranslatedText sentence) : m_sentence(std::move(sentence)) {}
    const UntranslatedText& sentence() const { return m_sentence; }
    const char* what() const noexcept override { return m_sentence.english.c_str(); }

private:
    UntranslatedText m_sentence;
};

/// An array of real numbers in the file.
struct ListedArray
{
    std::string name;
    std::string locator;              ///< By which the format finds the array again.
    std::vector<std::size_t> extents; ///< None for a single number.
    ArrayLayout::Order order = ArrayLayout::Order::c;
    AxesConvention convention = AxesConvention::stepsFirst;
    std::vector<std::string> axisNames = {};
    double samplingRate = 0; ///< Hz; 0 if unknown.
    std::string unit = {};
};

/// A part of the file that is not offered as an array.
struct LeftOut
{
    std::string name;
    UntranslatedText reason; ///< A noun, such as "text".
};

struct Listing
{
    std::vector<ListedArray> arrays;
    std::vector<LeftOut> leftOut;
};

/// Which samples of an array to read: all of the time axis at one place of the others.
struct ColumnRequest
{
    std::string locator;
    std::vector<std::size_t> place; ///< An index for each axis; that of the time axis is not used.
    std::size_t timeAxis = 0;
    std::size_t rows = 0; ///< As the listing had it.
};

/// Told the fraction done, 0 to 1.
using Report = std::function<void(double fraction)>;

struct Format
{
    std::string_view name = {};
    Listing (*list)(const Input& input) = nullptr;
    std::vector<float> (*read)(const Input& input, const ColumnRequest& request,
                               const Report& report) = nullptr;
};

/// Null if this build has no such format.
const Format* formatOf(std::string_view name);

// Each throws Refusal for a file that is damaged, truncated or of another kind.

/// HDF5 and NWB: every dataset of numbers, booleans or enumerations in the tree, by its path; "table.v" is
/// the member v of a dataset of records.
Listing listHdf5(const Input& input);
std::vector<float> readHdf5(const Input& input, const ColumnRequest& request, const Report& report);

/// MATLAB's .mat of version 7.3, which is HDF5, and of versions 4 and 5: "a", "s.field", "s(2).field" and
/// "c{1}" for the parts of structures and cells.
Listing listMat73(const Input& input);
std::vector<float> readMat73(const Input& input, const ColumnRequest& request, const Report& report);
Listing listMat(const Input& input);
std::vector<float> readMat(const Input& input, const ColumnRequest& request, const Report& report);

} // namespace quantoscope::reader
