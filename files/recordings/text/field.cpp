// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace quantoscope {
namespace {

/// The markers that pandas.read_csv accepts for missing values, and those of spreadsheets for values
/// that could not be computed.
constexpr std::array<std::string_view, 18> missingWords{
    "#N/A", "#N/A N/A", "#NA",  "-1.#IND", "-1.#QNAN", "1.#IND", "1.#QNAN", "<NA>", "N/A",
    "NA",   "NULL",     "None", "n/a",     "null",     "#NV",    "--",      "-",    ""};
constexpr std::array<std::string_view, 8> spreadsheetErrors{"#N/A",    "#NA",   "#NV",    "#DIV/0!",
                                                            "#VALUE!", "#REF!", "#NAME?", "#NUM!"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

template<typename Float>
std::from_chars_result parse(std::string_view text, Float& value)
{
    return std::from_chars(text.data(), text.data() + text.size(), value);
}

/// The value of a decimal outside the range of the type: infinity or 0, with the sign.
template<typename Float>
Float beyond(std::string_view decimal)
{
    double wide = 0;
    const bool tooWide = parse(decimal, wide).ec == std::errc::result_out_of_range;
    const bool negative = decimal.front() == '-';
    const bool huge = tooWide ? decimal.find("e-") == decimal.npos && decimal.find("E-") == decimal.npos
                              : std::abs(wide) > 1;
    const Float value = huge ? std::numeric_limits<Float>::infinity() : 0;
    return negative ? -value : value;
}

template<typename Float>
std::optional<Float> decimalIn(std::string_view text)
{
    if (!text.empty() && text.front() == '+' && text.substr(1, 1) != "-") {
        text.remove_prefix(1);
    }
    Float value = 0;
    const auto [end, error] = parse(text, value);
    if (text.empty() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        return beyond<Float>(text);
    }
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

/// Whether the digits are separated into groups of three: "1,234" and "12.345.678".
bool isGrouped(std::string_view digits, char separator)
{
    constexpr std::size_t groupSize = 3;
    const std::size_t first = digits.find(separator);
    if (first == digits.npos || first == 0 || first > groupSize) {
        return false;
    }
    for (std::size_t at = first; at < digits.size(); at += groupSize + 1) {
        const std::string_view group = digits.substr(at + 1, groupSize);
        if (digits[at] != separator || group.size() != groupSize || !std::ranges::all_of(group, isDigit)) {
            return false;
        }
    }
    return std::ranges::all_of(digits.substr(0, first), isDigit);
}

/// Converts the text to the notation of C: decimal point, no thousands separators. If the separators are
/// ambiguous, the result is not a number.
std::string plainDecimal(std::string_view text, NumberStyle style, bool quoted)
{
    const char point = style.decimalComma ? ',' : '.';
    const char separator = style.decimalComma ? '.' : ',';
    const std::size_t sign = text.find_first_of("+-") == 0 ? 1 : 0;
    const std::size_t end = std::min(text.find(point), text.find_first_of("eEdD"));
    const std::string_view whole = text.substr(sign, end == text.npos ? end : end - sign);
    std::string plain(text.substr(0, sign));
    if (whole.find(separator) != whole.npos) {
        // Thousands separators are accepted in quotes, or if a decimal comma shows that the
        // points are not decimal points.
        const bool clear = quoted || (style.decimalComma && end != text.npos && text[end] == point);
        if (!clear || !isGrouped(whole, separator)) {
            return std::string(text) + "?"; // ambiguous: not a number
        }
    }
    std::ranges::copy_if(whole, std::back_inserter(plain), [&](char c) { return c != separator; });
    for (const char c : text.substr(std::min(text.size(), end))) {
        plain += c == point ? '.' : c == 'd' || c == 'D' ? 'e' : c;
    }
    return plain;
}

std::optional<bool> flagIn(std::string_view field)
{
    if (field == "True" || field == "true" || field == "TRUE") {
        return true;
    }
    return field == "False" || field == "false" || field == "FALSE" ? std::optional(false) : std::nullopt;
}

template<typename Float>
std::optional<Float> anyNumberIn(std::string_view field, NumberStyle style)
{
    const std::string_view inner = trimmed(unquoted(field));
    if (!style.decimalComma || inner.find_first_of(".,") == inner.npos) {
        if (const auto value = decimalIn<Float>(inner)) {
            return value;
        }
    }
    if (isMissing(inner)) {
        return std::numeric_limits<Float>::quiet_NaN();
    }
    if (const auto flag = flagIn(inner)) {
        return *flag ? Float{1} : Float{0};
    }
    constexpr std::size_t longest = 64; // characters; longer than any sensible number
    return inner.size() > longest
               ? std::nullopt
               : decimalIn<Float>(plainDecimal(inner, style, inner.size() != field.size()));
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    // By hand: this is called for every field, and find_first_not_of() is slower because it
    // makes a call per character.
    while (!text.empty() && isBlankCharacter(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlankCharacter(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view unquoted(std::string_view text)
{
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

std::optional<float> numberIn(std::string_view field, NumberStyle style)
{
    return anyNumberIn<float>(field, style);
}

std::optional<double> wideNumberIn(std::string_view field, NumberStyle style)
{
    return anyNumberIn<double>(field, style);
}

bool isMissing(std::string_view field)
{
    return std::ranges::find(missingWords, trimmed(unquoted(field))) != missingWords.end();
}

bool isSpreadsheetError(std::string_view field)
{
    return std::ranges::any_of(spreadsheetErrors,
                               [&](std::string_view error) { return field.starts_with(error); });
}

} // namespace quantoscope
