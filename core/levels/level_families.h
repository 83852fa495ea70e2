// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The functions of each family of LevelFormat, in <family>_format.cpp:
//
//     unscaledLevels   the levels in build order for scale 1; throws InputError
//     bitsOf           the width of an index or code
//     withBits         the scheme of the same family with this width; nullopt if the family has none
//     formatText       the text that the function of parsers with the same family reads

namespace quantoscope::families {

std::vector<float> unscaledLevels(const SnnTorchFormat& format, const Scheme& scheme);
int bitsOf(const SnnTorchFormat& format, const Scheme& scheme);
std::optional<Scheme> withBits(const SnnTorchFormat& format, Scheme scheme, int bits);
std::string formatText(const SnnTorchFormat& format);
std::optional<LevelFormat> parseSnnTorch(std::string_view text);

std::vector<float> unscaledLevels(const FixedPointFormat& format, const Scheme& scheme);
int bitsOf(const FixedPointFormat& format, const Scheme& scheme);
std::optional<Scheme> withBits(const FixedPointFormat& format, Scheme scheme, int bits);
std::string formatText(const FixedPointFormat& format);
std::optional<LevelFormat> parseFixedPoint(std::string_view text);
/// The same with 1 to `mostBits` bits, which may be more than a table has.
std::optional<FixedPointFormat> fixedPointIn(std::string_view text, int mostBits);

std::vector<float> unscaledLevels(const SmallFloatFormat& format, const Scheme& scheme);
int bitsOf(const SmallFloatFormat& format, const Scheme& scheme);
std::optional<Scheme> withBits(const SmallFloatFormat& format, Scheme scheme, int bits);
std::string formatText(const SmallFloatFormat& format);
std::optional<LevelFormat> parseSmallFloat(std::string_view text);

std::vector<float> unscaledLevels(const PowerOfTwoFormat& format, const Scheme& scheme);
int bitsOf(const PowerOfTwoFormat& format, const Scheme& scheme);
std::optional<Scheme> withBits(const PowerOfTwoFormat& format, Scheme scheme, int bits);
std::string formatText(const PowerOfTwoFormat& format);
std::optional<LevelFormat> parsePowerOfTwo(std::string_view text);

std::vector<float> unscaledLevels(const NormalFloatFormat& format, const Scheme& scheme);
int bitsOf(const NormalFloatFormat& format, const Scheme& scheme);
std::optional<Scheme> withBits(const NormalFloatFormat& format, Scheme scheme, int bits);
std::string formatText(const NormalFloatFormat& format);
std::optional<LevelFormat> parseNormalFloat(std::string_view text);

std::vector<float> unscaledLevels(const LevelList& list, const Scheme& scheme);
int bitsOf(const LevelList& list, const Scheme& scheme);
std::optional<Scheme> withBits(const LevelList& list, Scheme scheme, int bits);
std::string formatText(const LevelList& list);
std::optional<LevelFormat> parseLevelList(std::string_view text);

/// Every function that reads the text of a family, in the order in which they are tried.
inline constexpr std::array parsers{parseSnnTorch,   parseFixedPoint,  parseSmallFloat,
                                    parsePowerOfTwo, parseNormalFloat, parseLevelList};

/// The text without `prefix`, which may be in upper or lower case; nullopt if it does not start with it.
std::optional<std::string_view> after(std::string_view prefix, std::string_view text);

/// The two integers of a text such as "1.6" or "4M3", separated by the letter or point in either case.
struct TwoNumbers
{
    int first;
    int second;
};
std::optional<TwoNumbers> twoNumbers(std::string_view text, char separator);

} // namespace quantoscope::families
