// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy_header.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/recording.h"

#include <algorithm>
#include <charconv>
#include <string>

// The format is described in NumPy's "NPY format" (numpy.lib.format), versions 1.0 to 3.0.

namespace quantoscope {
namespace {

class HeaderParser
{
public:
    HeaderParser(std::string_view fileName, std::string_view file, std::size_t size)
        : m_fileName(fileName), m_file(file), m_size(size)
    {
    }

    NpyHeader parse()
    {
        readPrefix();
        readType(quoted("descr"));
        readOrder(bare("fortran_order"));
        readShape();
        return m_header;
    }

private:
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
        if (!m_file.starts_with(npyMagic)) {
            throw FormatError(
                Core::said("%1 is not an .npy file: it must start with \\x93NUMPY at byte 0.", {m_fileName}));
        }
        constexpr std::size_t versionEnd = 8;
        const int major = m_file.size() > 6 ? m_file[6] : 0;
        if (m_file.size() < versionEnd || major < 1 || major > 3) {
            throw FormatError(
                Core::said("%1 has an unknown .npy version at byte 6; it must be 1, 2 or 3.", {m_fileName}));
        }
        const std::size_t lengthBytes = major == 1 ? 2 : 4;
        const std::size_t start = versionEnd + lengthBytes;
        if (m_file.size() < start || m_file.size() - start < littleEndian(versionEnd, lengthBytes)) {
            throw FormatError(Core::said("%1 is truncated in its .npy header, at byte %2.",
                                         {m_fileName, std::to_string(m_file.size())}));
        }
        m_header.dataStart = start + littleEndian(versionEnd, lengthBytes);
        m_text = m_file.substr(start, m_header.dataStart - start);
    }

    /// The text after `'key':` in the header's dictionary.
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
        throw FormatError(
            Core::said("%1 has a corrupt .npy header: it must contain %2.", {m_fileName, std::string(key)}));
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
            throw FormatError(Core::said(
                "%1 contains records of several fields; a plain numeric array is required.", {m_fileName}));
        }
        return rest.substr(1, rest.find(rest.front(), 1) - 1);
    }

    void readType(std::string_view type)
    {
        const std::string shown = printable(type, mostShown);
        if (type.find('O') != std::string_view::npos) {
            throw FormatError(Core::said("%1 contains pickled Python objects (\"%2\"), which are not "
                                         "supported; save a plain numeric array.",
                                         {m_fileName, shown}));
        }
        if (type.find('c') != std::string_view::npos) {
            throw FormatError(Core::said("%1 contains complex numbers (\"%2\"); real numbers are required.",
                                         {m_fileName, shown}));
        }
        m_header.bigEndian = type.starts_with('>');
        if (!type.empty() && std::string_view("<>|=").find(type.front()) != std::string_view::npos) {
            type.remove_prefix(1);
        }
        static constexpr std::string_view known[] = {"b1", "i1", "i2", "i4", "i8", "u1",
                                                     "u2", "u4", "u8", "f2", "f4", "f8"};
        if (std::ranges::find(known, type) == std::end(known)) {
            throw FormatError(Core::said("%1 contains elements of type \"%2\"; supported are bool, integers "
                                         "of 8 to 64 bits and floats of 16 to 64 bits.",
                                         {m_fileName, shown}));
        }
        m_header.kind = type[0];
        m_header.width = static_cast<std::size_t>(type[1] - '0');
    }

    void readOrder(std::string_view order)
    {
        if (order != "True" && order != "False") {
            throw FormatError(Core::said("%1 has a corrupt .npy header: fortran_order must be True or False.",
                                         {m_fileName}));
        }
        m_header.fortran = order == "True";
    }

    void readShape()
    {
        std::string_view rest = after("shape");
        const auto end = rest.find(')');
        if (!rest.starts_with('(') || end == std::string_view::npos) {
            throw FormatError(
                Core::said("%1 has a corrupt .npy header: shape must be a tuple of integers.", {m_fileName}));
        }
        rest = rest.substr(1, end - 1);
        while (!rest.empty()) {
            std::size_t extent = 0;
            const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), extent);
            if (error != std::errc{}) {
                throw FormatError(
                    Core::said("%1 has a corrupt .npy header: shape must be a tuple of integers below 2^64.",
                               {m_fileName}));
            }
            if (extent == 0) {
                throw FormatError(Core::said(
                    "%1 contains an empty array; a recording needs at least one number.", {m_fileName}));
            }
            m_header.shape.push_back(extent);
            rest = rest.substr(static_cast<std::size_t>(stop - rest.data()));
            rest = rest.substr(std::min(rest.size(), rest.find_first_not_of(", L")));
        }
        std::size_t room = (m_size - m_header.dataStart) / m_header.width;
        for (const std::size_t extent : m_header.shape) {
            if (extent > room) {
                throw FormatError(Core::said(
                    "%1 is truncated: the %3 bytes of data from byte %2 on are too few for shape (%4).",
                    {m_fileName, std::to_string(m_header.dataStart),
                     std::to_string(m_size - m_header.dataStart),
                     printable(after("shape").substr(1, end - 1), mostShown)}));
            }
            room /= extent;
        }
        if (m_header.shape.empty() && room < 1) {
            throw FormatError(Core::said("%1 is truncated: its only element is missing.", {m_fileName}));
        }
    }

    std::string m_fileName;
    std::string_view m_file; ///< The beginning of the file.
    std::size_t m_size;
    std::string_view m_text;
    NpyHeader m_header;
};

} // namespace

NpyHeader readNpyHeader(std::string_view fileName, std::string_view start, std::size_t size)
{
    return HeaderParser(fileName, start, size).parse();
}

NpyHeader readNpyHeader(std::string_view fileName, std::span<const std::byte> bytes)
{
    return readNpyHeader(fileName, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, bytes.size());
}

std::string npyElementType(std::string_view start)
{
    constexpr std::string_view key = "'descr':";
    const std::size_t named = start.find(key);
    const std::size_t open = named == start.npos ? start.npos : start.find('\'', named + key.size());
    const std::size_t close = open == start.npos ? start.npos : start.find('\'', open + 1);
    return close == start.npos ? std::string() : std::string(start.substr(open + 1, close - open - 1));
}

} // namespace quantoscope
