// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

#include "core/formats/recording.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

// The format: NumPy's own "NPY format" note (numpy.lib.format), versions 1.0 to 3.0.

namespace quantoscope {
namespace {

constexpr std::string_view magic = "\x93NUMPY";

struct Header
{
    char kind = 'f'; ///< b, i, u or f
    std::size_t width = 4;
    bool bigEndian = false;
    bool fortran = false;
    std::vector<std::size_t> shape;
    std::size_t dataStart = 0;
};

class HeaderParser
{
public:
    HeaderParser(std::string_view fileName, std::string_view file) : m_fileName(fileName), m_file(file) {}

    Header parse()
    {
        readPrefix();
        readType(quoted("descr"));
        readOrder(bare("fortran_order"));
        readShape();
        return m_header;
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw FormatError(m_fileName + " " + what); }

    std::size_t littleEndian(std::size_t at, std::size_t bytes) const
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            value |= static_cast<std::size_t>(static_cast<unsigned char>(m_file[at + i])) << (8 * i);
        }
        return value;
    }

    void readPrefix()
    {
        if (!m_file.starts_with(magic)) {
            fail("is no .npy file: byte 0 must start with \\x93NUMPY.");
        }
        constexpr std::size_t versionEnd = 8;
        const int major = m_file.size() > 6 ? m_file[6] : 0;
        if (m_file.size() < versionEnd || major < 1 || major > 3) {
            fail("has an .npy version at byte 6 that is unknown; it must be 1, 2 or 3.");
        }
        const std::size_t lengthBytes = major == 1 ? 2 : 4;
        const std::size_t start = versionEnd + lengthBytes;
        if (m_file.size() < start || m_file.size() - start < littleEndian(versionEnd, lengthBytes)) {
            fail("is cut off within its .npy header, at byte " + std::to_string(m_file.size()) + ".");
        }
        m_header.dataStart = start + littleEndian(versionEnd, lengthBytes);
        m_text = m_file.substr(start, m_header.dataStart - start);
    }

    /// What follows `'key':` in the header's dictionary.
    std::string_view after(std::string_view key) const
    {
        for (const char quote : {'\'', '"'}) {
            const std::string name = quote + std::string(key) + quote;
            const auto at = m_text.find(name);
            const auto colon = at == std::string_view::npos ? at : m_text.find(':', at + name.size());
            if (colon != std::string_view::npos) {
                const auto rest = m_text.substr(colon + 1);
                return rest.substr(std::min(rest.size(), rest.find_first_not_of(' ')));
            }
        }
        fail("has a damaged .npy header: it must name " + std::string(key) + ".");
    }

    std::string_view bare(std::string_view key) const
    {
        const auto rest = after(key);
        return rest.substr(0, rest.find_first_of(",} "));
    }

    std::string_view quoted(std::string_view key) const
    {
        const auto rest = after(key);
        if (rest.empty() || (rest.front() != '\'' && rest.front() != '"')) {
            fail("holds records of several fields; an array of plain numbers is needed.");
        }
        return rest.substr(1, rest.find(rest.front(), 1) - 1);
    }

    void readType(std::string_view type)
    {
        const std::string shown(type);
        if (type.find('O') != std::string_view::npos) {
            fail("holds pickled Python objects ('" + shown + "'), which are not read; save plain numbers.");
        }
        if (type.find('c') != std::string_view::npos) {
            fail("holds complex numbers ('" + shown + "'); real ones are needed.");
        }
        m_header.bigEndian = type.starts_with('>');
        if (!type.empty() && std::string_view("<>|=").find(type.front()) != std::string_view::npos) {
            type.remove_prefix(1);
        }
        static constexpr std::string_view known[] = {"b1", "i1", "i2", "i4", "i8", "u1",
                                                     "u2", "u4", "u8", "f2", "f4", "f8"};
        if (std::ranges::find(known, type) == std::end(known)) {
            fail("holds elements of type '" + shown +
                 "'; bool, integers of 8 to 64 bits and floats of 16 to 64 bits can be read.");
        }
        m_header.kind = type[0];
        m_header.width = static_cast<std::size_t>(type[1] - '0');
    }

    void readOrder(std::string_view order)
    {
        if (order != "True" && order != "False") {
            fail("has a damaged .npy header: fortran_order must be True or False.");
        }
        m_header.fortran = order == "True";
    }

    void readShape()
    {
        std::string_view rest = after("shape");
        const auto end = rest.find(')');
        if (!rest.starts_with('(') || end == std::string_view::npos) {
            fail("has a damaged .npy header: shape must be a tuple of whole numbers.");
        }
        rest = rest.substr(1, end - 1);
        std::size_t room = (m_file.size() - m_header.dataStart) / m_header.width;
        while (!rest.empty()) {
            std::size_t extent = 0;
            const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), extent);
            if (error != std::errc{}) {
                fail("has a damaged .npy header: shape must be a tuple of whole numbers below 2^64.");
            }
            if (extent == 0) {
                fail("holds an array without elements; a recording needs at least one number.");
            }
            if (extent > room) {
                fail("claims more elements than it holds: the data from byte " +
                     std::to_string(m_header.dataStart) + " are " +
                     std::to_string(m_file.size() - m_header.dataStart) + " bytes, too few for shape (" +
                     std::string(after("shape").substr(1, end - 1)) + ").");
            }
            room /= extent;
            m_header.shape.push_back(extent);
            rest = rest.substr(static_cast<std::size_t>(stop - rest.data()));
            rest = rest.substr(std::min(rest.size(), rest.find_first_not_of(", L")));
        }
        if (m_header.shape.empty() && room < 1) {
            fail("is cut off: its one element is missing.");
        }
    }

    std::string m_fileName;
    std::string_view m_file;
    std::string_view m_text;
    Header m_header;
};

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

/// The position in C order of the element at `position` in Fortran order.
std::size_t cPosition(std::size_t position, const std::vector<std::size_t>& shape)
{
    std::size_t result = 0;
    std::size_t stride = 1;
    for (const std::size_t extent : shape) {
        stride *= extent;
    }
    for (const std::size_t extent : shape) {
        stride /= extent;
        result += (position % extent) * stride;
        position /= extent;
    }
    return result;
}

template<typename Out, typename Element, typename Convert>
NpyArray arrayOf(const Header& header, const char* data, Convert convert)
{
    std::size_t count = 1;
    for (const std::size_t extent : header.shape) {
        count *= extent;
    }
    const bool swap = header.bigEndian != (std::endian::native == std::endian::big) && sizeof(Element) > 1;
    const bool reorder = header.fortran && header.shape.size() > 1;
    std::vector<Out> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Element element = elementAt<Element>(data + i * sizeof(Element), swap);
        values[reorder ? cPosition(i, header.shape) : i] = convert(element);
    }
    return {header.shape, std::move(values)};
}

template<typename Out, typename Element>
NpyArray plainArray(const Header& header, const char* data)
{
    return arrayOf<Out, Element>(header, data, [](Element element) { return static_cast<Out>(element); });
}

NpyArray integerArray(const Header& header, const char* data)
{
    const bool isSigned = header.kind == 'i';
    switch (header.width) {
    case 1:
        return isSigned ? plainArray<float, std::int8_t>(header, data)
                        : plainArray<float, std::uint8_t>(header, data);
    case 2:
        return isSigned ? plainArray<float, std::int16_t>(header, data)
                        : plainArray<float, std::uint16_t>(header, data);
    case 4:
        return isSigned ? plainArray<double, std::int32_t>(header, data)
                        : plainArray<double, std::uint32_t>(header, data);
    default:
        return isSigned ? plainArray<double, std::int64_t>(header, data)
                        : plainArray<double, std::uint64_t>(header, data);
    }
}

NpyArray floatArray(const Header& header, const char* data)
{
    if (header.width == 2) {
        return arrayOf<float, std::uint16_t>(
            header, data, [](std::uint16_t bits) { return static_cast<float>(halfToDouble(bits)); });
    }
    return header.width == 4 ? plainArray<float, float>(header, data)
                             : plainArray<double, double>(header, data);
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
    std::string file(magic);
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
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const Header header = HeaderParser(fileName, file).parse();
    const char* data = file.data() + header.dataStart;
    switch (header.kind) {
    case 'f':
        return floatArray(header, data);
    case 'b':
        return arrayOf<float, std::uint8_t>(header, data,
                                            [](std::uint8_t set) { return set != 0 ? 1.0F : 0.0F; });
    default:
        return integerArray(header, data);
    }
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

} // namespace quantoscope
