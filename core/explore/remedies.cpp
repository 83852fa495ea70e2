// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/remedies.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <cmath>

namespace quantoscope {
namespace {

void addIfValid(Remedies& remedies, const std::string& label, const Setup& setup)
{
    if (!validate(setup)) {
        remedies.push_back({label, setup});
    }
}

} // namespace

void addSaturating(const Setup& setup, Remedies& remedies)
{
    if (setup.rounding == RoundingRule::reference) {
        Setup saturating = setup;
        saturating.rounding = RoundingRule::saturating;
        addIfValid(remedies, Core::said("Set rounding to saturating"), saturating);
    }
}

void addUpperLimits(const Setup& setup, int furthest, Remedies& remedies)
{
    constexpr double perUnit = 100;
    const double start = std::round(setup.scheme.upperLimit * perUnit);
    for (int distance = 1; distance <= furthest; ++distance) {
        for (const int step : {-distance, distance}) {
            Setup moved = setup;
            moved.scheme.upperLimit = (start + step) / perUnit;
            addIfValid(remedies, Core::said("Set upper_limit to %1", {numberText(moved.scheme.upperLimit)}),
                       moved);
        }
    }
}

void addMoreBits(const Setup& setup, int bits, const std::string& besides, Remedies& remedies)
{
    for (; bits <= mostBitsTried; ++bits) {
        Setup finer = setup;
        finer.scheme.numBits = bits;
        addIfValid(remedies,
                   (bits == 1 ? Core::said("Use 1 bit") : Core::said("Use %1 bits", {std::to_string(bits)})) +
                       besides,
                   finer);
    }
}

Remedies finerSetups(const Setup& setup)
{
    Remedies remedies;
    addMoreBits(setup, setup.scheme.numBits + 1, "", remedies);
    if (!setup.scheme.uniform) {
        Setup even = setup;
        even.scheme.uniform = true;
        addMoreBits(even, setup.scheme.numBits, Core::said(", uniform"), remedies);
    }
    return remedies;
}

} // namespace quantoscope
