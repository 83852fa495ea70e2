// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/gdf.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace quantoscope {
namespace {

struct GdfUnit
{
    std::uint16_t code; ///< A multiple of 32.
    std::string_view text;
};

constexpr std::array gdfUnits{
    GdfUnit{544, "%"},   GdfUnit{736, "°"},     GdfUnit{768, "rad"}, GdfUnit{1280, "m"},
    GdfUnit{1728, "g"},  GdfUnit{2176, "s"},    GdfUnit{2496, "Hz"}, GdfUnit{3776, "N"},
    GdfUnit{3840, "Pa"}, GdfUnit{3872, "mmHg"}, GdfUnit{3968, "J"},  GdfUnit{4032, "W"},
    GdfUnit{4160, "A"},  GdfUnit{4192, "C"},    GdfUnit{4256, "V"},  GdfUnit{4288, "Ohm"},
    GdfUnit{4352, "F"},  GdfUnit{4384, "K"},    GdfUnit{6048, "°C"}, GdfUnit{8288, "S"},
};

/// Indexed by the five lowest bits of a code; null for undefined values.
constexpr std::array<const char*, 32> gdfPrefixes{
    "",  "da", "h", "k", "M", "G", "T", "P", "E", "Z", "Y",     nullptr, nullptr, nullptr, nullptr, nullptr,
    "d", "c",  "m", "µ", "n", "p", "f", "a", "z", "y", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
};

} // namespace

std::string gdfUnit(std::uint16_t code)
{
    constexpr std::uint16_t prefixBits = 31;
    const char* prefix = gdfPrefixes[code & prefixBits];
    const auto unit =
        std::ranges::find(gdfUnits, static_cast<std::uint16_t>(code & ~prefixBits), &GdfUnit::code);
    return prefix == nullptr || unit == gdfUnits.end() ? std::string() : prefix + std::string(unit->text);
}

} // namespace quantoscope
