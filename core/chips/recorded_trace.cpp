// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/recorded_trace.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace quantoscope {
namespace {

double numberIn(std::string_view text)
{
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
}

/// "%.9g" in C
std::string nineDigits(float value)
{
    constexpr int digits = std::numeric_limits<float>::max_digits10;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), double{value},
                                   std::chars_format::general, digits);
    return {text.data(), end.ptr};
}

bool isTextOfFloat(double value)
{
    const auto single = static_cast<float>(value);
    return double{single} == value || numberIn(numberText(single)) == value ||
           numberIn(nineDigits(single)) == value;
}

} // namespace

RecordedTrace::RecordedTrace(std::vector<double> membrane, std::vector<std::uint8_t> spikes)
    : m_membrane(std::move(membrane)), m_spikes(std::move(spikes))
{
    if (steps() == 0) {
        throw InputError(Core::said("The trace is empty; it must have a membrane or spikes."));
    }
    if (hasMembrane() && hasSpikes() && m_membrane.size() != m_spikes.size()) {
        throw InputError(
            Core::said("The trace has %1 membranes and %2 spikes; it must have one of each per step.",
                       {std::to_string(m_membrane.size()), std::to_string(m_spikes.size())}));
    }
    const auto wrong = std::ranges::find_if(m_membrane, [](double value) { return !std::isfinite(value); });
    if (wrong != m_membrane.end()) {
        throw InputError(Core::said("The membrane of the trace at step %1 is %2; it must be a finite number.",
                                    {std::to_string(wrong - m_membrane.begin()), numberText(*wrong)}));
    }
    m_single = std::ranges::all_of(m_membrane, isTextOfFloat);
}

} // namespace quantoscope
