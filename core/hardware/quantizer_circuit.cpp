// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/quantizer_circuit.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/hardware/shift_rounding.h"
#include "core/parameters/input_error.h"
#include "core/quantizer/code_boundaries.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr int mostLevelBits = 24;

bool isExact(const std::optional<DyadicNumber>& number)
{
    return number && number->fractionBits <= mostLevelBits &&
           std::abs(number->code) < std::int64_t{1} << mostLevelBits;
}

int fractionBitsOf(std::span<const float> levels)
{
    int fractionBits = 0;
    for (const float level : levels) {
        const auto number = dyadic(static_cast<double>(level));
        if (!isExact(number)) {
            throw InputError(Core::said("The level %1 is not a fixed-point number of up to %2 bits.",
                                        {numberText(level), std::to_string(mostLevelBits)}));
        }
        fractionBits = std::max(fractionBits, number->fractionBits);
    }
    return fractionBits;
}

std::vector<std::int64_t> codesOf(std::span<const float> levels, int fractionBits)
{
    std::vector<std::int64_t> codes;
    codes.reserve(levels.size());
    for (const float level : levels) {
        codes.push_back(static_cast<std::int64_t>(std::ldexp(static_cast<double>(level), fractionBits)));
    }
    return codes;
}

/// The decision boundaries of the quantizer in the unit of the wire.
std::vector<std::int64_t> boundariesOf(const Datapath& datapath, FixedWire value, const Quantizer& quantizer)
{
    const WireRange& range = datapath.range(value.wire);
    const int width = std::max(
        {WireRange{std::min<std::int64_t>(range.least, -1), range.most}.width(), value.fractionBits + 1, 2});
    return codeBoundaries(quantizer, FixedPoint(width - 1 - value.fractionBits, value.fractionBits));
}

std::vector<std::int64_t> storedFrom(const StoredLevels& levels, std::size_t firstRank, std::size_t count)
{
    std::vector<std::int64_t> stored;
    for (std::size_t rank = firstRank; rank < firstRank + count; ++rank) {
        stored.push_back(levels.stored(rank));
    }
    return stored;
}

QuantizedWire withLevel(Datapath& datapath, const StoredLevels& levels, Wire stored, QuantizerMethod method)
{
    return {stored, levels.decoded(datapath, stored), method};
}

/// A balanced tree of comparisons: results[i] is chosen where `value` is in the i-th interval between the
/// boundaries.
Wire comparators(Datapath& datapath, Wire value, std::span<const std::int64_t> boundaries,
                 std::span<const std::int64_t> results)
{
    if (boundaries.empty()) {
        return datapath.constant(results.front());
    }
    const std::size_t middle = boundaries.size() / 2;
    const Wire flag = datapath.atLeast(value, boundaries[middle]);
    const Wire upper =
        comparators(datapath, value, boundaries.subspan(middle + 1), results.subspan(middle + 1));
    const Wire lower = comparators(datapath, value, boundaries.first(middle), results.first(middle + 1));
    return datapath.choose(flag, upper, lower);
}

/// The number of boundaries that do not exceed `value`, from the most significant bit on.
Wire bisection(Datapath& datapath, Wire value, const std::vector<std::int64_t>& boundaries)
{
    const int bits = static_cast<int>(std::bit_width(boundaries.size()));
    const std::size_t places = std::size_t{1} << static_cast<unsigned>(bits);
    std::optional<Wire> found;
    for (int bit = bits - 1; bit >= 0; --bit) {
        // After the higher bits the next one is set if the value reaches the boundary with this number.
        const std::size_t step = std::size_t{1} << static_cast<unsigned>(bit);
        std::vector<std::int64_t> tried;
        for (std::size_t number = step; number < places; number += 2 * step) {
            tried.push_back(number <= boundaries.size() ? boundaries[number - 1]
                                                        : datapath.range(value).most + 1);
        }
        const Wire boundary = found ? datapath.lookup(*found, tried) : datapath.constant(tried.front());
        const Wire flag = datapath.notBelow(value, boundary);
        found = found ? datapath.append(*found, flag) : flag;
    }
    return *found;
}

/// More boundaries than this are found by bisection. Measured with yosys (docs/hardware.md).
constexpr std::size_t mostComparators = 31;

/// One of the two levels around the value: the upper one if (value - lower) / (upper - lower) > noise /
/// 2^noiseBits.
QuantizedWire stochastic(Datapath& datapath, FixedWire value, const StoredLevels& levels, Wire noise)
{
    std::vector<std::int64_t> codes;
    for (const std::int64_t code : levels.codes()) {
        codes.push_back(code << (value.fractionBits - levels.fractionBits()));
    }
    std::vector<std::int64_t> gaps;
    for (std::size_t rank = 1; rank < codes.size(); ++rank) {
        gaps.push_back(codes[rank] - codes[rank - 1]);
    }
    gaps.push_back(0);
    const Wire limited = datapath.clamp(value.wire, {codes.front(), codes.back()});
    const std::vector<std::int64_t> above(codes.begin() + 1, codes.end());
    const Wire rank = above.empty() ? datapath.constant(0) : bisection(datapath, limited, above);
    const Wire distance = datapath.subtract(limited, datapath.lookup(rank, codes));
    const Wire product = datapath.multiply(datapath.lookup(rank, gaps), noise);
    const Wire takesUpper = datapath.notBelow(datapath.shiftLeft(distance, noiseBits),
                                              datapath.add(product, datapath.constant(1)));
    const Wire taken = datapath.add(rank, takesUpper);
    return withLevel(datapath, levels, datapath.lookup(taken, storedFrom(levels, 0, codes.size())),
                     QuantizerMethod::bisection);
}

} // namespace

bool areFixedPoint(const LevelTable& table)
{
    return std::ranges::all_of(table.distinct(),
                               [](float level) { return isExact(dyadic(static_cast<double>(level))); });
}

StoredLevels::StoredLevels(const LevelTable& table)
    : StoredLevels(codesOf(table.distinct(), fractionBitsOf(table.distinct())),
                   fractionBitsOf(table.distinct()))
{
}

StoredLevels::StoredLevels(std::vector<std::int64_t> codes, int fractionBits)
    : m_codes(std::move(codes)), m_fractionBits(fractionBits)
{
    std::uint64_t bits = 0;
    for (const std::int64_t code : m_codes) {
        bits |= static_cast<std::uint64_t>(code);
    }
    m_shift = bits == 0 ? 0 : std::countr_zero(bits);
    const auto rest = std::ranges::find(m_codes, 0);
    const auto ranks = static_cast<std::int64_t>(m_codes.size());
    const WireRange multiples{std::min<std::int64_t>(m_codes.front() >> m_shift, 0),
                              std::max<std::int64_t>(m_codes.back() >> m_shift, 0)};
    const WireRange byRank{0, rest == m_codes.end() ? ranks : ranks - 1};
    m_byRank = byRank.width() < multiples.width();
    m_range = m_byRank ? byRank : multiples;
    m_initial = !m_byRank ? 0 : rest == m_codes.end() ? ranks : rest - m_codes.begin();
}

std::int64_t StoredLevels::stored(std::size_t rank) const
{
    return m_byRank ? static_cast<std::int64_t>(rank) : m_codes[rank] >> m_shift;
}

FixedWire StoredLevels::decoded(Datapath& datapath, Wire stored) const
{
    // A register by ranks has one more value, 0, if 0 is not a level; lookup() fills it in.
    return {m_byRank ? datapath.lookup(stored, m_codes) : datapath.shiftLeft(stored, m_shift),
            m_fractionBits};
}

const char* methodSentence(QuantizerMethod method)
{
    switch (method) {
    case QuantizerMethod::shift:
        return Core::noted("The quantizer adds, shifts and saturates.");
    case QuantizerMethod::wrap:
        return Core::noted("The quantizer adds, and keeps the low bits.");
    case QuantizerMethod::comparators:
        return Core::noted("The quantizer compares its input with each boundary, in a balanced tree.");
    case QuantizerMethod::bisection:
        break;
    }
    return Core::noted("The quantizer finds the boundaries around its input by bisection.");
}

QuantizedWire nearestLevel(Datapath& datapath, FixedWire value, std::span<const std::int64_t> boundaries,
                           const StoredLevels& levels)
{
    const WireRange& range = datapath.range(value.wire);
    const auto first = std::ranges::upper_bound(boundaries, range.least);
    const auto last = std::max(first, std::ranges::upper_bound(boundaries, range.most));
    const std::vector<std::int64_t> reached(first, last);
    const auto firstRank = static_cast<std::size_t>(first - boundaries.begin());
    if (const auto shift =
            shiftRounding(reached, levels.codes(), firstRank, value.fractionBits - levels.fractionBits())) {
        return withLevel(datapath, levels, shiftedLevel(datapath, value, *shift, levels),
                         QuantizerMethod::shift);
    }
    const auto stored = storedFrom(levels, firstRank, reached.size() + 1);
    if (reached.size() <= mostComparators) {
        return withLevel(datapath, levels, comparators(datapath, value.wire, reached, stored),
                         QuantizerMethod::comparators);
    }
    return withLevel(datapath, levels, datapath.lookup(bisection(datapath, value.wire, reached), stored),
                     QuantizerMethod::bisection);
}

QuantizedWire quantized(Datapath& datapath, FixedWire value, const Quantizer& quantizer,
                        const StoredLevels& levels, Wire noise)
{
    const FixedWire fine = ExactArithmetic(datapath).aligned(value, levels.fractionBits());
    if (quantizer.wraps()) {
        return withLevel(datapath, levels, wrappedLevel(datapath, fine, quantizer, levels, noise),
                         QuantizerMethod::wrap);
    }
    if (!quantizer.isStochastic()) {
        return nearestLevel(datapath, fine, boundariesOf(datapath, fine, quantizer), levels);
    }
    if (const auto stored = noisyLevel(datapath, fine, levels, noise)) {
        return withLevel(datapath, levels, *stored, QuantizerMethod::shift);
    }
    return stochastic(datapath, fine, levels, noise);
}

} // namespace quantoscope
