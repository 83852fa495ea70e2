// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/register_format.h"

#include "core/levels/level_families.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::string_view noFormat = "exact";

} // namespace

std::optional<RegisterFormat> parseRegisterFormat(std::string_view text)
{
    if (const auto rest = families::after(noFormat, text)) {
        return rest->empty() ? std::optional(RegisterFormat{}) : std::nullopt;
    }
    const auto format = families::fixedPointIn(text, RegisterFormat::mostBits);
    return format ? std::optional(RegisterFormat{*format}) : std::nullopt;
}

std::string registerText(const RegisterFormat& format)
{
    return format.format ? families::formatText(*format.format) : std::string(noFormat);
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text,
                                    RegisterFormat& format)
{
    if (const auto read = parseRegisterFormat(text)) {
        format = *read;
        return std::nullopt;
    }
    return Core::said("exact, or Qm.n or UQm.n with 1 to 24 bits (Q3.12)");
}

std::string valueText(const Parameter& /*parameter*/, const RegisterFormat& format)
{
    return registerText(format);
}

RegisterStep::RegisterStep(const RegisterFormat& format, Rest rest, Overflow overflow)
    : m_rest(rest), m_overflow(overflow)
{
    if (format.format) {
        m_codesPerUnit = std::ldexp(1.0, format.format->fractionBits);
        m_lowest = format.format->lowestCode();
        m_highest = m_lowest + format.format->codeCount() - 1;
    }
}

float RegisterStep::held(float x) const
{
    if (!std::isfinite(x)) {
        return x;
    }
    const double scaled = static_cast<double>(x) * m_codesPerUnit; // exact
    double code = m_rest == Rest::rounded ? std::nearbyint(scaled) : std::floor(scaled);
    if (m_overflow == Overflow::wrap) {
        const double count = m_highest - m_lowest + 1;
        code -= count * std::floor((code - m_lowest) / count);
    }
    return static_cast<float>(std::clamp(code, m_lowest, m_highest) / m_codesPerUnit);
}

} // namespace quantoscope
