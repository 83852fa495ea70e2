// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hardware/random_setup.h"

#include <array>
#include <cmath>

namespace quantoscope {
namespace {

/// Draws with the same results on every system, unlike std::uniform_int_distribution.
class Draw
{
public:
    explicit Draw(std::mt19937& random) : m_random(random) {}

    /// 0 to count - 1.
    int below(int count) const { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool oneIn(int count) const { return below(count) == 0; }
    template<typename Value, std::size_t count>
    Value of(const std::array<Value, count>& values) const
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(count)))];
    }

private:
    std::mt19937& m_random;
};

LevelList randomLevels(const Draw& draw)
{
    std::vector<float> levels;
    const int count = 1 + draw.below(20);
    for (int i = 0; i < count; ++i) {
        levels.push_back(static_cast<float>(draw.below(129) - 64) / 32.0F);
    }
    return LevelList(levels);
}

void chooseScheme(const Draw& draw, Scheme& scheme)
{
    switch (draw.below(7)) {
    case 0: {
        const bool isSigned = !draw.oneIn(4);
        const int integerBits = draw.below(4) - 1;
        scheme.format = FixedPointFormat{isSigned, integerBits, 1 + draw.below(7)};
        break;
    }
    case 1: {
        const int exponentBits = 2 + draw.below(2);
        scheme.format = SmallFloatFormat{exponentBits, 1 + draw.below(3)};
        break;
    }
    case 2:
        scheme.format = PowerOfTwoFormat{};
        scheme.numBits = 2 + draw.below(3);
        break;
    case 3:
        scheme.format = NormalFloatFormat{};
        break;
    case 4:
        scheme.numBits = 1 + draw.below(6);
        scheme.uniform = draw.oneIn(2);
        scheme.lowerLimit = draw.below(2);
        scheme.thrCentered = draw.oneIn(2);
        break;
    case 5:
        scheme.format = randomLevels(draw);
        break;
    default:
        scheme.numBits = 2 + draw.below(5);
        scheme.lowerLimit = 1;
        scheme.upperLimit = 1 - std::exp2(1 - (scheme.numBits - 1));
    }
    if (draw.oneIn(4)) {
        scheme.scale = std::exp2(draw.below(5) - 2);
    }
}

void chooseNeuron(const Draw& draw, Neuron& neuron)
{
    constexpr std::array decays{0.5, 0.75, 0.875, 0.9375, 1.0, 0.0};
    neuron.kind = static_cast<NeuronKind>(draw.below(4));
    neuron.reset = static_cast<Reset>(draw.below(3));
    neuron.resetDelay = !draw.oneIn(3);
    neuron.firing = static_cast<Firing>(draw.below(2));
    neuron.beta = draw.of(decays);
    neuron.alpha = decays[static_cast<std::size_t>(draw.below(5))];
    if (neuron.kind == NeuronKind::alpha) {
        neuron.alpha = 0.5;
        neuron.beta = 0.25;
    }
    switch (draw.below(4)) {
    case 0:
        neuron.leak = ShiftLeak{1 + draw.below(5)};
        break;
    case 1:
        neuron.leak = MultiplierLeak{{false, 0, 3 + draw.below(5)}};
        neuron.beta = draw.below(100) / 100.0;
        break;
    case 2:
        neuron.leak = SubtractiveLeak{(1 + draw.below(8)) / 64.0};
        break;
    default:
        break;
    }
    if (neuron.kind == NeuronKind::lapicque) {
        neuron.resistance = 1;
        neuron.capacitance = std::exp2(draw.below(3));
    }
}

void chooseRegisters(const Draw& draw, Neuron& neuron)
{
    if (draw.oneIn(2)) {
        const bool isSigned = !draw.oneIn(3);
        const int integerBits = draw.below(3);
        neuron.input.format = FixedPointFormat{isSigned, integerBits, 1 + draw.below(8)};
    }
    if (draw.oneIn(3)) {
        const bool isSigned = !draw.oneIn(5);
        const int integerBits = draw.below(4);
        neuron.accumulator.format = FixedPointFormat{isSigned, integerBits, 1 + draw.below(8)};
    }
    if (draw.oneIn(3)) {
        neuron.threshold = (draw.below(40) + 1) / 16.0;
    }
}

} // namespace

Setup randomSetup(std::mt19937& random)
{
    const Draw draw(random);
    Setup setup;
    chooseScheme(draw, setup.scheme);
    setup.arithmetic.rounding = allRoundingRules[static_cast<std::size_t>(draw.below(6))];
    setup.arithmetic.overflow = draw.oneIn(3) ? Overflow::wrap : Overflow::saturate;
    chooseNeuron(draw, setup.neuron);
    chooseRegisters(draw, setup.neuron);
    setup.stimulus.kind = StimulusKind::noise;
    setup.stimulus.steps = 8;
    return setup;
}

} // namespace quantoscope
