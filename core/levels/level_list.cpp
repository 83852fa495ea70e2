// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_list.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace quantoscope {
namespace {

/// The nearest float32; infinite or 0 if the number is outside its range. nullopt if the text is not a
/// number.
std::optional<float> floatIn(std::string_view text)
{
    const char* const end = text.data() + text.size();
    const auto parse = [&](auto number) -> std::optional<float> {
        const auto [next, error] = std::from_chars(text.data(), end, number);
        return error == std::errc{} && next == end ? std::optional(static_cast<float>(number)) : std::nullopt;
    };
    const auto number = parse(0.0F);
    return number ? number : parse(0.0);
}

} // namespace

LevelList::LevelList(std::vector<float> levels)
{
    if (levels.empty() || levels.size() > mostLevels) {
        throw InputError({"scheme", Core::said("The list has %1 levels; it must have 1 to %2.",
                                               {std::to_string(levels.size()), std::to_string(mostLevels)})});
    }
    const auto bad = std::ranges::find_if_not(levels, [](float level) { return std::isfinite(level); });
    if (bad != levels.end()) {
        throw InputError({"scheme", Core::said("Level %1 is %2; it must be %3.",
                                               {std::to_string(bad - levels.begin()), numberText(*bad),
                                                Core::said("a finite number")})});
    }
    m_levels = std::make_shared<const std::vector<float>>(std::move(levels));
}

std::optional<LevelList> LevelList::parse(std::string_view text)
{
    constexpr std::string_view separators = " ,;\t\r\n";
    std::vector<float> levels;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;
         at = text.find_first_not_of(separators, at)) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        const auto level = floatIn(text.substr(at, end - at));
        if (!level) {
            return std::nullopt;
        }
        levels.push_back(*level);
        at = end;
    }
    if (levels.empty()) {
        return std::nullopt;
    }
    return LevelList(std::move(levels));
}

std::string LevelList::text() const
{
    std::string text;
    for (const float level : *m_levels) {
        text += (text.empty() ? "" : " ") + numberText(level);
    }
    return text;
}

bool LevelList::operator==(const LevelList& other) const
{
    return m_levels == other.m_levels || *m_levels == *other.m_levels;
}

} // namespace quantoscope
