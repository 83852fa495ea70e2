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
            Core::said("Some levels lie so close together that snnTorch's own rounding cannot always "
                       "tell them apart, which no boundary can copy; take the saturating rule."));
    }
    const auto [first, last] = quantizer.monotoneInterval();
    if (inputOf(format, format.lowestCode()) < first || inputOf(format, format.highestCode()) > last) {
        throw InputError(
            Core::said("%1 reaches beyond the inputs from %2 to %3, outside which snnTorch's own rounding "
                       "confuses levels; take fewer integer bits or the saturating rule.",
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
