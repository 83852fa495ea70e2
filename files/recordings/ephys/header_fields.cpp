// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/header_fields.h"

#include "core/text/printable.h"
#include "core/text/translate.h"

#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

std::string_view withoutPadding(std::string_view field)
{
    field = field.substr(0, field.find('\0'));
    const auto first = field.find_first_not_of(' ');
    const auto last = field.find_last_not_of(' ');
    return first == field.npos ? std::string_view() : field.substr(first, last - first + 1);
}

/// The field as a number; nullopt if any other characters remain.
template<typename Number>
std::optional<Number> wholeField(std::string_view field)
{
    std::string text(withoutPadding(field));
    std::ranges::replace(text, ',', '.');
    const char* start = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    Number value{};
    const auto [stop, error] = std::from_chars(start, end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

std::string fromLatin1(std::string_view text)
{
    std::string converted;
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (code < 0x80) {
            converted += character;
        } else {
            converted += static_cast<char>(0xC0U | code >> 6U);
            converted += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return converted;
}

} // namespace

std::span<const std::byte> HeaderFields::bytes(std::size_t place, std::size_t size) const
{
    requireHeader(m_file, place + size);
    return m_file.bytes.subspan(place, size);
}

std::string HeaderFields::text(std::size_t place, std::size_t size) const
{
    return fileText(rawText(place, size));
}

std::string_view HeaderFields::rawText(std::size_t place, std::size_t size) const
{
    const auto field = bytes(place, size);
    return {reinterpret_cast<const char*>(field.data()), field.size()};
}

void requireHeader(const RecordingFile& file, std::size_t size)
{
    if (file.bytes.size() < size) {
        throw FormatError(Core::said("%1 is truncated: the header needs %2 bytes, but the file has only %3.",
                                     {file.path, std::to_string(size), std::to_string(file.bytes.size())}));
    }
}

std::string fileText(std::string_view field)
{
    const std::string_view text = withoutPadding(field);
    return printable(text) == text ? std::string(text) : fromLatin1(text);
}

std::optional<double> numberInField(std::string_view field)
{
    const auto value = wholeField<double>(field);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<long long> integerInField(std::string_view field)
{
    return wholeField<long long>(field);
}

} // namespace quantoscope
