// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"

#include <array>

namespace quantoscope::families {
namespace {

constexpr int bitsOfAll = 4;

/// Dettmers et al., QLoRA: Efficient Finetuning of Quantized LLMs, 2023, appendix E.
constexpr std::array<float, 16> quantiles{
    -1.0F,
    -0.6961928009986877F,
    -0.5250730514526367F,
    -0.39491748809814453F,
    -0.28444138169288635F,
    -0.18477343022823334F,
    -0.09105003625154495F,
    0.0F,
    0.07958029955625534F,
    0.16093020141124725F,
    0.24611230194568634F,
    0.33791524171829224F,
    0.44070982933044434F,
    0.5626170039176941F,
    0.7229568362236023F,
    1.0F,
};

} // namespace

std::vector<float> unscaledLevels(const NormalFloatFormat& /*format*/, const Scheme& /*scheme*/)
{
    return {quantiles.begin(), quantiles.end()};
}

int bitsOf(const NormalFloatFormat& /*format*/, const Scheme& /*scheme*/)
{
    return bitsOfAll;
}

std::optional<Scheme> withBits(const NormalFloatFormat& /*format*/, Scheme scheme, int bits)
{
    return bits == bitsOfAll ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const NormalFloatFormat& /*format*/)
{
    return "nf4";
}

std::optional<LevelFormat> parseNormalFloat(std::string_view text)
{
    return after("nf4", text) == "" ? std::optional<LevelFormat>(NormalFloatFormat{}) : std::nullopt;
}

} // namespace quantoscope::families
