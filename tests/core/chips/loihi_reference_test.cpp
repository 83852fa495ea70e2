// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/loihi_neuron.h"
#include "files/recordings/find_column.h"
#include "files/recordings/load_recording.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

using nlohmann::json;

constexpr auto arrays = "arithmetic/loihi_lif.npz";

/// An array of a case of the reference for one neuron. Its integers are exact in float32.
SharedSamples arrayOf(const Recording& recording, const std::string& name, std::size_t neuron)
{
    const std::string column = name + "[" + std::to_string(neuron) + "]";
    return recording.columns[findColumn(recording, column, arrays)].read();
}

/// Of the neuron, how many steps differ from Lava's in u, v or spike.
std::size_t differencesOf(const Recording& recording, const std::string& name, const json& entry,
                          std::size_t index)
{
    const LoihiNeuron neuron({.du = entry.at("du"),
                              .dv = entry.at("dv"),
                              .threshold = entry.at("vth"),
                              .biasMantissa = entry.at("bias_mant").at(index),
                              .biasExponent = entry.at("bias_exp").at(index)});
    const SharedSamples activation = arrayOf(recording, name + "/activation", index);
    const SharedSamples u = arrayOf(recording, name + "/u", index);
    const SharedSamples v = arrayOf(recording, name + "/v", index);
    const SharedSamples spikes = arrayOf(recording, name + "/spikes", index);
    EXPECT_EQ(activation.values.size(), entry.at("steps"));
    std::size_t differences = 0;
    LoihiNeuron::State state;
    for (std::size_t step = 0; step < activation.values.size(); ++step) {
        const bool spiked = neuron.step(state, static_cast<std::int32_t>(activation.values[step]));
        const bool same = static_cast<float>(state.u) == u.values[step] &&
                          static_cast<float>(state.v) == v.values[step] &&
                          spiked == (spikes.values[step] != 0);
        differences += same ? 0 : 1;
    }
    return differences;
}

TEST(LoihiReference, EveryStateAndSpikeEqualsLavasBitForBit)
{
    const json cases = reference::cases("arithmetic/loihi_lif.json");
    const Recording recording = loadRecording(reference::pathOf(arrays));
    std::size_t neurons = 0;
    for (const auto& [name, entry] : cases.items()) {
        for (std::size_t index = 0; index < entry.at("neurons"); ++index, ++neurons) {
            EXPECT_EQ(differencesOf(recording, name, entry, index), 0U) << name << ", neuron " << index;
        }
    }
    reference::expectHere(cases.size(), 7);
    reference::expectHere(neurons, 48);
}

} // namespace
} // namespace quantoscope
