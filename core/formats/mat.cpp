// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/isolated_reader.h"
#include "core/formats/mat_layout.h"
#include "core/formats/optional_readers.h"
#include "core/text/translate.h"

#include <matio.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

// matio reads by path alone: a copy of the file for it would take a disk's or a memory's room once more, so
// it opens the file itself, anew for every variable read.

namespace quantoscope {
namespace {

struct Close
{
    void operator()(mat_t* file) const { Mat_Close(file); }
};
struct Free
{
    void operator()(matvar_t* variable) const { Mat_VarFree(variable); }
};
using Variable = std::unique_ptr<matvar_t, Free>;

/// The file as matio has it.
class MatFile
{
public:
    explicit MatFile(const RecordingFile& file) : m_file(Mat_Open(file.path.c_str(), MAT_ACC_RDONLY))
    {
        if (!m_file) {
            throw FormatError(Core::said(
                "%1 is no whole .mat file; it is damaged, cut off or of another kind.", {file.path}));
        }
    }

    mat_t* get() const { return m_file.get(); }

private:
    std::unique_ptr<mat_t, Close> m_file;
};

/// An array as a recording: its elements lie in MATLAB's order, the first dimension's next to each other.
struct Array
{
    std::size_t elements;
    std::size_t rows;  ///< Of the longest dimension, which is taken as time.
    std::size_t inner; ///< Elements from one row to the next.

    std::size_t channels() const { return elements / rows; }

    /// Of a channel's first sample.
    std::size_t startOf(std::size_t channel) const
    {
        return channel % inner + channel / inner * inner * rows;
    }
};

bool isRealNumbers(const matvar_t& variable)
{
    return variable.class_type >= MAT_C_DOUBLE && variable.class_type <= MAT_C_UINT64 &&
           variable.isComplex == 0;
}

std::optional<Array> arrayOf(const matvar_t& variable)
{
    if (!isRealNumbers(variable) || variable.rank < 1) {
        return std::nullopt;
    }
    const std::span extents(variable.dims, static_cast<std::size_t>(variable.rank));
    std::size_t elements = 1;
    for (const std::size_t extent : extents) {
        if (extent == 0 || elements > std::numeric_limits<std::size_t>::max() / extent) {
            return std::nullopt;
        }
        elements *= extent;
    }
    const auto longest = std::ranges::max_element(extents);
    std::size_t inner = 1;
    for (auto before = extents.begin(); before != longest; ++before) {
        inner *= *before;
    }
    return Array{elements, *longest, inner};
}

void refuseFalseClaim(const RecordingFile& file, const std::string& place, const Array& array)
{
    constexpr std::size_t most = std::numeric_limits<int>::max(); // as matio counts
    if (array.elements > most) {
        throw FormatError(
            Core::said("%1 holds array %2 of %3 elements; at most %4 can be read from a .mat file.",
                       {file.path, place, std::to_string(array.elements), std::to_string(most)}));
    }
    if (matLayoutOf(file).packed) {
        refuseInflation(file, Core::said("array %1", {place}), array.elements, file.bytes.size());
    } else if (array.elements > file.bytes.size()) {
        throw FormatError(
            Core::said("%1 is damaged: array %2 claims %3 elements, more than the file has bytes.",
                       {file.path, place, std::to_string(array.elements)}));
    }
}

template<typename Element>
void convert(const std::byte* elements, std::vector<float>& samples)
{
    const auto* values = reinterpret_cast<const Element*>(elements); // new[]: aligned for all of them
    std::transform(values, values + samples.size(), samples.begin(),
                   [](Element value) { return static_cast<float>(value); });
}

std::vector<float> samplesOf(const std::byte* elements, matio_classes kind, std::size_t count)
{
    std::vector<float> samples(count);
    const auto take = [&]<typename... Elements>(std::type_identity<Elements>... elementTypes) {
        // MATLAB's classes in matio's order, from double on.
        int number = MAT_C_DOUBLE;
        ((number++ == kind ? convert<typename decltype(elementTypes)::type>(elements, samples) : void()),
         ...);
    };
    take(std::type_identity<double>{}, std::type_identity<float>{}, std::type_identity<std::int8_t>{},
         std::type_identity<std::uint8_t>{}, std::type_identity<std::int16_t>{},
         std::type_identity<std::uint16_t>{}, std::type_identity<std::int32_t>{},
         std::type_identity<std::uint32_t>{}, std::type_identity<std::int64_t>{},
         std::type_identity<std::uint64_t>{});
    return samples;
}

/// "VARIABLE.FIELD.FIELD" within VARIABLE, which may be null; null where there is no such one.
matvar_t* fieldAt(matvar_t* variable, const std::string& place)
{
    for (std::size_t dot = place.find('.'); variable != nullptr && dot != std::string::npos;) {
        const std::size_t end = place.find('.', dot + 1);
        variable = Mat_VarGetStructFieldByName(variable, place.substr(dot + 1, end - dot - 1).c_str(), 0);
        dot = end;
    }
    return variable;
}

std::vector<float> readChannel(const RecordingFile& file, const ListedArray& listed, std::size_t channel)
{
    const std::string place = listed.name.text();
    const MatFile mat(file);
    const Variable variable(Mat_VarReadInfo(mat.get(), place.substr(0, place.find('.')).c_str()));
    matvar_t* found = fieldAt(variable.get(), place);
    const auto array = found != nullptr ? arrayOf(*found) : std::nullopt;
    const auto refuseDamaged = [&] {
        throw FormatError(Core::said("%1 is damaged: array %2 cannot be read.", {file.path, place}));
    };
    if (!array || channel >= array->channels()) {
        refuseDamaged();
    }
    refuseFalseClaim(file, place, *array);
    const auto elements =
        std::make_unique_for_overwrite<std::byte[]>(array->rows * Mat_SizeOfClass(found->class_type));
    if (Mat_VarReadDataLinear(mat.get(), found, elements.get(), static_cast<int>(array->startOf(channel)),
                              static_cast<int>(array->inner), static_cast<int>(array->rows)) != 0) {
        refuseDamaged();
    }
    return samplesOf(elements.get(), found->class_type, array->rows);
}

/// The variable's array, or those in its fields where it is one structure, not an array of them.
void collect(matvar_t& variable, const std::string& place, std::vector<ListedArray>& arrays)
{
    constexpr int deepest = 8;
    if (place.size() > ShortText::mostBytes) {
        return;
    }
    if (const auto array = arrayOf(variable)) {
        arrays.push_back({.name = ShortText(place), .channels = array->channels()});
    } else if (variable.class_type == MAT_C_STRUCT && std::ranges::count(place, '.') < deepest &&
               std::all_of(variable.dims, variable.dims + variable.rank, [](auto n) { return n == 1; })) {
        char* const* names = Mat_VarGetStructFieldnames(&variable);
        for (unsigned i = 0; i < Mat_VarGetNumberOfFields(&variable); ++i) {
            if (matvar_t* field = Mat_VarGetStructFieldByIndex(&variable, i, 0)) {
                collect(*field, place + "." + names[i], arrays);
            }
        }
    }
}

std::vector<ListedArray> arraysOf(const RecordingFile& file)
{
    const MatFile mat(file);
    std::vector<ListedArray> arrays;
    while (const Variable variable{Mat_VarReadNextInfo(mat.get())}) {
        if (variable->name != nullptr) {
            collect(*variable, variable->name, arrays);
        }
    }
    return arrays;
}

} // namespace

Recording readMat(const RecordingFile& file)
{
    matLayoutOf(file);
    return readIsolated(
        file, {arraysOf, readChannel},
        Core::said("%1 holds no array of real numbers of at most %2 channels; a recording needs one.",
                   {file.path, std::to_string(mostChannels)}));
}

} // namespace quantoscope
