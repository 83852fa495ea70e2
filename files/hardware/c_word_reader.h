// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quantoscope {

/// The C function read_word() of the test programs.
inline constexpr std::string_view cWordReader =
    R"(/* Reads one word of 8 hexadecimal digits. Returns 0 if there is none. */
static int read_word(FILE *file, uint32_t *word)
{
    int digits = 0;
    int c = fgetc(file);
    *word = 0;
    while (c == ' ' || c == '\n' || c == '\r') {
        c = fgetc(file);
    }
    while (c != ' ' && c != '\n' && c != '\r' && c != EOF) {
        uint32_t digit;
        if (c >= '0' && c <= '9') {
            digit = (uint32_t)(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            digit = (uint32_t)(c - 'a' + 10);
        } else {
            return 0;
        }
        *word = (*word << 4) | digit;
        digits += 1;
        c = fgetc(file);
    }
    return digits == 8;
}
)";

} // namespace quantoscope
