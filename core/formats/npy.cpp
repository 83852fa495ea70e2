// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

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

/// Calls `use.operator()<Element, Out>(convert)` for the type of the file's elements and the one they are
/// taken as; `convert` makes one of the other.
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

/// Which elements of the file make up a column: `first`, `first + stride`, …
struct Strided
{
    std::size_t first;
    std::size_t stride;
};

/// Column `column` in C order of all dimensions but the first.
Strided elementsOf(const NpyHeader& header, std::size_t column)
{
    const auto columnShape = std::span(header.shape).subspan(header.shape.empty() ? 0 : 1);
    if (!header.fortran) {
        return {column, productOf(columnShape)};
    }
    std::size_t position = 0;
    std::size_t stride = header.shape.empty() ? 1 : header.shape.front();
    std::size_t below = productOf(columnShape);
    for (const std::size_t extent : columnShape) {
        below /= extent;
        position += column / below * stride;
        column %= below;
        stride *= extent;
    }
    return {position, 1};
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
    const NpyColumns columns(fileName, bytes);
    const NpyHeader& header = columns.header();
    const char* data = reinterpret_cast<const char*>(bytes.data()) + header.dataStart;
    return withElementType(header, [&]<typename Element, typename Out>(auto convert) -> NpyArray {
        std::vector<Out> values(columns.rows() * columns.count());
        for (std::size_t column = 0; column < columns.count(); ++column) {
            const auto [first, stride] = elementsOf(header, column);
            for (std::size_t row = 0; row < columns.rows(); ++row) {
                const char* at = data + (first + row * stride) * sizeof(Element);
                values[row * columns.count() + column] =
                    convert(elementAt<Element>(at, foreignByteOrder(header)));
            }
        }
        return {header.shape, std::move(values)};
    });
}

std::size_t rowsOf(const NpyHeader& header)
{
    return header.shape.empty() ? 1 : header.shape.front();
}

std::size_t columnsOf(const NpyHeader& header)
{
    return header.shape.empty() ? 1 : productOf(std::span(header.shape).subspan(1));
}

void takeColumn(const NpyHeader& header, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<float> samples)
{
    const auto [start, stride] = elementsOf(header, column);
    const std::size_t end = first + elements.size() / header.width;
    const bool swap = foreignByteOrder(header);
    std::size_t row = first <= start ? 0 : (first - start + stride - 1) / stride;
    withElementType(header,
                    [&, start = start, stride = stride]<typename Element, typename Out>(auto convert) {
                        const char* data = reinterpret_cast<const char*>(elements.data());
                        for (; row < samples.size() && start + row * stride < end; ++row) {
                            const char* at = data + (start + row * stride - first) * sizeof(Element);
                            samples[row] = static_cast<float>(convert(elementAt<Element>(at, swap)));
                        }
                    });
}

NpyColumns::NpyColumns(std::string_view fileName, std::span<const std::byte> bytes)
    : m_bytes(bytes),
      m_header(
          readNpyHeader(fileName, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, bytes.size()))
{
}

std::span<const float> NpyColumns::inPlace(std::size_t column) const
{
    const auto [first, stride] = elementsOf(m_header, column);
    const std::byte* at = m_bytes.data() + m_header.dataStart + first * sizeof(float);
    const bool aligned = reinterpret_cast<std::uintptr_t>(at) % alignof(float) == 0;
    const bool floats = m_header.kind == 'f' && m_header.width == sizeof(float);
    if (!floats || !aligned || stride != 1 || foreignByteOrder(m_header)) {
        return {};
    }
    return {reinterpret_cast<const float*>(at), rows()};
}

std::vector<float> NpyColumns::read(std::size_t column) const
{
    std::vector<float> samples(rows());
    takeColumn(m_header, column, 0, m_bytes.subspan(m_header.dataStart), samples);
    return samples;
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
