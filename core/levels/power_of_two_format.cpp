// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <cmath>

namespace quantoscope::families {
namespace {

constexpr int leastBits = 2;
constexpr int mostBits = 8; // the smallest level, 2^-126, is the smallest normal float32

} // namespace

std::vector<float> unscaledLevels(const PowerOfTwoFormat& /*format*/, const Scheme& scheme)
{
    if (scheme.numBits < leastBits || scheme.numBits > mostBits) {
        throw InputError(
            {"num_bits", Core::said("num_bits is %1; for powers of two it must be an integer from %2 to %3.",
                                    {std::to_string(scheme.numBits), std::to_string(leastBits),
                                     std::to_string(mostBits)})});
    }
    const int count = (1 << (scheme.numBits - 1)) - 1; // on each side of 0
    std::vector<float> levels;
    levels.reserve(2 * static_cast<std::size_t>(count) + 1);
    for (int k = 0; k < count; ++k) {
        levels.push_back(-std::ldexp(1.0F, -k));
    }
    levels.push_back(0);
    for (int k = count - 1; k >= 0; --k) {
        levels.push_back(std::ldexp(1.0F, -k));
    }
    return levels;
}

int bitsOf(const PowerOfTwoFormat& /*format*/, const Scheme& scheme)
{
    return scheme.numBits;
}

std::optional<Scheme> withBits(const PowerOfTwoFormat& /*format*/, Scheme scheme, int bits)
{
    scheme.numBits = bits;
    return bits >= leastBits && bits <= mostBits ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const PowerOfTwoFormat& /*format*/)
{
    return "pow2";
}

std::optional<LevelFormat> parsePowerOfTwo(std::string_view text)
{
    return after("pow2", text) == "" ? std::optional<LevelFormat>(PowerOfTwoFormat{}) : std::nullopt;
}

} // namespace quantoscope::families
