// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/utf16.h"

#include <cstddef>
#include <cstdint>

// UTF-16 and UTF-8 as in RFC 2781 and RFC 3629.

namespace quantoscope {
namespace {

void append(std::string& text, std::uint32_t point)
{
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0U | point >> 6U);
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | point >> 12U);
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | point >> 18U);
        byte(0x80U | (point >> 12U & 0x3FU));
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

} // namespace

std::optional<std::string> fromUtf16(std::string_view bytes)
{
    const bool little = bytes.starts_with("\xFF\xFE");
    if (!little && !bytes.starts_with("\xFE\xFF")) {
        return std::nullopt;
    }
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return std::uint32_t{little ? first : second} | std::uint32_t{little ? second : first} << 8U;
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unitAt(at);
        if (point >= 0xD800 && point < 0xE000) {
            const bool high = point < 0xDC00 && at + 3 < bytes.size();
            const std::uint32_t low = high ? unitAt(at + 2) : 0;
            const bool pair = low >= 0xDC00 && low < 0xE000;
            point = pair ? 0x10000U + ((point - 0xD800U) << 10U) + (low - 0xDC00U) : 0xFFFDU;
            at += pair ? 2 : 0;
        }
        append(text, point);
    }
    if (bytes.size() % 2 != 0) {
        append(text, 0xFFFDU); // truncated within a character
    }
    return text;
}

} // namespace quantoscope
