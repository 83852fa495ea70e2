// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/mat_layout.h"
#include "files/recordings/inflation.h"
#include "files/recordings/reader_format.h"

#include <matio.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

// matio can open a file only by path, and the file is opened again for each array.

namespace quantoscope::reader {
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

class MatFile
{
public:
    explicit MatFile(const Input& input) : m_file(Mat_Open(input.openedAs.c_str(), MAT_ACC_RDONLY))
    {
        if (!m_file) {
            throw Refusal(Core::toSay(
                "%1 is not a valid .mat file; it is corrupt, truncated or in another format.", {input.path}));
        }
    }

    mat_t* get() const { return m_file.get(); }

private:
    std::unique_ptr<mat_t, Close> m_file;
};

/// Extents in MATLAB's order; nullopt if there are no elements or their number overflows.
std::optional<std::vector<std::size_t>> extentsOf(const matvar_t& variable)
{
    if (variable.rank < 1 || variable.dims == nullptr) {
        return std::nullopt;
    }
    std::vector<std::size_t> extents(variable.dims, variable.dims + variable.rank);
    std::size_t room = std::numeric_limits<std::size_t>::max();
    for (const std::size_t extent : extents) {
        if (extent == 0 || extent > room) {
            return std::nullopt;
        }
        room /= extent;
    }
    return extents;
}

std::size_t countOf(const std::vector<std::size_t>& extents)
{
    return std::accumulate(extents.begin(), extents.end(), std::size_t{1}, std::multiplies<>());
}

/// Why the variable is not an array of real numbers; nullopt if it is one.
std::optional<UntranslatedText> obstacle(const matvar_t& variable)
{
    const auto kind = variable.class_type;
    if (kind == MAT_C_CHAR) {
        return Core::toSay("text");
    }
    if (kind == MAT_C_SPARSE) {
        return Core::toSay("a sparse matrix");
    }
    if (kind < MAT_C_DOUBLE || kind > MAT_C_UINT64) {
        return kind == MAT_C_FUNCTION ? Core::toSay("a function") : Core::toSay("an object");
    }
    if (variable.isComplex != 0) {
        return Core::toSay("complex numbers");
    }
    return extentsOf(variable) ? std::nullopt : std::optional(Core::toSay("no elements"));
}

class Collector
{
public:
    explicit Collector(Listing& listing) : m_listing(listing) {}

    void collect(matvar_t& variable, const std::string& name, int depth)
    {
        constexpr int deepest = 8;
        constexpr std::size_t mostParts = 65'536;
        if (m_listing.arrays.size() + m_listing.leftOut.size() >= mostParts) {
            return;
        }
        if (depth > deepest) {
            m_listing.leftOut.push_back({name, Core::toSay("nested too deeply")});
        } else if (variable.class_type == MAT_C_STRUCT) {
            collectFields(variable, name, depth);
        } else if (variable.class_type == MAT_C_CELL) {
            collectCells(variable, name, depth);
        } else if (auto why = obstacle(variable)) {
            m_listing.leftOut.push_back({name, std::move(*why)});
        } else {
            m_listing.arrays.push_back({.name = name,
                                        .locator = name,
                                        .extents = *extentsOf(variable),
                                        .order = ArrayLayout::Order::fortran,
                                        .convention = AxesConvention::none});
        }
    }

private:
    void collectFields(matvar_t& variable, const std::string& name, int depth)
    {
        const auto extents = extentsOf(variable);
        const std::size_t count = extents ? countOf(*extents) : 0;
        char* const* fields = Mat_VarGetStructFieldnames(&variable);
        for (std::size_t element = 0; element < count && fields != nullptr; ++element) {
            const std::string owner = count == 1 ? name : name + "(" + std::to_string(element + 1) + ")";
            for (unsigned i = 0; i < Mat_VarGetNumberOfFields(&variable); ++i) {
                if (matvar_t* field = Mat_VarGetStructFieldByIndex(&variable, i, element)) {
                    collect(*field, owner + "." + fields[i], depth + 1);
                }
            }
        }
    }

    void collectCells(matvar_t& variable, const std::string& name, int depth)
    {
        const auto extents = extentsOf(variable);
        const std::size_t count = extents ? countOf(*extents) : 0;
        for (std::size_t element = 0; element < count; ++element) {
            if (matvar_t* cell = Mat_VarGetCell(&variable, static_cast<int>(element))) {
                collect(*cell, name + "{" + std::to_string(element + 1) + "}", depth + 1);
            }
        }
    }

    Listing& m_listing;
};

/// Parses an index from 1 that begins at the second character of `rest` and ends with `close`, and removes it
/// from `rest`. 0 if there is none.
std::size_t takeNumber(std::string_view& rest, char close)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), number);
    const auto used = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || used >= rest.size() || rest[used] != close) {
        return 0;
    }
    rest.remove_prefix(used + 1);
    return number;
}

/// The part of a variable that a name such as "lay.outline{1}" refers to; null if there is none. `rest` is
/// the name after that of the variable.
matvar_t* partAt(matvar_t* variable, std::string_view rest)
{
    std::size_t element = 0; // index into the array of structures that a field is taken from
    while (variable != nullptr && !rest.empty()) {
        if (rest.front() == '{') {
            const std::size_t number = takeNumber(rest, '}');
            const auto extents = extentsOf(*variable);
            const bool there =
                number > 0 && variable->class_type == MAT_C_CELL && extents && number <= countOf(*extents);
            variable = there ? Mat_VarGetCell(variable, static_cast<int>(number - 1)) : nullptr;
        } else if (rest.front() == '(') {
            const std::size_t number = takeNumber(rest, ')');
            element = number - 1;
            variable = number > 0 ? variable : nullptr;
        } else {
            const std::size_t end = rest.find_first_of(".({", 1);
            const std::string field(rest.substr(1, end == rest.npos ? end : end - 1));
            const bool holds = rest.front() == '.' && variable->class_type == MAT_C_STRUCT;
            variable = holds ? Mat_VarGetStructFieldByName(variable, field.c_str(), element) : nullptr;
            rest = end == rest.npos ? std::string_view() : rest.substr(end);
            element = 0;
        }
    }
    return variable;
}

void refuseFalseClaim(const Input& input, const std::string& name, std::size_t elements)
{
    constexpr std::size_t most = std::numeric_limits<int>::max(); // matio counts with int
    if (elements > most) {
        throw Refusal(
            Core::toSay("%1 contains array %2 with %3 elements; at most %4 can be read from a .mat file.",
                        {input.path, name, std::to_string(elements), std::to_string(most)}));
    }
    if (matLayoutOf(input).packed) {
        if (isInflated(elements, input.bytes.size())) {
            throw Refusal(Core::toSay(
                "%1 was not decompressed: array %2 claims to expand from %4 bytes to %3 MB, which is "
                "implausible for a recording; save it without compression.",
                {input.path, name, std::to_string(megabytes(elements)), std::to_string(input.bytes.size())}));
        }
    } else if (elements > input.bytes.size()) {
        throw Refusal(Core::toSay("%1 is corrupt: array %2 claims %3 elements, more than the file has bytes.",
                                  {input.path, name, std::to_string(elements)}));
    }
}

template<typename Element>
void convert(const std::byte* elements, std::vector<float>& samples)
{
    const auto* values = reinterpret_cast<const Element*>(elements); // new[] aligns for any type
    std::transform(values, values + samples.size(), samples.begin(),
                   [](Element value) { return static_cast<float>(value); });
}

std::vector<float> samplesOf(const std::byte* elements, matio_classes kind, std::size_t count)
{
    std::vector<float> samples(count);
    const auto take = [&]<typename... Elements>(std::type_identity<Elements>... elementTypes) {
        // MATLAB's classes in matio's order, starting with double.
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

} // namespace

Listing listMat(const Input& input)
{
    requireIntactMat(input);
    const MatFile mat(input);
    Listing listing;
    Collector collector(listing);
    while (const Variable variable{Mat_VarReadNextInfo(mat.get())}) {
        const std::string name = variable->name != nullptr ? variable->name : "";
        if (name.empty()) {
            listing.leftOut.push_back({"__subsystem__", Core::toSay("MATLAB object data")});
        } else {
            collector.collect(*variable, name, 0);
        }
    }
    return listing;
}

std::vector<float> readMat(const Input& input, const ColumnRequest& request, const Report& report)
{
    report(0);
    const std::string& name = request.locator;
    const MatFile mat(input);
    const std::size_t end = std::min(name.size(), name.find_first_of(".({"));
    const Variable variable(Mat_VarReadInfo(mat.get(), name.substr(0, end).c_str()));
    matvar_t* found = partAt(variable.get(), std::string_view(name).substr(end));
    const auto refuseDamaged = [&] {
        throw Refusal(Core::toSay("%1 is corrupt: array %2 cannot be read.", {input.path, name}));
    };
    const auto extents = found != nullptr && !obstacle(*found) ? extentsOf(*found) : std::nullopt;
    if (!extents || extents->size() != request.place.size() || request.timeAxis >= extents->size()) {
        refuseDamaged();
    }
    refuseFalseClaim(input, name, countOf(*extents));
    std::size_t first = 0;
    std::size_t stride = 1;
    std::size_t step = 1;
    for (std::size_t axis = 0; axis < extents->size(); ++axis) {
        first += axis == request.timeAxis ? 0 : request.place[axis] * step;
        stride = axis == request.timeAxis ? step : stride;
        step *= (*extents)[axis];
    }
    const std::size_t rows = (*extents)[request.timeAxis];
    const auto elements =
        std::make_unique_for_overwrite<std::byte[]>(rows * Mat_SizeOfClass(found->class_type));
    if (Mat_VarReadDataLinear(mat.get(), found, elements.get(), static_cast<int>(first),
                              static_cast<int>(stride), static_cast<int>(rows)) != 0) {
        refuseDamaged();
    }
    return samplesOf(elements.get(), found->class_type, rows);
}

} // namespace quantoscope::reader
