// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"

#include <algorithm>
#include <array>

// UTF-8: RFC 3629, section 4.

namespace quantoscope {
namespace {

/// Characters whose first byte is `first` to `last` have `size` bytes; the second byte is `low` to `high`,
/// the others 80 to BF.
struct Sequence
{
    unsigned char first, last;
    std::size_t size;
    unsigned char low, high;
};

constexpr std::array sequences{
    Sequence{0x20, 0x7E, 1, 0, 0},       Sequence{0xC2, 0xC2, 2, 0xA0, 0xBF}, // without controls 80 to 9F
    Sequence{0xC3, 0xDF, 2, 0x80, 0xBF}, Sequence{0xE0, 0xE0, 3, 0xA0, 0xBF},
    Sequence{0xE1, 0xEC, 3, 0x80, 0xBF}, Sequence{0xED, 0xED, 3, 0x80, 0x9F},
    Sequence{0xEE, 0xEF, 3, 0x80, 0xBF}, Sequence{0xF0, 0xF0, 4, 0x90, 0xBF},
    Sequence{0xF1, 0xF3, 4, 0x80, 0xBF}, Sequence{0xF4, 0xF4, 4, 0x80, 0x8F}};

bool within(char byte, unsigned char low, unsigned char high)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= low && value <= high;
}

/// Size in bytes of the visible character at the start of `text`; 0 if there is none.
std::size_t characterSize(std::string_view text)
{
    const auto sequence = std::ranges::find_if(
        sequences, [&](const Sequence& each) { return within(text.front(), each.first, each.last); });
    if (sequence == sequences.end() || text.size() < sequence->size) {
        return 0;
    }
    for (std::size_t i = 1; i < sequence->size; ++i) {
        const bool fits =
            i == 1 ? within(text[i], sequence->low, sequence->high) : within(text[i], 0x80, 0xBF);
        if (!fits) {
            return 0;
        }
    }
    return sequence->size;
}

std::string escaped(char byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'\\', 'x', digits[value >> 4U], digits[value & 0xFU]};
}

} // namespace

std::string printable(std::string_view text, std::size_t most)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = characterSize(text.substr(at));
        const std::size_t taken = std::max<std::size_t>(1, size);
        if (at + taken > most) {
            return shown + "…";
        }
        shown += size > 0 ? std::string(text.substr(at, size)) : escaped(text[at]);
        at += taken;
    }
    return shown;
}

std::string elided(std::string_view text, std::size_t most)
{
    if (text.size() <= most) {
        return printable(text);
    }
    std::size_t tail = text.size() - most / 2;
    while (tail < text.size() && within(text[tail], 0x80, 0xBF)) {
        ++tail; // do not start within a character
    }
    return printable(text, most / 2) + printable(text.substr(tail));
}

} // namespace quantoscope
