// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/chip_presets.h"

#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

void setFixedPoint(Setup& setup, const FixedPointFormat& format)
{
    setup.scheme.format = format;
    setup.scheme.scale = 1.0;
    setup.arithmetic.overflow = Overflow::saturate;
    setup.neuron.resetDelay = false;
    setup.neuron.input = setup.neuron.accumulator = RegisterFormat{};
}

/// The shift whose factor 1 - 2^-shift is nearest to beta.
int shiftFor(double beta)
{
    const double exact = beta < 1 ? -std::log2(1 - std::max(beta, 0.0)) : ShiftLeak::mostShift;
    return std::clamp(static_cast<int>(std::lround(exact)), 1, ShiftLeak::mostShift);
}

/// Shift leak, 16 bits and subtraction of the threshold: SynSense, Rockpool documentation, "Overview of the
/// Xylo family".
void applyXylo(Setup& setup)
{
    setFixedPoint(setup, {.isSigned = true, .integerBits = 5, .fractionBits = 10});
    setup.arithmetic.rounding = RoundingRule::floor;
    setup.neuron.leak = ShiftLeak{shiftFor(setup.neuron.beta)};
    setup.neuron.reset = Reset::subtract;
}

/// An unsigned membrane of 8 bits that loses a constant, fires at or above its threshold and becomes 0 in the
/// same step: Frenkel et al., A 0.086-mm² 12.7-pJ/SOP 64k-synapse 256-neuron online-learning digital spiking
/// neuromorphic processor, IEEE TBCAS 13 (2019), and the published source of its neuron, lif_neuron_state.v.
void applyOdin(Setup& setup)
{
    setFixedPoint(setup, {.isSigned = false, .integerBits = 1, .fractionBits = 7});
    setup.arithmetic.rounding = RoundingRule::floor;
    // In codes, what the exact leak takes at half the threshold.
    const double codes = std::max(1.0, std::round((1 - setup.neuron.beta) / 2 * 128));
    setup.neuron.leak = SubtractiveLeak{codes / 128};
    setup.neuron.reset = Reset::zero;
    setup.neuron.firing = Firing::atOrAbove;
}

/// A membrane of 16 bits, a decay factor of 16 fraction bits and optional stochastic rounding of their
/// product: Frenkel and Indiveri, ReckOn, ISSCC 2022, and the documentation of its published source.
void applyReckon(Setup& setup)
{
    setFixedPoint(setup, {.isSigned = true, .integerBits = 5, .fractionBits = 10});
    setup.arithmetic.rounding = RoundingRule::stochastic;
    setup.neuron.leak = MultiplierLeak{{.isSigned = false, .integerBits = 0, .fractionBits = 16}};
    setup.neuron.reset = Reset::subtract;
}

/// What a first design of one's own may look like.
void applyFixedPoint(Setup& setup)
{
    setFixedPoint(setup, {.isSigned = true, .integerBits = 1, .fractionBits = 6});
    setup.arithmetic.rounding = RoundingRule::floor;
    setup.arithmetic.overflow = Overflow::wrap;
    setup.neuron.leak = MultiplierLeak{{.isSigned = true, .integerBits = 0, .fractionBits = 7}};
    setup.neuron.input.format = FixedPointFormat{.isSigned = true, .integerBits = 0, .fractionBits = 5};
    setup.neuron.accumulator.format =
        FixedPointFormat{.isSigned = true, .integerBits = 2, .fractionBits = 13};
    setup.neuron.reset = Reset::zero;
}

constexpr std::array presetsOfChips{
    ChipPreset{
        "xylo", Core::noted("Xylo: 16 bits, shift leak"),
        Core::noted("16-bit membrane, leak by a shift, threshold subtracted in the step of the spike."),
        applyXylo},
    ChipPreset{
        "odin", Core::noted("ODIN: 8 bits, subtractive leak"),
        Core::noted("Unsigned 8-bit membrane that loses a constant per step, fires at or above the threshold "
                    "and is set to zero."),
        applyOdin},
    ChipPreset{"reckon", Core::noted("ReckOn: 16 bits, stochastic rounding"),
               Core::noted("16-bit membrane, 16-bit decay factor, stochastic rounding of their product."),
               applyReckon},
    ChipPreset{
        "fixed-point", Core::noted("Fixed point: 8 bits, truncated, wraps"),
        Core::noted("A starting point for your own design: state Q1.6, weights Q0.5, sums Q2.13, floor, a "
                    "Q0.7 decay factor, no saturation."),
        applyFixedPoint},
};

} // namespace

std::span<const ChipPreset> chipPresets()
{
    return presetsOfChips;
}

Setup withChip(Setup setup, const ChipPreset& chip)
{
    chip.apply(setup);
    return setup;
}

} // namespace quantoscope
