// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/suggested_fixes.h"

#include "core/neurons/steppers.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace quantoscope {
namespace {

void addIfValid(Fixes& fixes, const std::string& label, const Setup& setup)
{
    if (!validate(setup)) {
        fixes.push_back({label, setup});
    }
}

/// The scheme with limits widened until its levels cover every state of the raw neuron. The currents of
/// Synaptic and Alpha go far beyond the membrane.
Scheme widened(const Scheme& scheme, std::span<const float> input, const Neuron& neuron)
{
    float lowest = 0;
    float highest = 0;
    visitStepper(neuron, nullptr, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State state;
        for (const float x : input) {
            stepper.step(state, x);
            for (const float part : std::bit_cast<std::array<float, sizeof state / sizeof(float)>>(state)) {
                lowest = std::min(lowest, part);
                highest = std::max(highest, part);
            }
        }
    });
    const auto upToTenth = [&](double reach) { return std::ceil(10 * (reach / scheme.threshold - 1)) / 10; };
    Scheme wide = scheme;
    wide.lowerLimit = std::max(scheme.lowerLimit, upToTenth(-double{lowest}));
    wide.upperLimit = std::max(scheme.upperLimit, upToTenth(highest));
    return wide;
}

} // namespace

void addSaturating(const Setup& setup, Fixes& fixes)
{
    if (setup.arithmetic.rounding != RoundingRule::saturating) {
        Setup saturating = setup;
        saturating.arithmetic.rounding = RoundingRule::saturating;
        addIfValid(fixes, Core::said("Set rounding to saturating"), saturating);
    }
}

void addSaturatingOverflow(const Setup& setup, Fixes& fixes)
{
    if (setup.arithmetic.overflow == Overflow::wrap) {
        Setup saturating = setup;
        saturating.arithmetic.overflow = Overflow::saturate;
        addIfValid(fixes, Core::said("Set overflow to saturate"), saturating);
    }
}

void addExactLeak(const Setup& setup, Fixes& fixes)
{
    if (!std::holds_alternative<ExactLeak>(setup.neuron.leak)) {
        Setup exact = setup;
        exact.neuron.leak = ExactLeak{};
        addIfValid(fixes, Core::said("Set leak to exact"), exact);
    }
}

void addExactRegisters(const Setup& setup, Fixes& fixes)
{
    if (setup.neuron.input.format || setup.neuron.accumulator.format) {
        Setup exact = setup;
        exact.neuron.input = exact.neuron.accumulator = RegisterFormat{};
        addIfValid(fixes, Core::said("Set input_format and accumulator to exact"), exact);
    }
}

void addFiringAtThreshold(const Setup& setup, Fixes& fixes)
{
    if (setup.neuron.firing == Firing::above) {
        Setup atThreshold = setup;
        atThreshold.neuron.firing = Firing::atOrAbove;
        addIfValid(fixes, Core::said("Set firing to at-or-above"), atThreshold);
    }
}

void addUpperLimits(const Setup& setup, int furthest, Fixes& fixes)
{
    if (!isSnnTorch(setup.scheme)) {
        return;
    }
    constexpr double perUnit = 100;
    const double start = std::round(setup.scheme.upperLimit * perUnit);
    for (int distance = 1; distance <= furthest; ++distance) {
        for (const int step : {-distance, distance}) {
            Setup moved = setup;
            moved.scheme.upperLimit = (start + step) / perUnit;
            addIfValid(fixes, Core::said("Set upper_limit to %1", {numberText(moved.scheme.upperLimit)}),
                       moved);
        }
    }
}

void addMoreBits(const Setup& setup, int bits, const std::string& besides, Fixes& fixes)
{
    for (; bits <= mostBitsTried; ++bits) {
        const auto scheme = withBits(setup.scheme, bits);
        if (!scheme) {
            continue;
        }
        Setup finer = setup;
        finer.scheme = *scheme;
        addIfValid(fixes,
                   (bits == 1 ? Core::said("Use 1 bit") : Core::said("Use %1 bits", {std::to_string(bits)})) +
                       besides,
                   finer);
    }
}

Fixes finerSetups(const Setup& setup)
{
    Fixes fixes;
    addMoreBits(setup, bitsOf(setup.scheme) + 1, "", fixes);
    if (isSnnTorch(setup.scheme) && !setup.scheme.uniform) {
        Setup even = setup;
        even.scheme.uniform = true;
        addMoreBits(even, setup.scheme.numBits, Core::said(", uniform"), fixes);
    }
    return fixes;
}

void addWidened(const Setup& setup, std::span<const float> input, Fixes& fixes)
{
    Setup wide = setup;
    if (!isSnnTorch(setup.scheme)) {
        wide.scheme.scale.reset();
        if (wide != setup) {
            addMoreBits(wide, bitsOf(setup.scheme), Core::said(", scale auto"), fixes);
        }
        return;
    }
    wide.scheme = widened(setup.scheme, input, neuronOf(setup));
    if (wide == setup) {
        return;
    }
    const std::string limits = Core::said(
        ", limits %1 and %2", {numberText(wide.scheme.lowerLimit), numberText(wide.scheme.upperLimit)});
    addMoreBits(wide, setup.scheme.numBits, limits, fixes);
    wide.scheme.uniform = true;
    addMoreBits(wide, setup.scheme.numBits, Core::said(", uniform") + limits, fixes);
}

std::optional<Finding::Fix> bestOf(Fixes fixes, std::size_t wrong, std::size_t enough,
                                   const std::function<std::size_t(const Setup& setup)>& wrongUnder)
{
    std::optional<Finding::Fix> best;
    std::size_t fewest = enough + 1;
    for (Finding::Fix& fix : fixes) {
        const std::size_t left = wrongUnder(fix.setup);
        if (left < fewest) {
            fewest = left;
            best = std::move(fix);
        }
        if (best && 10 * fewest <= wrong) {
            break;
        }
    }
    return best;
}

} // namespace quantoscope
