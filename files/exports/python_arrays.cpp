// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/python_arrays.h"

#include "files/exports/float_literal.h"

#include <algorithm>
#include <cstdint>

namespace quantoscope {

std::string pythonList(std::span<const float> values)
{
    std::string text = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i > 0 ? ", " : "") + floatLiteral(values[i]);
    }
    return text + "]";
}

std::string pythonRows(std::span<const float> values, std::size_t width)
{
    std::string text = "[\n";
    for (std::size_t first = 0; first < values.size(); first += width) {
        text += "    " + pythonList(values.subspan(first, width)) + ",\n";
    }
    return text + "]";
}

std::string pythonPacked(std::string_view name, std::string_view bytes, std::span<const std::size_t> shape)
{
    constexpr std::size_t perLine = 100;
    std::string text = std::string(name) + "(\"\"\"\n";
    const std::string letters = base64(bytes);
    for (std::size_t first = 0; first < letters.size(); first += perLine) {
        text += letters.substr(first, perLine) + "\n";
    }
    text += "\"\"\"";
    for (const std::size_t extent : shape) {
        text += ", " + std::to_string(extent);
    }
    return text + ")";
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::size_t group = 3; // bytes, in four letters
    std::string text;
    text.reserve((bytes.size() + group - 1) / group * (group + 1));
    for (std::size_t first = 0; first < bytes.size(); first += group) {
        const std::string_view some = bytes.substr(first, group);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < group; ++i) {
            bits = bits << 8U | (i < some.size() ? static_cast<unsigned char>(some[i]) : 0U);
        }
        for (std::size_t i = 0; i <= group; ++i) {
            text += i <= some.size() ? letters[bits >> (6 * (group - i)) & 63U] : '=';
        }
    }
    return text;
}

std::string packedBits(std::span<const float> values)
{
    constexpr std::size_t perByte = 8;
    std::string bytes((values.size() + perByte - 1) / perByte, '\0');
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            char& byte = bytes[i / perByte];
            byte = static_cast<char>(static_cast<unsigned char>(byte) | 0x80U >> i % perByte);
        }
    }
    return bytes;
}

} // namespace quantoscope
