// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/shift_rounding.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quantoscope {
namespace {

using Addend = ShiftRounding::Addend;

constexpr std::int64_t powerOfTwo(int exponent)
{
    return std::int64_t{1} << static_cast<unsigned>(exponent);
}

/// log2 of the step between all of these codes, or nullopt if they have no common step or it is no power of
/// two.
std::optional<int> evenShift(std::span<const std::int64_t> codes)
{
    if (codes.size() < 2) {
        return std::nullopt;
    }
    const std::int64_t step = codes[1] - codes[0];
    for (std::size_t i = 1; i < codes.size(); ++i) {
        if (codes[i] - codes[i - 1] != step) {
            return std::nullopt;
        }
    }
    const auto bits = static_cast<std::uint64_t>(step);
    return std::has_single_bit(bits) ? std::optional(std::countr_zero(bits)) : std::nullopt;
}

bool changesAt(const ShiftRounding& rounding, std::span<const std::int64_t> boundaries)
{
    std::int64_t quotient = rounding.firstQuotient;
    return std::ranges::all_of(boundaries, [&](std::int64_t boundary) {
        const bool below = rounding.quotient(boundary - 1) == quotient;
        ++quotient;
        return below && rounding.quotient(boundary) == quotient;
    });
}

/// 1 if the quotient of the value is odd.
Wire parityOf(Datapath& datapath, Wire value, int shift)
{
    return datapath.wrap(datapath.shiftRight(value, shift), {0, 1});
}

Wire added(Datapath& datapath, Wire value, const ShiftRounding& rounding)
{
    const Wire number = datapath.constant(rounding.number);
    switch (rounding.addend) {
    case Addend::constant:
        break;
    case Addend::parity:
        return datapath.add(datapath.add(value, number), parityOf(datapath, value, rounding.shift));
    case Addend::evenness:
        return datapath.subtract(datapath.add(value, datapath.constant(rounding.number + 1)),
                                 parityOf(datapath, value, rounding.shift));
    case Addend::towardZero:
        return datapath.add(value, datapath.choose(datapath.atLeast(value, 0), datapath.constant(0), number));
    }
    return datapath.add(value, number);
}

/// The highest bits of the noise, inverted: added to a value they carry into the quotient if the bits of the
/// value that are dropped exceed the noise.
Wire invertedNoise(Datapath& datapath, Wire noise, int shift)
{
    return datapath.subtract(datapath.constant(powerOfTwo(shift) - 1),
                             datapath.shiftRight(noise, noiseBits - shift));
}

ShiftRounding roundingOf(RoundingRule rule, int shift)
{
    const std::int64_t half = shift == 0 ? 0 : powerOfTwo(shift - 1) - 1;
    switch (rule) {
    case RoundingRule::floor:
        return {.addend = Addend::constant, .number = 0, .shift = shift};
    case RoundingRule::towardZero:
        return {.addend = Addend::towardZero, .number = powerOfTwo(shift) - 1, .shift = shift};
    case RoundingRule::nearestEven:
        return {.addend = shift == 0 ? Addend::constant : Addend::parity, .number = half, .shift = shift};
    case RoundingRule::reference:
    case RoundingRule::saturating:
    case RoundingRule::stochastic:
        break;
    }
    return {.addend = Addend::constant, .number = half, .shift = shift};
}

Wire storedQuotient(Datapath& datapath, Wire quotient, const ShiftRounding& rounding, int moreBits,
                    const StoredLevels& levels)
{
    if (levels.codes().size() == 1) {
        return datapath.constant(levels.stored(0)); // has no step
    }
    if (levels.byRank()) {
        const std::int64_t offset = static_cast<std::int64_t>(rounding.firstRank) - rounding.firstQuotient;
        return datapath.add(quotient, datapath.constant(offset));
    }
    // Step and offset are multiples of what is not stored.
    const int dropped = moreBits + levels.commonShift();
    return datapath.add(datapath.shiftLeft(quotient, rounding.shift - dropped),
                        datapath.constant(rounding.offset >> dropped));
}

} // namespace

std::int64_t ShiftRounding::quotient(std::int64_t x) const
{
    const bool odd = ((x >> shift) & 1) != 0;
    const bool adds =
        addend == Addend::constant || addend == Addend::parity || addend == Addend::evenness || x < 0;
    const bool one = (addend == Addend::parity && odd) || (addend == Addend::evenness && !odd);
    return (x + (adds ? number : 0) + (one ? 1 : 0)) >> shift;
}

std::optional<ShiftRounding> shiftRounding(std::span<const std::int64_t> boundaries,
                                           std::span<const std::int64_t> codes, std::size_t firstRank,
                                           int moreBits)
{
    const auto reached = codes.subspan(firstRank, boundaries.size() + 1);
    const auto step = evenShift(reached);
    if (!step) {
        return std::nullopt;
    }
    ShiftRounding rounding{.shift = *step + moreBits, .firstRank = firstRank};
    const std::int64_t first = reached.front() << moreBits;
    rounding.firstQuotient = first >> rounding.shift;
    rounding.lastQuotient = rounding.firstQuotient + static_cast<std::int64_t>(boundaries.size());
    rounding.offset = first - (rounding.firstQuotient << rounding.shift);
    const std::int64_t size = powerOfTwo(rounding.shift);
    const std::int64_t even = ((rounding.firstQuotient + 1) << rounding.shift) - boundaries.front();
    for (const auto& [addend, number] : {std::pair{Addend::constant, even},
                                         {Addend::parity, size / 2 - 1},
                                         {Addend::evenness, size / 2 - 1},
                                         {Addend::towardZero, size - 1}}) {
        rounding.addend = addend;
        rounding.number = number;
        if (changesAt(rounding, boundaries)) {
            return rounding;
        }
    }
    return std::nullopt;
}

Wire shiftedLevel(Datapath& datapath, FixedWire value, const ShiftRounding& rounding,
                  const StoredLevels& levels)
{
    const Wire quotient =
        datapath.clamp(datapath.shiftRight(added(datapath, value.wire, rounding), rounding.shift),
                       {rounding.firstQuotient, rounding.lastQuotient});
    return storedQuotient(datapath, quotient, rounding, value.fractionBits - levels.fractionBits(), levels);
}

std::optional<Wire> noisyLevel(Datapath& datapath, FixedWire value, const StoredLevels& levels, Wire noise)
{
    const int moreBits = value.fractionBits - levels.fractionBits();
    const auto step = evenShift(levels.codes());
    if (!step || *step + moreBits > noiseBits) {
        return std::nullopt;
    }
    ShiftRounding rounding{.shift = *step + moreBits};
    const std::int64_t first = levels.codes().front() << moreBits;
    rounding.firstQuotient = first >> rounding.shift;
    rounding.lastQuotient = rounding.firstQuotient + static_cast<std::int64_t>(levels.codes().size()) - 1;
    rounding.offset = first - (rounding.firstQuotient << rounding.shift);
    const Wire centred = datapath.subtract(value.wire, datapath.constant(rounding.offset));
    const Wire sum =
        rounding.shift == 0 ? centred : datapath.add(centred, invertedNoise(datapath, noise, rounding.shift));
    const Wire quotient = datapath.clamp(datapath.shiftRight(sum, rounding.shift),
                                         {rounding.firstQuotient, rounding.lastQuotient});
    return storedQuotient(datapath, quotient, rounding, moreBits, levels);
}

Wire wrappedLevel(Datapath& datapath, FixedWire value, const Quantizer& quantizer, const StoredLevels& levels,
                  Wire noise)
{
    const WrappingCodes& codes = quantizer.wrapping().value();
    int exponent = 0;
    if (std::frexp(codes.step(), &exponent) != 0.5) {
        throw InputError(
            Core::said("Levels wrap around in a circuit only if the step between them is a power "
                       "of two; the step is %1.",
                       {numberText(codes.step())}));
    }
    const int shift = value.fractionBits + exponent - 1;
    if (quantizer.isStochastic() && shift > noiseBits) {
        throw InputError(
            Core::said("Stochastic rounding has %1 random bits, fewer than the %2 bits that this "
                       "circuit drops; use formats with fewer fraction bits.",
                       {std::to_string(noiseBits), std::to_string(shift)}));
    }
    const auto least = static_cast<std::int64_t>(codes.lowest());
    const WireRange range{least, least + static_cast<std::int64_t>(codes.count()) - 1};
    const Wire sum = quantizer.isStochastic() && shift > 0
                         ? datapath.add(value.wire, invertedNoise(datapath, noise, shift))
                         : added(datapath, value.wire, roundingOf(quantizer.rule(), shift));
    const Wire quotient = datapath.wrap(datapath.shiftRight(sum, shift), range);
    const ShiftRounding rounding{.shift = shift, .firstQuotient = least};
    return storedQuotient(datapath, quotient, rounding, value.fractionBits - levels.fractionBits(), levels);
}

} // namespace quantoscope
