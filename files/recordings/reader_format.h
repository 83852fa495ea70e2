// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/translate.h"
#include "files/recordings/array_axes.h"
#include "files/recordings/reader_tree.h"

#include <cstddef>
#include <exception>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The file formats that the program quantoscope-reader reads, and the data that it returns. Sentences are
// translated by the program that started it, because the reader does not know the user's language.

namespace quantoscope::reader {

/// The input file.
struct Input
{
    std::string path;                 ///< For error messages only.
    std::string openedAs;             ///< A path that a library can open.
    std::span<const std::byte> bytes; ///< The whole content.

    std::string_view text() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// A file cannot be read; the reason is one sentence.
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
    std::string locator;              ///< Identifies the array for the format's `read`.
    std::vector<std::size_t> extents; ///< Empty for a single number.
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

/// The samples to read from an array: the whole time axis at one position on the other axes.
struct ColumnRequest
{
    std::string locator;
    std::vector<std::size_t> place; ///< An index for each axis; the one for the time axis is ignored.
    std::size_t timeAxis = 0;
    std::size_t rows = 0; ///< The extent of the time axis, from the listing.
};

/// Receives the fraction done, 0 to 1.
using Report = std::function<void(double fraction)>;

struct Format
{
    std::string_view name = {};
    Listing (*list)(const Input& input) = nullptr;
    std::vector<float> (*read)(const Input& input, const ColumnRequest& request,
                               const Report& report) = nullptr;
    TreeGroup (*tree)(const Input& input, const std::string& path) = nullptr; ///< Null: not a tree.
};

/// Null if this build does not include the format.
const Format* formatOf(std::string_view name);

// Each function throws Refusal for a file that is damaged, truncated or of another format.

/// HDF5 and NWB: every dataset of numbers, booleans or enumerations, named by its path. "table.v" is the
/// member v of a dataset of compound elements.
Listing listHdf5(const Input& input);
std::vector<float> readHdf5(const Input& input, const ColumnRequest& request, const Report& report);

/// The group at `path` with everything below it. Empty if there is no such group. Throws Refusal if groups
/// are nested deeper than deepestGroup, if one occurs twice, so that the tree might have no end, or if the
/// datasets claim more than the bytes of the file plausibly hold (inflation.h).
TreeGroup readHdf5Tree(const Input& input, const std::string& path);

/// MATLAB's .mat files: listMat73() and readMat73() for version 7.3, which is HDF5, listMat() and readMat()
/// for versions 4 and 5. Parts of structures and cells are named "s.field", "s(2).field" and "c{1}".
Listing listMat73(const Input& input);
std::vector<float> readMat73(const Input& input, const ColumnRequest& request, const Report& report);
Listing listMat(const Input& input);
std::vector<float> readMat(const Input& input, const ColumnRequest& request, const Report& report);

} // namespace quantoscope::reader
