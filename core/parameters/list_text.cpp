// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/list_text.h"

#include "core/text/parsed.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::string_view floatWord = "float";

std::string joined(std::span<const int> numbers, bool zeroIsFloat)
{
    std::string text;
    for (const int number : numbers) {
        text += text.empty() ? "" : ",";
        text += zeroIsFloat && number == 0 ? std::string(floatWord) : std::to_string(number);
    }
    return text;
}

} // namespace

std::vector<std::string_view> wordsIn(std::string_view text)
{
    std::vector<std::string_view> words;
    for (;;) {
        const std::size_t comma = text.find(',');
        words.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) {
            return words;
        }
        text.remove_prefix(comma + 1);
    }
}

std::optional<std::vector<int>> integersIn(std::string_view text, int least, int most, std::size_t longest)
{
    std::vector<int> numbers;
    for (const std::string_view word : wordsIn(text)) {
        const auto number = parsed<int>(word);
        if (!number || *number < least || *number > most || numbers.size() == longest) {
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<std::vector<int>> bitsIn(std::string_view text, int least, int most)
{
    std::vector<int> list;
    for (const std::string_view word : wordsIn(text)) {
        const bool isFloat = word == floatWord;
        const auto bits = isFloat ? std::optional(0) : parsed<int>(word);
        if (!bits || (!isFloat && (*bits < least || *bits > most))) {
            return std::nullopt;
        }
        if (std::ranges::find(list, *bits) == list.end()) {
            list.push_back(*bits);
        }
    }
    return list;
}

std::optional<std::vector<std::size_t>> choicesIn(std::string_view text,
                                                  std::span<const std::string_view> names)
{
    std::vector<std::size_t> chosen;
    for (const std::string_view word : wordsIn(text)) {
        const auto found = std::ranges::find(names, word);
        if (found == names.end()) {
            return std::nullopt;
        }
        chosen.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    return chosen;
}

std::string integersText(std::span<const int> numbers)
{
    return joined(numbers, false);
}

std::string bitsListText(std::span<const int> bits)
{
    return joined(bits, true);
}

} // namespace quantoscope
