// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

// Headers of a fixed layout: numbers and texts by their places.

namespace quantoscope {

/// The number whose bytes lie at `at`, the lowest first.
template<typename Number>
Number littleEndian(const std::byte* at)
{
    std::array<std::byte, sizeof(Number)> bytes{};
    std::memcpy(bytes.data(), at, sizeof(Number));
    if constexpr (std::endian::native == std::endian::big) {
        std::ranges::reverse(bytes);
    }
    return std::bit_cast<Number>(bytes);
}

/// Reads fields by their byte in the file. All of them throw FormatError for a field beyond the file's end.
class HeaderFields
{
public:
    /// `file` must outlive the fields.
    explicit HeaderFields(const RecordingFile& file) : m_file(file) {}

    template<typename Number>
    Number number(std::size_t place) const
    {
        return littleEndian<Number>(bytes(place, sizeof(Number)).data());
    }

    /// A name or unit: see fileText().
    std::string text(std::size_t place, std::size_t size) const;

    std::string_view rawText(std::size_t place, std::size_t size) const;

private:
    std::span<const std::byte> bytes(std::size_t place, std::size_t size) const;

    const RecordingFile& m_file;
};

/// Throws FormatError if the file ends before byte `size` of its header.
void requireHeader(const RecordingFile& file, std::size_t size);

/// A text field as UTF-8: up to its first zero byte, without the blanks around it. What is not UTF-8 is taken
/// as Latin-1.
std::string fileText(std::string_view field);

/// The number that is written in a field, blanks around it, with a decimal point or comma. Nothing if there
/// is anything else in it, or the number is not finite.
std::optional<double> numberInField(std::string_view field);
std::optional<long long> integerInField(std::string_view field);

} // namespace quantoscope
