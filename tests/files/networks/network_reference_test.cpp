// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in NIR files, run float and quantized, against snnTorch on PyTorch (tests/reference/README.md).
#include "core/network/network_run.h"
#include "core/network/network_traces.h"
#include "core/network/weights.h"
#include "files/networks/network_data_file.h"
#include "files/networks/npz_arrays.h"
#include "files/networks/read_network.h"
#include "files/recordings/load_recording.h"
#include "tests/core/reference_data.h"
#include "tests/files/networks/reference_folders.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace quantoscope {
namespace {

using nlohmann::json;

json jsonFile(const std::string& path)
{
    std::ifstream stream(path);
    return json::parse(stream);
}

std::vector<float> floatsOf(const NpyArray& array)
{
    return std::get<std::vector<float>>(array.values);
}

/// A network of the reference data with everything that is known about it.
class ReferenceNetwork
{
public:
    explicit ReferenceNetwork(const std::string& path)
        : network(readNetwork(path + ".nir")), facts(jsonFile(path + ".json")),
          dataset(readNetworkData({.path = path + ".input.npy"})), plan(planOf(network, dataset.features))
    {
        for (NpzMember& member : readNpzArrays(openRecording(path + ".expected.npz"))) {
            m_expected[member.name] = std::move(member.array);
        }
    }

    /// The array RUN/NODE/WHAT; empty if there is none.
    std::vector<float> expected(const std::string& run, const std::string& node, const char* what) const
    {
        const auto found = m_expected.find(run + "/" + node + "/" + what);
        return found == m_expected.end() ? std::vector<float>{} : floatsOf(found->second);
    }

    NodeSetup nodeSetup(const std::string& run, const std::string& node) const
    {
        const json& known = facts.at("nodes").at(node);
        NodeSetup setup;
        const auto reset = std::ranges::find(resetNames, known.at("reset").get<std::string>());
        setup.reset = static_cast<Reset>(reset - resetNames.begin());
        setup.resetDelay = known.value("reset_delay", false);
        const json& state = facts.at("runs").at(run).at("state").at(node);
        if (!state.is_null()) {
            setup.state = reference::scheme(state);
        }
        return setup;
    }

    NetworkSetup setup(const std::string& run) const
    {
        NetworkSetup setup{.timeStep = facts.at("dt").get<double>()};
        for (const auto& [node, known] : facts.at("nodes").items()) {
            if (known.contains("beta")) {
                setup.nodes[node] = nodeSetup(run, node);
            }
        }
        for (const auto& [node, bits] : facts.at("runs").at(run).at("weight_bits").items()) {
            setup.nodes[node].weightBits = bits.get<int>();
        }
        return setup;
    }

    bool isRobust(const std::string& run) const
    {
        return std::ranges::all_of(facts.at("runs").at(run).at("robust"),
                                   [](const json& part) { return part == true; });
    }

    /// How far a membrane may be from the reference: NETWORKS.md, "How to compare".
    double tolerance(const std::string& run, const std::string& node) const
    {
        const NodeSetup known = nodeSetup(run, node);
        if (known.state) {
            return known.resetDelay || known.reset == Reset::none ? 0 : 1e-6;
        }
        const double seen =
            facts.at("runs").at(run).at("nodes").at(node).at("max_difference_all").get<double>();
        return std::max(1e-5, 4 * seen);
    }

    Network network;
    json facts;
    NetworkData dataset;
    NetworkPlan plan;

private:
    std::map<std::string, NpyArray> m_expected;
};

void expectSameSpikes(const NodeTraces& layer, const std::vector<float>& expected, const std::string& where)
{
    ASSERT_EQ(layer.quantizedSpikes.size(), expected.size()) << where;
    std::size_t different = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        different += static_cast<float>(layer.quantizedSpikes[i]) != expected[i] ? 1 : 0;
    }
    EXPECT_EQ(different, 0U) << where;
}

void expectClose(const std::vector<float>& actual, const std::vector<float>& expected, double tolerance,
                 const std::string& where)
{
    ASSERT_EQ(actual.size(), expected.size()) << where;
    double greatest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        greatest = std::max(greatest, std::abs(static_cast<double>(actual[i]) - expected[i]));
    }
    EXPECT_LE(greatest, tolerance) << where;
}

/// Every layer of a run against the stored spikes and membranes. Returns the number of spikes compared.
std::size_t compareRun(const ReferenceNetwork& reference, const std::string& run)
{
    const NetworkSetup setup = reference.setup(run);
    const PreparedNetwork quantized(reference.network, reference.plan, setup);
    const PreparedNetwork raw(reference.network, reference.plan, floatSetup(setup));
    const SampleRange all{0, reference.dataset.samples};
    TraceRecorder recorder(quantized, reference.dataset, all);
    runNetwork(raw, quantized, setup, reference.dataset, all,
               [&](auto&&... step) { recorder.record(step...); });
    std::size_t compared = 0;
    for (const NodeTraces& layer : recorder.layers()) {
        const std::string where = run + ", " + layer.node;
        const std::vector<float> spikes = reference.expected(run, layer.node, "spikes");
        if (!spikes.empty()) {
            expectSameSpikes(layer, spikes, where);
        }
        expectClose(layer.quantizedMembrane, reference.expected(run, layer.node, "membranes"),
                    reference.tolerance(run, layer.node), where);
        compared += spikes.size();
    }
    return compared;
}

class NetworkReference : public testing::Test
{
protected:
    /// Calls `check` for each network, once per run.
    template<typename Check>
    static void forEachRun(const Check& check)
    {
        for (const std::string& path : reference::networkPaths()) {
            SCOPED_TRACE(path);
            const ReferenceNetwork reference(path);
            for (const auto& [run, facts] : reference.facts.at("runs").items()) {
                check(reference, run);
            }
        }
    }
};

TEST_F(NetworkReference, SpikesAndMembranesAreThoseOfSnnTorch)
{
    std::size_t compared = 0;
    std::size_t runs = 0;
    forEachRun([&](const ReferenceNetwork& reference, const std::string& run) {
        if (reference.isRobust(run)) {
            compared += compareRun(reference, run);
            ++runs;
        }
    });
    EXPECT_GT(compared, 0U);
    EXPECT_GE(runs, reference::networkPaths().size());
}

/// The constants of the equations, bit for bit.
void compareConstants(const ReferenceNetwork& reference, const std::string& node,
                      const LayerConstants& constants)
{
    const json& known = reference.facts.at("nodes").at(node);
    const auto compare = [&](const char* key, const std::vector<float>& actual) {
        if (!known.contains(key) || known.at(key).is_null()) {
            return;
        }
        for (std::size_t i = 0; i < actual.size(); ++i) {
            const json& value = known.at(key).is_array() ? known.at(key).at(i) : known.at(key);
            EXPECT_EQ(actual[i], value.get<float>()) << node << " " << key << " " << i;
        }
    };
    compare("beta", constants.beta);
    compare("alpha", constants.alpha);
    compare("threshold", constants.threshold);
    compare("input_scale", constants.inputScale);
}

/// The recurrent input of a layer from its own spikes of the last step.
class Feedback
{
public:
    Feedback(const ReferenceNetwork& reference, const PlannedNode& planned, int weightBits)
    {
        if (planned.recurrent) {
            const auto& linear = std::get<LinearNode>(reference.network.nodes[*planned.recurrent].content);
            const std::vector<float> weight =
                weightBits == 0 ? linear.weight : quantizedWeights(linear.weight, weightBits);
            m_sums.emplace(weight, linear.bias, linear.inputs);
        }
    }

    std::vector<float> of(const std::vector<float>& spikes) const
    {
        std::vector<float> feedback;
        if (m_sums) {
            feedback.resize(m_sums->outputs());
            (*m_sums)(spikes, feedback);
        }
        return feedback;
    }

    bool exists() const { return m_sums.has_value(); }

private:
    std::optional<LinearSums> m_sums;
};

/// A layer alone, driven by the stored current of every sample.
std::size_t compareLayer(const ReferenceNetwork& reference, const std::string& run,
                         const PlannedNode& planned)
{
    const NetworkNode& node = reference.network.nodes[planned.node];
    const std::vector<float> current = reference.expected(run, node.name, "current");
    if (current.empty()) {
        return 0;
    }
    const NetworkSetup setup = reference.setup(run);
    const std::size_t neurons = sizeOf(planned.output);
    const LayerConstants constants =
        layerConstantsOf(std::get<NeuronNode>(node.content), neurons, setup.timeStep);
    compareConstants(reference, node.name, constants);
    const int loopBits =
        planned.recurrent ? setup.of(reference.network.nodes[*planned.recurrent].name).weightBits : 0;
    const Feedback feedback(reference, planned, loopBits);
    const NeuronLayer layer(constants, setup.of(node.name));
    const std::vector<float> membranes = reference.expected(run, node.name, "membranes");
    const std::vector<float> synaptic = reference.expected(run, node.name, "synaptic");
    std::size_t different = 0;
    for (std::size_t sample = 0; sample < reference.dataset.samples; ++sample) {
        LayerState state = layer.initialState(1);
        std::vector<float> output(neurons);
        for (std::size_t step = 0; step < reference.dataset.steps; ++step) {
            const std::size_t at = (sample * reference.dataset.steps + step) * neurons;
            const std::vector<float> back = feedback.of(output);
            layer.step(state, std::span(current).subspan(at, neurons), back, output, {});
            for (std::size_t i = 0; i < neurons; ++i) {
                different += reference::same(state.membrane[i], membranes[at + i]) ? 0 : 1;
                different += synaptic.empty() || reference::same(state.synaptic[i], synaptic[at + i]) ? 0 : 1;
            }
        }
    }
    EXPECT_EQ(different, 0U) << run << ", " << node.name;
    return membranes.size();
}

TEST_F(NetworkReference, LayersGivenTheirCurrentAreBitForBitThoseOfSnnTorch)
{
    std::size_t compared = 0;
    forEachRun([&](const ReferenceNetwork& reference, const std::string& run) {
        for (const PlannedNode& planned : reference.plan.order) {
            if (std::holds_alternative<NeuronNode>(reference.network.nodes[planned.node].content)) {
                compared += compareLayer(reference, run, planned);
            }
        }
    });
    EXPECT_GT(compared, 0U);
}

} // namespace
} // namespace quantoscope
