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

// Reads numbers and texts at fixed positions of a header.

namespace quantoscope {

/// The number at `at`, which is stored in little-endian byte order.
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

/// Reads fields by their byte offset in the file. All functions throw FormatError if the field is
/// beyond the end of the file.
class HeaderFields
{
public:
    /// `file` must outlive this.
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

/// Throws FormatError if the file has fewer than `size` bytes.
void requireHeader(const RecordingFile& file, std::size_t size);

/// A text field as UTF-8: up to the first zero byte, without surrounding spaces. Text that is not
/// UTF-8 is taken as Latin-1.
std::string fileText(std::string_view field);

/// The number in a text field, with a decimal point or comma; spaces around it are ignored. nullopt if there
/// is anything else in the field, or the number is not finite.
std::optional<double> numberInField(std::string_view field);
std::optional<long long> integerInField(std::string_view field);

} // namespace quantoscope
