// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/fixed_wire.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr int exactBits = std::numeric_limits<float>::digits;
constexpr int mostFractionBits = 40; // so that aligned numbers have less than 62 bits
constexpr std::int64_t largestExact = std::int64_t{1} << exactBits;

bool isExact(const WireRange& range)
{
    return range.least >= -largestExact && range.most <= largestExact;
}

} // namespace

std::optional<DyadicNumber> dyadic(double value)
{
    constexpr int digits = std::numeric_limits<double>::digits;
    int exponent = 0;
    auto code = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), digits));
    int fractionBits = digits - exponent;
    while (fractionBits > 0 && code % 2 == 0) {
        code /= 2;
        --fractionBits;
    }
    if (code == 0) {
        return DyadicNumber{0, 0};
    }
    return fractionBits < 0 ? std::nullopt : std::optional(DyadicNumber{code, fractionBits});
}

FixedWire ExactArithmetic::checked(FixedWire result, const std::string& what) const
{
    const WireRange& range = m_datapath.range(result.wire);
    if (!isExact(range)) {
        throw InputError(Core::said(
            "%1 needs an integer of %2 bits; a circuit can equal the simulation, which computes in float32, "
            "up to %3 bits. Use fewer bits, for example for the leak or the input format.",
            {what, std::to_string(range.width()), std::to_string(exactBits)}));
    }
    return result;
}

FixedWire ExactArithmetic::constant(float value, const std::string& what) const
{
    const auto number = dyadic(static_cast<double>(value));
    if (!number || number->fractionBits > mostFractionBits || std::abs(number->code) > largestExact) {
        throw InputError(
            Core::said("The %1 is %2, which no fixed-point number of up to %3 fraction bits holds; "
                       "use a multiple of a power of two.",
                       {what, numberText(value), std::to_string(mostFractionBits)}));
    }
    return {m_datapath.constant(number->code), number->fractionBits};
}

FixedWire ExactArithmetic::aligned(FixedWire a, int fractionBits) const
{
    const int more = std::max(fractionBits - a.fractionBits, 0);
    if (m_datapath.range(a.wire).width() + more > mostFractionBits + exactBits - 4) {
        throw InputError(Core::said("The numbers of this neuron have up to %1 fraction bits, too many for a "
                                    "circuit; use formats with fewer bits.",
                                    {std::to_string(fractionBits)}));
    }
    return {m_datapath.shiftLeft(a.wire, more), a.fractionBits + more};
}

FixedWire ExactArithmetic::add(FixedWire a, FixedWire b) const
{
    const int fractionBits = std::max(a.fractionBits, b.fractionBits);
    return checked(
        {m_datapath.add(aligned(a, fractionBits).wire, aligned(b, fractionBits).wire), fractionBits},
        Core::said("The sum of the membrane"));
}

FixedWire ExactArithmetic::subtract(FixedWire a, FixedWire b) const
{
    const int fractionBits = std::max(a.fractionBits, b.fractionBits);
    return checked(
        {m_datapath.subtract(aligned(a, fractionBits).wire, aligned(b, fractionBits).wire), fractionBits},
        Core::said("The sum of the membrane"));
}

FixedWire ExactArithmetic::multiply(FixedWire a, float factor, const std::string& what) const
{
    const FixedWire constant = this->constant(factor, what);
    return checked({m_datapath.multiply(a.wire, constant.wire), a.fractionBits + constant.fractionBits},
                   Core::said("The product with the %1, %2,", {what, numberText(factor)}));
}

FixedWire ExactArithmetic::choose(Wire flag, FixedWire yes, FixedWire no) const
{
    const int fractionBits = std::max(yes.fractionBits, no.fractionBits);
    return {m_datapath.choose(flag, aligned(yes, fractionBits).wire, aligned(no, fractionBits).wire),
            fractionBits};
}

Wire ExactArithmetic::above(FixedWire a, float value) const
{
    // Beyond the range of the wire the comparison is constant.
    const double scaled = std::floor(std::ldexp(static_cast<double>(value), a.fractionBits)) + 1;
    const auto [least, most] = m_datapath.range(a.wire);
    const double limited = std::clamp(scaled, static_cast<double>(least), static_cast<double>(most) + 1);
    return m_datapath.atLeast(a.wire, static_cast<std::int64_t>(limited));
}

} // namespace quantoscope
