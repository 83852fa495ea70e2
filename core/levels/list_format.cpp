// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"

#include <algorithm>
#include <bit>

namespace quantoscope::families {

std::vector<float> unscaledLevels(const LevelList& list, const Scheme& /*scheme*/)
{
    return {list.levels().begin(), list.levels().end()};
}

int bitsOf(const LevelList& list, const Scheme& /*scheme*/)
{
    return std::max(minNumBits, static_cast<int>(std::bit_width(list.levels().size() - 1)));
}

std::optional<Scheme> withBits(const LevelList& list, Scheme scheme, int bits)
{
    return bits == bitsOf(list, scheme) ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const LevelList& list)
{
    return list.text();
}

std::optional<LevelFormat> parseLevelList(std::string_view text)
{
    auto list = LevelList::parse(text);
    return list ? std::optional<LevelFormat>(std::move(*list)) : std::nullopt;
}

} // namespace quantoscope::families
