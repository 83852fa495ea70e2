// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/fixed_point.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace quantoscope {
namespace {

constexpr int mostBits = FixedPoint::maxWidth - 1; // without the sign bit

/// The threshold that a neuron compares with, as float32.
float thresholdOf(const LevelTable& table)
{
    return static_cast<float>(table.scheme().threshold);
}

/// The narrowest Qm.n with the given n that holds all of the numbers; nullopt if it exceeds
/// the maximum width.
std::optional<FixedPoint> narrowest(std::initializer_list<float> numbers, int fractionBits)
{
    for (int integerBits = fractionBits == 0 ? 1 : 0; integerBits + fractionBits <= mostBits; ++integerBits) {
        const FixedPoint format(integerBits, fractionBits);
        if (std::ranges::all_of(numbers, [&](float number) { return format.codeOf(number).has_value(); })) {
            return format;
        }
    }
    return std::nullopt;
}

/// Whether rounding moves a level across the threshold or onto it. The format must hold the level.
bool crosses(float level, float threshold, FixedPoint format, std::optional<std::int32_t> thresholdCode)
{
    const std::int32_t code = *format.codeOf(level);
    const bool fires = level > threshold;
    return fires != (format.valueOf(code) > threshold) || (thresholdCode && fires != (code > *thresholdCode));
}

bool anyCrosses(const LevelTable& table, FixedPoint format)
{
    const float threshold = thresholdOf(table);
    const auto code = format.codeOf(threshold);
    return std::ranges::any_of(table.distinct(),
                               [&](float level) { return crosses(level, threshold, format, code); });
}

/// The lower rank of the first two neighbours with the same code. The format must hold all levels.
std::optional<std::size_t> firstCollision(const LevelTable& table, FixedPoint format)
{
    const auto levels = table.distinct();
    const auto same = [&](float a, float b) { return format.codeOf(a) == format.codeOf(b); };
    const auto found = std::adjacent_find(levels.begin(), levels.end(), same);
    return found == levels.end() ? std::nullopt : std::optional<std::size_t>(found - levels.begin());
}

double smallestGap(const LevelTable& table)
{
    const auto levels = table.distinct();
    double smallest = table.highest() - static_cast<double>(table.lowest());
    for (std::size_t rank = 0; rank + 1 < levels.size(); ++rank) {
        smallest = std::min(smallest, static_cast<double>(levels[rank + 1]) - levels[rank]);
    }
    return smallest;
}

/// A complete clause for the end of a sentence.
std::string whatWorks(const LevelTable& table)
{
    const auto proposed = proposedFixedPoint(table);
    return proposed ? Core::said("the smallest n that works is %1, as in %2.",
                                 {std::to_string(proposed->fractionBits()), proposed->name()})
                    : Core::said("no format of up to %1 bits can distinguish these levels.",
                                 {std::to_string(FixedPoint::maxWidth)});
}

std::string indexText(const LevelTable& table, std::size_t rank)
{
    return std::to_string(table.firstIndex()[rank]);
}

void requireInside(const LevelTable& table, FixedPoint format)
{
    for (const std::size_t rank : {std::size_t{0}, table.distinct().size() - 1}) {
        if (!format.codeOf(table.distinct()[rank])) {
            const auto wider = narrowest({table.lowest(), table.highest()}, format.fractionBits());
            const std::string fix =
                wider ? Core::said("m must be at least %1.", {std::to_string(wider->integerBits())})
                      : whatWorks(table);
            throw InputError(Core::said("Level %1 (%2) is outside the range of %3, which is %4 to %5; %6",
                                        {indexText(table, rank), numberText(table.distinct()[rank]),
                                         format.name(), numberText(format.valueOf(format.lowestCode())),
                                         numberText(format.valueOf(format.highestCode())), fix}));
        }
    }
}

void requireApart(const LevelTable& table, FixedPoint format)
{
    if (const auto rank = firstCollision(table, format)) {
        const float upper = table.distinct()[*rank + 1];
        throw InputError(Core::said(
            "Level %1 (%2) and level %3 (%4) have the same code %5 in %6; %7",
            {indexText(table, *rank), numberText(table.distinct()[*rank]), indexText(table, *rank + 1),
             numberText(upper), std::to_string(*format.codeOf(upper)), format.name(), whatWorks(table)}));
    }
}

} // namespace

FixedPoint::FixedPoint(int integerBits, int fractionBits)
    : m_integerBits(integerBits), m_fractionBits(fractionBits)
{
    const auto inRange = [](int bits) { return bits >= 0 && bits <= mostBits; };
    if (!inRange(integerBits) || !inRange(fractionBits) || integerBits + fractionBits < 1 ||
        integerBits + fractionBits > mostBits) {
        throw InputError(Core::said(
            "The fixed-point format is \"%1\"; m + n must be from 1 to 31 bits, not counting the sign bit.",
            {name()}));
    }
}

std::int32_t FixedPoint::highestCode() const
{
    return static_cast<std::int32_t>((std::int64_t{1} << (width() - 1)) - 1);
}

double FixedPoint::valueOf(std::int64_t code) const
{
    return std::ldexp(static_cast<double>(code), -m_fractionBits);
}

std::optional<std::int32_t> FixedPoint::codeOf(double value) const
{
    const double code = std::round(std::ldexp(value, m_fractionBits));
    if (code >= lowestCode() && code <= highestCode()) {
        return static_cast<std::int32_t>(code);
    }
    return std::nullopt;
}

std::string FixedPoint::name() const
{
    return "Q" + std::to_string(m_integerBits) + "." + std::to_string(m_fractionBits);
}

FixedPoint parseFixedPoint(std::string_view text)
{
    const char* const end = text.data() + text.size();
    const auto readWhole = [end](const char* at, int& value) {
        const bool digit = at != end && *at >= '0' && *at <= '9';
        const auto [next, error] = std::from_chars(at, end, value);
        return digit && error == std::errc() ? next : nullptr;
    };
    int integerBits = 0;
    int fractionBits = 0;
    if (text.starts_with('Q') || text.starts_with('q')) {
        const char* dot = readWhole(text.data() + 1, integerBits);
        if (dot != nullptr && dot != end && *dot == '.' && readWhole(dot + 1, fractionBits) == end) {
            return {integerBits, fractionBits};
        }
    }
    throw InputError(Core::said("The fixed-point format is \"%1\"; it must be Qm.n with m integer "
                                "bits and n fraction bits, for example Q3.4.",
                                {std::string(text)}));
}

FixedPointLevels::FixedPointLevels(const LevelTable& table, FixedPoint format) : m_format(format)
{
    requireInside(table, format);
    requireApart(table, format);
    m_codes.reserve(table.size());
    m_errors.reserve(table.size());
    for (const float level : table.levels()) {
        m_codes.push_back(*format.codeOf(level));
        m_errors.push_back(format.valueOf(m_codes.back()) - level);
    }
}

std::size_t FixedPointLevels::worst() const
{
    const auto smaller = [](double a, double b) { return std::abs(a) < std::abs(b); };
    return static_cast<std::size_t>(std::ranges::max_element(m_errors, smaller) - m_errors.begin());
}

std::optional<FixedPoint> proposedFixedPoint(const LevelTable& table)
{
    const std::initializer_list<float> ends{table.lowest(), table.highest()};
    const std::initializer_list<float> endsAndThreshold{table.lowest(), table.highest(), thresholdOf(table)};
    const auto smallest = [&](std::initializer_list<float> numbers,
                              bool onTheirSide) -> std::optional<FixedPoint> {
        for (int fractionBits = 0; fractionBits <= mostBits; ++fractionBits) {
            const auto format = narrowest(numbers, fractionBits);
            if (!format) {
                return std::nullopt; // a larger n leaves less room for m
            }
            if (!firstCollision(table, *format) && !(onTheirSide && anyCrosses(table, *format))) {
                return format;
            }
        }
        return std::nullopt;
    };
    auto format = smallest(endsAndThreshold, true);
    if (!format) {
        format = smallest(ends, true);
    }
    return format ? format : smallest(ends, false);
}

FixedPoint requireProposedFixedPoint(const LevelTable& table)
{
    if (const auto proposed = proposedFixedPoint(table)) {
        return *proposed;
    }
    throw InputError(
        Core::said("No fixed-point format of up to %1 bits can distinguish the levels from %2 to %3, whose "
                   "smallest step is %4; use fewer bits or levels whose steps differ less.",
                   {std::to_string(FixedPoint::maxWidth), numberText(table.lowest()),
                    numberText(table.highest()), briefText(smallestGap(table))}));
}

std::size_t levelsAcrossThreshold(const LevelTable& table, FixedPoint format)
{
    const float threshold = thresholdOf(table);
    const auto code = format.codeOf(threshold);
    return static_cast<std::size_t>(std::ranges::count_if(
        table.levels(), [&](float level) { return crosses(level, threshold, format, code); }));
}

} // namespace quantoscope
