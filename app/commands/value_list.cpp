// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/value_list.h"

#include "core/levels/scheme.h"
#include "core/parameters/list_text.h"
#include "core/text/parsed.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace quantoscope {
namespace {

constexpr int mostNumbers = 100'000;          ///< Limit for "A..B:N"; the messages below repeat it.
constexpr std::size_t mostListed = 1'000'000; ///< Limits the memory of a list to some megabytes.

/// Splits "A..B" into "A" and "B".
std::optional<std::pair<std::string_view, std::string_view>> ends(std::string_view text)
{
    const std::size_t dots = text.find("..");
    return dots == std::string_view::npos
               ? std::nullopt
               : std::optional(std::pair(text.substr(0, dots), text.substr(dots + 2)));
}

/// The numbers of "A..B:N"; empty if the text is invalid.
std::vector<double> evenly(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto range = ends(text.substr(0, colon));
    if (!range || colon == std::string_view::npos) {
        return {};
    }
    const auto first = parsed<double>(range->first);
    const auto last = parsed<double>(range->second);
    const auto count = parsed<int>(text.substr(colon + 1));
    if (!first || !last || !count || *count < 2 || *count > mostNumbers || !std::isfinite(*last - *first)) {
        return {};
    }
    // The ends are exact. The others are rounded to 12 digits, so that 0.01..1:100 has
    // exactly the number 0.07.
    const double largest = std::max({std::abs(*first), std::abs(*last), 1e-280});
    const double scale = std::pow(10.0, 12 - std::ceil(std::log10(largest)));
    std::vector<double> numbers;
    for (int i = 0; i < *count; ++i) {
        const double fraction = static_cast<double>(i) / (*count - 1);
        const double between = std::round((*first + (*last - *first) * fraction) * scale) / scale;
        numbers.push_back(i == 0 ? *first : i == *count - 1 ? *last : between);
    }
    return numbers;
}

void requireRoom(std::size_t count, const ValueOption& option)
{
    if (count > mostListed) {
        option.refuse("a list of at most " + std::to_string(mostListed) + " numbers");
    }
}

void addNumbers(std::vector<double>& list, std::string_view word, const ValueOption& option,
                std::string_view allowed)
{
    const auto number = parsed<double>(word);
    const std::vector<double> several = number ? std::vector{*number} : evenly(word);
    if (several.empty() || !std::isfinite(several.front())) {
        option.refuse(allowed);
    }
    list.insert(list.end(), several.begin(), several.end());
    requireRoom(list.size(), option);
}

} // namespace

BitsRange bitsRange(const ValueOption& option, BitsRange otherwise)
{
    if (!option.given()) {
        return otherwise;
    }
    const auto range = ends(option.text());
    const auto first = parsed<int>(range ? range->first : option.text());
    const auto last = range ? parsed<int>(range->second) : first;
    if (!first || !last || *first < minNumBits || *last > maxNumBits || *first > *last) {
        option.refuse("an integer from 1 to 16, or an ascending range such as 2..8");
    }
    return {*first, *last};
}

std::vector<double> numberList(const ValueOption& option, double otherwise)
{
    if (!option.given()) {
        return {otherwise};
    }
    std::vector<double> list;
    for (const std::string_view word : wordsIn(option.text())) {
        addNumbers(
            list, word, option,
            "a list of finite numbers such as 0,0.2, or 2 to 100000 evenly spaced numbers such as 0..1:11");
    }
    return list;
}

std::vector<std::optional<double>> numberOrAutoList(const ValueOption& option)
{
    if (!option.given()) {
        return {std::nullopt};
    }
    std::vector<std::optional<double>> list;
    for (const std::string_view word : wordsIn(option.text())) {
        if (word == "auto") {
            list.emplace_back(std::nullopt);
            continue;
        }
        std::vector<double> numbers;
        addNumbers(numbers, word, option,
                   "a list of finite numbers such as 0.5,0.9, 2 to 100000 evenly spaced numbers such as "
                   "0.01..1:100, or auto");
        list.insert(list.end(), numbers.begin(), numbers.end());
        requireRoom(list.size(), option);
    }
    return list;
}

std::vector<int> integerList(const ValueOption& option, IntegerRange range, std::size_t longest,
                             std::vector<int> otherwise)
{
    if (!option.given()) {
        return otherwise;
    }
    auto list = integersIn(option.text(), range.least, range.most, longest);
    if (!list) {
        option.refuse("a list of one to " + std::to_string(longest) + " integers from " +
                      std::to_string(range.least) + " to " + std::to_string(range.most));
    }
    return std::move(*list);
}

std::vector<int> bitsOrFloatList(const ValueOption& option, int least, int most, std::vector<int> otherwise)
{
    if (!option.given()) {
        return otherwise;
    }
    auto list = bitsIn(option.text(), least, most);
    if (!list) {
        option.refuse("a list of integers from " + std::to_string(least) + " to " + std::to_string(most) +
                      " or float, such as 2,4,float");
    }
    return std::move(*list);
}

std::vector<std::size_t> choiceList(const ValueOption& option, std::span<const std::string_view> names)
{
    if (!option.given() || option.text() == "all") {
        std::vector<std::size_t> all(names.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    auto chosen = choicesIn(option.text(), names);
    if (!chosen) {
        option.refuse("all, or one or more of " + orList(names) + ", separated by commas");
    }
    return std::move(*chosen);
}

} // namespace quantoscope
