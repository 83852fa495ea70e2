// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/code_boundaries.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <ranges>

namespace quantoscope {
namespace {

void requireMonotone(const Quantizer& quantizer, FixedPoint format)
{
    if (quantizer.tiesWithin()) {
        throw InvalidFixedPoint(
            "Some levels lie so close together that snnTorch's own rounding cannot always "
            "tell them apart, which no boundary can copy; take the saturating rule.");
    }
    const auto [first, last] = quantizer.monotoneInterval();
    if (inputOf(format, format.lowestCode()) < first || inputOf(format, format.highestCode()) > last) {
        throw InvalidFixedPoint(format.name() + " reaches beyond the inputs from " + numberText(first) +
                                " to " + numberText(last) +
                                ", outside which snnTorch's own rounding confuses levels; take fewer integer "
                                "bits or the saturating rule.");
    }
}

} // namespace

float inputOf(FixedPoint format, std::int64_t code)
{
    return static_cast<float>(format.valueOf(code));
}

std::vector<std::int64_t> codeBoundaries(const Quantizer& quantizer, FixedPoint format)
{
    requireMonotone(quantizer, format);
    // One past the highest code is where the search ends that finds none.
    const auto codes =
        std::views::iota(std::int64_t{format.lowestCode()}, std::int64_t{format.highestCode()} + 1);
    std::vector<std::int64_t> boundaries;
    boundaries.reserve(quantizer.boundaries().size());
    for (const float boundary : quantizer.boundaries()) {
        const auto below = [=](std::int64_t code) { return inputOf(format, code) < boundary; };
        boundaries.push_back(*std::ranges::partition_point(codes, below));
    }
    return boundaries;
}

} // namespace quantoscope
