// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The person's own levels: 1 to 65 536 finite float32 numbers in any order, which may be repeated.
/// Immutable; copies share the numbers.
class LevelList
{
public:
    static constexpr std::size_t mostLevels = 65'536;

    /// Throws InputError if the numbers are none, too many, or not finite.
    explicit LevelList(std::vector<float> levels);

    std::span<const float> levels() const { return *m_levels; }

    /// Reads numbers separated by spaces, commas, semicolons or line breaks. nullopt if the text is empty or
    /// holds anything else. Throws InputError as the constructor does.
    static std::optional<LevelList> parse(std::string_view text);

    /// The numbers, separated by spaces, each with the fewest digits that give the same float32.
    std::string text() const;

    bool operator==(const LevelList& other) const;

private:
    std::shared_ptr<const std::vector<float>> m_levels;
};

} // namespace quantoscope
