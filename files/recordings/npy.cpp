// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy.h"

#include "files/recordings/readers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <numeric>

namespace quantoscope {
namespace {

double halfToDouble(std::uint16_t bits)
{
    const int exponent = (bits >> 10U) & 0x1F;
    const int fraction = bits & 0x3FF;
    double size = 0;
    if (exponent == 0x1F) {
        size = fraction == 0 ? HUGE_VAL : NAN;
    } else {
        size = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25);
    }
    return (bits & 0x8000U) != 0 ? -size : size;
}

template<typename Element>
Element elementAt(const char* at, bool swap)
{
    std::array<char, sizeof(Element)> bytes{};
    std::memcpy(bytes.data(), at, sizeof(Element));
    if (swap) {
        std::ranges::reverse(bytes);
    }
    return std::bit_cast<Element>(bytes);
}

/// Calls `use.operator()<Element, Out>(convert)` with the element type of the file and the type to convert
/// to; `convert` converts one element.
template<typename Use>
auto withElementType(const NpyHeader& header, Use use)
{
    const auto plainly = [&]<typename Element, typename Out>() {
        return use.template operator()<Element, Out>(
            [](Element element) { return static_cast<Out>(element); });
    };
    const bool isSigned = header.kind == 'i';
    switch (header.kind == 'b' ? 0 : header.kind == 'f' ? 10 + header.width : header.width) {
    case 0:
        return use.template operator()<std::uint8_t, float>(
            [](std::uint8_t set) { return set != 0 ? 1.0F : 0.0F; });
    case 1:
        return isSigned ? plainly.template operator()<std::int8_t, float>()
                        : plainly.template operator()<std::uint8_t, float>();
    case 2:
        return isSigned ? plainly.template operator()<std::int16_t, float>()
                        : plainly.template operator()<std::uint16_t, float>();
    case 4:
        return isSigned ? plainly.template operator()<std::int32_t, double>()
                        : plainly.template operator()<std::uint32_t, double>();
    case 8:
        return isSigned ? plainly.template operator()<std::int64_t, double>()
                        : plainly.template operator()<std::uint64_t, double>();
    case 12:
        return use.template operator()<std::uint16_t, float>(
            [](std::uint16_t bits) { return static_cast<float>(halfToDouble(bits)); });
    case 14:
        return plainly.template operator()<float, float>();
    default:
        return plainly.template operator()<double, double>();
    }
}

bool foreignByteOrder(const NpyHeader& header)
{
    return header.width > 1 && header.bigEndian != (std::endian::native == std::endian::big);
}

std::size_t productOf(std::span<const std::size_t> extents)
{
    return std::accumulate(extents.begin(), extents.end(), std::size_t{1}, std::multiplies<>());
}

/// The samples in place; empty unless they are contiguous, aligned float32 in native byte order.
std::span<const float> inPlace(const NpyHeader& header, std::span<const std::byte> data,
                               const ArrayLayout& layout, std::size_t column)
{
    const std::byte* at = data.data() + layout.firstElement(column) * sizeof(float);
    const bool aligned = reinterpret_cast<std::uintptr_t>(at) % alignof(float) == 0;
    const bool floats = header.kind == 'f' && header.width == sizeof(float);
    if (!floats || !aligned || layout.stride() != 1 || foreignByteOrder(header)) {
        return {};
    }
    return {reinterpret_cast<const float*>(at), layout.rows()};
}

template<typename Element>
std::string fileOf(std::string_view type, std::span<const Element> values, std::span<const std::size_t> shape)
{
    std::string dictionary = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        dictionary += std::to_string(shape[i]) + (shape.size() == 1 ? "," : i + 1 < shape.size() ? ", " : "");
    }
    dictionary += "), }";
    constexpr std::size_t prefix = 10;
    constexpr std::size_t alignment = 64;
    dictionary.append(alignment - (prefix + dictionary.size() + 1) % alignment, ' ');
    dictionary += '\n';
    std::string file(npyMagic);
    file += '\x01';
    file += '\0';
    file += static_cast<char>(dictionary.size() & 0xFFU);
    file += static_cast<char>(dictionary.size() >> 8U);
    file += dictionary;
    const std::size_t start = file.size();
    file.resize(start + values.size_bytes());
    static_assert(std::endian::native == std::endian::little, "elements are written as they lie in memory");
    std::memcpy(file.data() + start, values.data(), values.size_bytes());
    return file;
}

} // namespace

NpyArray readNpy(std::string_view fileName, std::span<const std::byte> bytes)
{
    return elementsOf(readNpyHeader(fileName, bytes), bytes);
}

NpyArray elementsOf(const NpyHeader& header, std::span<const std::byte> bytes)
{
    const std::size_t count = productOf(header.shape);
    const char* data = reinterpret_cast<const char*>(bytes.data()) + header.dataStart;
    return withElementType(header, [&]<typename Element, typename Out>(auto convert) -> NpyArray {
        const auto at = [&](std::size_t element) {
            return convert(elementAt<Element>(data + element * sizeof(Element), foreignByteOrder(header)));
        };
        std::vector<Out> values(count);
        if (!header.fortran || header.shape.size() < 2) {
            for (std::size_t i = 0; i < count; ++i) {
                values[i] = at(i);
            }
            return {header.shape, std::move(values)};
        }
        const ArrayLayout layout(header.shape, ArrayLayout::Order::fortran,
                                 axesChoices(header.shape.size()).front());
        for (std::size_t column = 0; column < layout.columns(); ++column) {
            const std::size_t first = layout.firstElement(column);
            for (std::size_t row = 0; row < layout.rows(); ++row) {
                values[row * layout.columns() + column] = at(first + row * layout.stride());
            }
        }
        return {header.shape, std::move(values)};
    });
}

FoundArray arrayOf(const NpyHeader& header)
{
    return {.name = {},
            .extents = header.shape,
            .order = header.fortran ? ArrayLayout::Order::fortran : ArrayLayout::Order::c};
}

namespace {

template<typename Sample>
void takeSamples(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                 std::span<const std::byte> elements, std::span<Sample> samples)
{
    const std::size_t start = layout.firstElement(column);
    const std::size_t stride = layout.stride();
    const std::size_t end = first + elements.size() / header.width;
    const bool swap = foreignByteOrder(header);
    std::size_t row = first <= start ? 0 : (first - start + stride - 1) / stride;
    withElementType(header, [&]<typename Element, typename Out>(auto convert) {
        const char* data = reinterpret_cast<const char*>(elements.data());
        for (; row < samples.size() && start + row * stride < end; ++row) {
            const char* at = data + (start + row * stride - first) * sizeof(Element);
            samples[row] = static_cast<Sample>(convert(elementAt<Element>(at, swap)));
        }
    });
}

} // namespace

void takeColumn(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<float> samples)
{
    takeSamples(header, layout, column, first, elements, samples);
}

void takeColumn(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<double> samples)
{
    takeSamples(header, layout, column, first, elements, samples);
}

Recording readNpyRecording(const RecordingFile& file, const ReadingOptions& options, const Progress&)
{
    const NpyHeader header = readNpyHeader(file.path, file.bytes);
    Recording recording;
    addArray(
        recording, arrayOf(header), options,
        [header, bytes = file.bytes, memory = file.memory](const ArrayLayout& layout, std::size_t column,
                                                           const Progress&) -> SharedSamples {
            const auto data = bytes.subspan(header.dataStart);
            if (const auto samples = inPlace(header, data, layout, column); !samples.empty()) {
                return {samples, memory};
            }
            std::vector<float> samples(layout.rows());
            takeColumn(header, layout, column, 0, data, samples);
            return shared(std::move(samples));
        },
        [header, bytes = file.bytes, memory = file.memory](const ArrayLayout& layout, std::size_t column) {
            std::vector<double> samples(layout.rows());
            takeColumn(header, layout, column, 0, bytes.subspan(header.dataStart), samples);
            return samples;
        });
    return recording;
}

std::string npyBytes(std::span<const float> values, std::span<const std::size_t> shape)
{
    return fileOf("<f4", values, shape);
}

std::string npyBytes(std::span<const double> values, std::span<const std::size_t> shape)
{
    return fileOf("<f8", values, shape);
}

std::string npyBytes(std::span<const std::uint8_t> values, std::span<const std::size_t> shape)
{
    return fileOf("|u1", values, shape);
}

std::string npyBytes(std::span<const std::uint16_t> values, std::span<const std::size_t> shape)
{
    return fileOf("<u2", values, shape);
}

std::string npyBytes(std::span<const std::int32_t> values, std::span<const std::size_t> shape)
{
    return fileOf("<i4", values, shape);
}

} // namespace quantoscope
