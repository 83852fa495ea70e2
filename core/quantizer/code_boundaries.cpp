// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/code_boundaries.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

namespace quantoscope {
namespace {

void requireMonotone(const Quantizer& quantizer, FixedPoint format)
{
    if (quantizer.tiesWithin()) {
        throw InputError(
            Core::said("Some levels are so close that float32 rounding picks between them irregularly; "
                       "decision boundaries cannot reproduce this. Use saturating rounding."));
    }
    if (quantizer.wraps()) {
        return;
    }
    const auto [first, last] = quantizer.monotoneInterval();
    if (inputOf(format, format.lowestCode()) < first || inputOf(format, format.highestCode()) > last) {
        throw InputError(
            Core::said("%1 covers inputs outside the range from %2 to %3, where snnTorch's rounding is not "
                       "monotonic; use fewer integer bits or saturating rounding.",
                       {format.name(), numberText(first), numberText(last)}));
    }
}

/// The smallest code whose input is at least `x`; highestCode() + 1 if there is none.
std::int64_t firstCodeFrom(float x, FixedPoint format)
{
    std::int64_t low = format.lowestCode();
    std::int64_t high = std::int64_t{format.highestCode()} + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (inputOf(format, middle) < x) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

} // namespace

float inputOf(FixedPoint format, std::int64_t code)
{
    return static_cast<float>(format.valueOf(code));
}

std::vector<std::int64_t> codeBoundaries(const Quantizer& quantizer, FixedPoint format)
{
    requireMonotone(quantizer, format);
    std::vector<std::int64_t> boundaries;
    boundaries.reserve(quantizer.boundaries().size());
    for (const float boundary : quantizer.boundaries()) {
        boundaries.push_back(firstCodeFrom(boundary, format));
    }
    return boundaries;
}

} // namespace quantoscope
