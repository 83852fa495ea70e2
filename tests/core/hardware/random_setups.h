// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <cmath>
#include <random>

namespace quantoscope {

/// Setups of every neuron, family, rule and leak. Most of them, but not all, have a fixed-point form.
class RandomSetups
{
public:
    explicit RandomSetups(unsigned seed) : m_random(seed) {}

    Setup next()
    {
        Setup setup;
        setup.scheme = scheme();
        setup.arithmetic = {.rounding = allRoundingRules.at(below(allRoundingRules.size())),
                            .overflow = below(3) == 0 ? Overflow::wrap : Overflow::saturate,
                            .seed = below(100)};
        setup.neuron = neuron();
        setup.stimulus = {.kind = below(2) == 0 ? StimulusKind::noise : StimulusKind::poisson,
                          .amplitude = std::exp2(number(-2, 2)),
                          .offset = number(0, 2) / 8.0,
                          .steps = 1500,
                          .rate = 0.3,
                          .seed = below(1000)};
        return setup;
    }

private:
    std::size_t below(std::size_t count) { return m_random() % count; }
    int number(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
    }

    Scheme scheme()
    {
        Scheme scheme;
        switch (below(7)) {
        case 0:
            scheme.format = FixedPointFormat{below(4) != 0, number(-1, 2), number(1, 7)};
            break;
        case 1:
            scheme.format = SmallFloatFormat{number(2, 3), number(1, 3)};
            break;
        case 2:
            scheme.format = PowerOfTwoFormat{};
            scheme.numBits = number(2, 4);
            break;
        case 3:
            scheme.format = NormalFloatFormat{};
            break;
        case 4:
            scheme.numBits = number(1, 6);
            scheme.uniform = below(2) == 0;
            scheme.thrCentered = below(2) == 0;
            break;
        case 5:
            scheme.format = list();
            break;
        default:
            scheme.numBits = number(2, 6);
            scheme.lowerLimit = 1;
            scheme.upperLimit = 1 - 2 / std::exp2(scheme.numBits - 1);
        }
        scheme.scale = below(4) == 0 ? std::exp2(number(-2, 2)) : 1.0;
        return scheme;
    }

    LevelList list()
    {
        std::vector<float> levels(static_cast<std::size_t>(number(1, 20)));
        for (float& level : levels) {
            level = static_cast<float>(number(-64, 64)) / 32;
        }
        return LevelList(levels);
    }

    Neuron neuron()
    {
        constexpr std::array<double, 6> decays{0.5, 0.75, 0.875, 0.9375, 1, 0};
        Neuron neuron;
        neuron.kind = static_cast<NeuronKind>(below(4));
        neuron.reset = static_cast<Reset>(below(3));
        neuron.resetDelay = below(3) != 0;
        neuron.firing = static_cast<Firing>(below(2));
        neuron.beta = neuron.kind == NeuronKind::alpha ? 0.25 : decays.at(below(decays.size()));
        neuron.alpha = neuron.kind == NeuronKind::alpha ? 0.5 : decays.at(below(4));
        if (neuron.kind == NeuronKind::lapicque) {
            neuron.resistance = 1;
            neuron.capacitance = std::exp2(number(0, 2));
        }
        switch (below(4)) {
        case 0:
            neuron.leak = ShiftLeak{number(1, 5)};
            break;
        case 1:
            neuron.leak = MultiplierLeak{{false, 0, number(3, 7)}};
            break;
        case 2:
            neuron.leak = SubtractiveLeak{number(1, 8) / 64.0};
            break;
        default:
            break;
        }
        if (below(2) == 0) {
            neuron.input.format = FixedPointFormat{below(3) != 0, number(0, 2), number(1, 8)};
        }
        if (below(3) == 0) {
            neuron.accumulator.format = FixedPointFormat{below(5) != 0, number(0, 3), number(1, 8)};
        }
        if (below(3) == 0) {
            neuron.threshold = number(1, 40) / 16.0;
        }
        return neuron;
    }

    std::mt19937 m_random;
};

} // namespace quantoscope
