// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/neuron_cost.h"

#include "core/hardware/hardware_neuron.h"
#include "core/parameters/input_error.h"
#include "core/progress/share_out.h"

namespace quantoscope {

namespace {

/// The neuron with levels of as few bits as keep them distinct. Those that are fixed-point numbers already
/// may have so many bits that no product of them is exact.
std::optional<HardwareNeuron> neuronOfRoundedLevels(const Setup& setup)
{
    try {
        return hardwareNeuron(setup, requireProposedFixedPoint(LevelTable(setup.scheme)));
    } catch (const InputError&) {
        return std::nullopt;
    }
}

} // namespace

NeuronCost neuronCost(const Setup& setup, Technology technology, const Progress& progress)
{
    reportProgress(progress, 0);
    const auto costOf = [&](const HardwareNeuron& neuron) {
        return NeuronCost{estimatedCost(neuron.circuit, technology, 1, progress), {}};
    };
    try {
        return costOf(hardwareNeuron(setup));
    } catch (const InputError& error) {
        const auto rounded = neuronOfRoundedLevels(setup);
        return rounded ? costOf(*rounded) : NeuronCost{std::nullopt, error.problem().sentence};
    }
}

std::vector<NeuronCost> neuronCosts(std::span<const Setup> setups, Technology technology,
                                    const Progress& progress)
{
    std::vector<NeuronCost> costs(setups.size());
    shareOut(setups.size(), progress, [&](std::size_t i, const Progress& pulse) {
        costs[i] = neuronCost(setups[i], technology, pulse);
    });
    return costs;
}

Setup plainNeuron(const Scheme& scheme, const Arithmetic& arithmetic)
{
    Setup setup{.scheme = scheme, .arithmetic = arithmetic};
    setup.neuron.leak = ShiftLeak{3};
    setup.neuron.reset = Reset::zero;
    return setup;
}

} // namespace quantoscope
