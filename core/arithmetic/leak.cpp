// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/leak.h"

#include "core/levels/level_families.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::string_view exactName = "exact";
constexpr std::string_view shiftPrefix = "shift:";
constexpr std::string_view subtractPrefix = "subtract:";

template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [next, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && next == end ? std::optional(number) : std::nullopt;
}

std::optional<Leak> shiftIn(std::string_view text)
{
    const auto shift = numberIn<int>(text);
    const bool valid = shift && *shift >= 1 && *shift <= ShiftLeak::mostShift;
    return valid ? std::optional<Leak>(ShiftLeak{*shift}) : std::nullopt;
}

std::optional<Leak> amountIn(std::string_view text)
{
    const auto amount = numberIn<double>(text);
    const bool valid =
        amount && static_cast<float>(*amount) > 0 && std::isfinite(static_cast<float>(*amount));
    return valid ? std::optional<Leak>(SubtractiveLeak{*amount}) : std::nullopt;
}

/// The nearest number of a fixed-point format, as float32.
float nearestIn(const FixedPointFormat& format, float x)
{
    const double lowest = format.lowestCode();
    const double highest = lowest + format.codeCount() - 1;
    const double code = std::round(std::ldexp(static_cast<double>(x), format.fractionBits));
    return static_cast<float>(std::ldexp(std::clamp(code, lowest, highest), -format.fractionBits));
}

} // namespace

std::optional<Leak> parseLeak(std::string_view text)
{
    if (const auto rest = families::after(exactName, text)) {
        return rest->empty() ? std::optional<Leak>(ExactLeak{}) : std::nullopt;
    }
    if (const auto shift = families::after(shiftPrefix, text)) {
        return shiftIn(*shift);
    }
    if (const auto amount = families::after(subtractPrefix, text)) {
        return amountIn(*amount);
    }
    const auto format = families::parseFixedPoint(text);
    return format ? std::optional<Leak>(MultiplierLeak{std::get<FixedPointFormat>(*format)}) : std::nullopt;
}

std::string leakText(const Leak& leak)
{
    if (const auto* shift = std::get_if<ShiftLeak>(&leak)) {
        return std::string(shiftPrefix) + std::to_string(shift->shift);
    }
    if (const auto* multiplier = std::get_if<MultiplierLeak>(&leak)) {
        return formatText(multiplier->format);
    }
    if (const auto* subtractive = std::get_if<SubtractiveLeak>(&leak)) {
        return std::string(subtractPrefix) + numberText(subtractive->amount);
    }
    return std::string(exactName);
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text, Leak& leak)
{
    if (const auto read = parseLeak(text)) {
        leak = *read;
        return std::nullopt;
    }
    return Core::said(
        "exact, shift:K with K from 1 to 15 (shift:4), Qm.n or UQm.n with 1 to 16 bits (Q0.7), or "
        "subtract:X with X above 0 (subtract:0.01)");
}

std::string valueText(const Parameter& /*parameter*/, const Leak& leak)
{
    return leakText(leak);
}

LeakStep::LeakStep(const Leak& leak, float decay, float step) : m_amount(decay)
{
    if (const auto* shift = std::get_if<ShiftLeak>(&leak)) {
        m_shift = std::ldexp(1.0F, -shift->shift);
        m_amount = 1 - m_shift;
        m_step = step;
        m_kind = step > 0 ? Kind::shiftedCode : Kind::multiply;
    } else if (const auto* multiplier = std::get_if<MultiplierLeak>(&leak)) {
        m_amount = nearestIn(multiplier->format, decay);
    } else if (const auto* subtractive = std::get_if<SubtractiveLeak>(&leak)) {
        m_amount = static_cast<float>(subtractive->amount);
        m_kind = Kind::subtract;
    }
}

float LeakStep::shiftedCode(float v) const
{
    return std::floor(std::round(v / m_step) * m_shift) * m_step;
}

} // namespace quantoscope
