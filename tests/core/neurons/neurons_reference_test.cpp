// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/simulate.h"
#include "core/neurons/steppers.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace quantoscope {
namespace {

using nlohmann::json;

std::optional<double> numberOrNone(const json& entry, const char* key)
{
    return entry.contains(key) && !entry.at(key).is_null() ? std::optional(reference::number(entry.at(key)))
                                                           : std::nullopt;
}

Neuron neuronOf(const json& entry)
{
    static const std::map<std::string, NeuronKind> kinds{{"Leaky", NeuronKind::leaky},
                                                         {"Lapicque", NeuronKind::lapicque},
                                                         {"Synaptic", NeuronKind::synaptic},
                                                         {"Alpha", NeuronKind::alpha}};
    const auto reset = std::ranges::find(resetNames, entry.at("reset_mechanism").get<std::string>());
    return {.kind = kinds.at(entry.at("neuron")),
            .beta = numberOrNone(entry, "beta").value_or(0.0),
            .alpha = numberOrNone(entry, "alpha").value_or(0.0),
            .threshold = entry.at("threshold").get<double>(),
            .reset = static_cast<Reset>(reset - resetNames.begin()),
            .resetDelay = entry.value("reset_delay", true),
            .resistance = numberOrNone(entry, "R"),
            .capacitance = numberOrNone(entry, "C"),
            .timeStep = numberOrNone(entry, "time_step").value_or(1.0)};
}

Quantizer quantizerOf(const json& entry)
{
    return {LevelTable(reference::scheme(entry.at("scheme"))), RoundingRule::reference};
}

std::vector<float> asFloats(const std::vector<std::uint8_t>& spikes)
{
    return {spikes.begin(), spikes.end()};
}

/// What of a state the reference records beside the membrane.
template<typename State>
std::map<std::string, float> currentsOf(const State&)
{
    return {};
}

template<typename State>
requires requires(State state)
{
    state.synaptic;
}
std::map<std::string, float> currentsOf(const State& state)
{
    return {{"syn_", state.synaptic}};
}

template<typename State>
requires requires(State state)
{
    state.excitatory;
}
std::map<std::string, float> currentsOf(const State& state)
{
    return {{"syn_exc_", state.excitatory}, {"syn_inh_", state.inhibitory}};
}

std::map<std::string, std::vector<float>> currents(const json& entry, const Quantizer* quantizer)
{
    std::map<std::string, std::vector<float>> traces;
    visitStepper(neuronOf(entry), quantizer, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State state;
        for (const float x : reference::floats(entry.at("input"))) {
            stepper.step(state, x);
            for (const auto& [name, value] : currentsOf(state)) {
                traces[name].push_back(value);
            }
        }
    });
    return traces;
}

void expectCase(const json& entry, const Quantizer* quantizer, const std::string& ending)
{
    const NeuronRun run = simulate(neuronOf(entry), reference::floats(entry.at("input")), quantizer);
    auto traces = currents(entry, quantizer);
    traces["mem_"] = run.membrane;
    traces["spk_"] = asFloats(run.spikes);
    for (const auto& [name, trace] : traces) {
        EXPECT_EQ(reference::firstDifference(trace, reference::floats(entry.at(name + ending))), -1)
            << entry.at("neuron") << ' ' << name << ending << ' ' << entry.at("scheme");
    }
}

TEST(NeuronReference, FortyNeuronsOfAllFourKindsAreThere)
{
    std::map<std::string, std::size_t> kinds;
    for (const json& entry : reference::cases("neurons.json")) {
        ++kinds[entry.at("neuron")];
    }
    reference::expectHere(kinds["Leaky"], 22);
    reference::expectHere(kinds["Synaptic"], 6);
    reference::expectHere(kinds["Alpha"], 6);
    reference::expectHere(kinds["Lapicque"], 6);
}

TEST(NeuronReference, EveryFloatStateAndSpikeIsBitForBitTheReferences)
{
    for (const json& entry : reference::cases("neurons.json")) {
        expectCase(entry, nullptr, "float");
    }
}

TEST(NeuronReference, EveryQuantizedStateAndSpikeIsBitForBitTheReferences)
{
    for (const json& entry : reference::cases("neurons.json")) {
        const Quantizer quantizer = quantizerOf(entry);
        expectCase(entry, &quantizer, "quant");
    }
}

TEST(NeuronReference, DerivedConstantsAreTheReferences)
{
    for (const json& entry : reference::cases("neurons.json")) {
        const Neuron neuron = neuronOf(entry);
        if (neuron.kind == NeuronKind::alpha) {
            EXPECT_EQ(tauOf(neuron), static_cast<float>(entry.at("tau_f32")));
        } else if (neuron.kind == NeuronKind::lapicque) {
            EXPECT_EQ(circuitOf(neuron).resistance, static_cast<float>(entry.at("R_f32")));
            EXPECT_EQ(circuitOf(neuron).capacitance, static_cast<float>(entry.at("C_f32")));
        }
    }
}

} // namespace
} // namespace quantoscope
