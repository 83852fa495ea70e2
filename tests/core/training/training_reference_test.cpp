// SPDX-License-Identifier: GPL-3.0-or-later
// Loss, gradients and steps of gradient descent against snnTorch's own on PyTorch: the small network of
// gradients.json, and the networks of the folder training (tests/reference/NETWORKS.md).
#include "files/networks/npz_arrays.h"
#include "files/recordings/load_recording.h"
#include "tests/core/reference_data.h"
#include "tests/core/training/plane_network.h"
#include "tests/core/training/training_case.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace quantoscope {
namespace {

using nlohmann::json;
using reference::Expected;
using reference::Tolerances;
using reference::TrainingCase;

RunRules rulesOf(const json& entry, const std::string& loss)
{
    return {.steps = entry.at("steps").get<std::size_t>(),
            .loss = loss == "mean_mem" ? Loss::meanMembrane : Loss::spikeCount,
            .surrogate = entry.at("surrogate") == "atan" ? Surrogate::atan : Surrogate::fastSigmoid};
}

void appendFlat(const json& values, std::vector<double>& flat)
{
    for (const json& value : values) {
        if (value.is_array()) {
            appendFlat(value, flat);
        } else {
            flat.push_back(value.get<double>());
        }
    }
}

std::vector<double> flat(const json& values)
{
    std::vector<double> all;
    appendFlat(values, all);
    return all;
}

/// w1, b1, w2, b2 one after the other, each row by row: the order of Weights.
std::vector<double> inOrder(const json& entry)
{
    std::vector<double> all;
    for (const char* part : {"w1", "b1", "w2", "b2"}) {
        appendFlat(entry.at(part), all);
    }
    return all;
}

/// A case of gradients.json under one loss.
template<typename Real>
void expectSmallNetwork(const json& entry, const std::string& loss)
{
    const bool isFloat = sizeof(Real) == 4;
    const json& record = entry.at("loss").at(loss);
    const json& first = record.at(isFloat ? "float32" : "float64");
    const json& descent = record.at("sgd").at(isFloat ? "float32" : "float64");
    TrainingSamples samples{
        .inputs = {}, .labels = entry.at("labels").get<std::vector<std::uint8_t>>(), .width = 2};
    for (const double value : flat(entry.at("input"))) {
        samples.inputs.push_back(static_cast<float>(value));
    }
    const NetworkModel model{.beta = entry.at("beta").get<double>(),
                             .threshold = entry.at("threshold").get<double>()};
    TrainingCase<Real> network(loss + " seed " + entry.at("seed").dump(),
                               planeShape(model, entry.at("hidden").get<int>()), rulesOf(entry, loss),
                               samples, inOrder(entry.at("weights")));
    if (!entry.at("scheme").is_null()) {
        const Scheme scheme = reference::scheme(entry.at("scheme"));
        network.quantizeStates({scheme, scheme});
    }
    const Expected expected{.logits = flat(first.at("logits")),
                            .gradient = inOrder(first.at("grads")),
                            .losses = flat(descent.at("loss")),
                            .finalWeights = inOrder(descent.at("final_weights"))};
    reference::expectHere(expected.losses.size(), 21);
    const double relative = isFloat ? 1e-5 : 1e-10;
    network.expectTraining(expected, 0.1,
                           {.logits = relative * reference::largestOf(expected.logits),
                            .gradient = relative,
                            .losses = relative * reference::largestOf(expected.losses),
                            .weights = relative * reference::largestOf(expected.finalWeights)});
}

TEST(TrainingReference, TwentyStepsOfASmallNetworkAreThoseOfSnnTorch)
{
    const json cases = reference::cases("gradients.json");
    reference::expectHere(cases.size(), 6);
    for (const json& entry : cases) {
        for (const char* loss : {"mean_mem", "spike_count"}) {
            expectSmallNetwork<float>(entry, loss);
            expectSmallNetwork<double>(entry, loss);
        }
    }
}

/// A network of the folder training, without the ending.
class ReferenceTraining
{
public:
    explicit ReferenceTraining(const std::string& path)
        : facts(json::parse(std::ifstream(path + ".json"))), m_name(facts.at("name"))
    {
        for (const NpzMember& member : readNpzArrays(openRecording(path + ".npz"))) {
            std::visit(
                [&](const auto& values) { m_arrays[member.name].assign(values.begin(), values.end()); },
                member.array.values);
        }
    }

    const std::vector<double>& array(const std::string& name) const { return m_arrays.at(name); }

    std::size_t layers() const { return facts.at("sizes").size() - 1; }

    NetworkShape shape() const
    {
        NetworkShape shape{.inputs = facts.at("sizes").at(0), .layers = {}};
        for (std::size_t i = 0; i < layers(); ++i) {
            shape.layers.push_back({.neurons = facts.at("sizes").at(i + 1),
                                    .beta = facts.at("beta").at(i),
                                    .threshold = facts.at("threshold").at(i),
                                    .reset = Reset::subtract,
                                    .bias = facts.at("bias")});
        }
        return shape;
    }

    TrainingSamples samples() const
    {
        const auto& input = array("input");
        const auto& labels = array("labels");
        return {.inputs = {input.begin(), input.end()},
                .labels = {labels.begin(), labels.end()},
                .width = input.size() / labels.size(),
                .constant = facts.at("input") == "constant"};
    }

    /// w1, b1, w2, … in the folder of the archive: the order of Weights.
    std::vector<double> weights(const std::string& folder) const
    {
        std::vector<double> all;
        for (std::size_t i = 1; i <= layers(); ++i) {
            for (const char* part : {"w", "b"}) {
                if (part[0] == 'w' || facts.at("bias")) {
                    const auto& values = array(folder + "/" + part + std::to_string(i));
                    all.insert(all.end(), values.begin(), values.end());
                }
            }
        }
        return all;
    }

    template<typename Real>
    void expectVariant(const std::string& variant, const std::string& loss) const
    {
        const bool isFloat = sizeof(Real) == 4;
        const std::string bits = isFloat ? "32" : "64";
        const std::string folder = variant + "/" + loss + "/";
        TrainingCase<Real> network(m_name + " " + folder + bits, shape(), rulesOf(facts, loss), samples(),
                                   weights("initial"));
        setPrecision(variant, network);
        expectStoredWeights(variant, network);
        expectSpikeCounts(variant, network);
        const Expected expected{.logits = array(folder + "logits" + bits),
                                .gradient = weights(folder + "grad" + bits),
                                .losses = array(folder + "loss" + bits),
                                .finalWeights = weights(folder + "final" + bits)};
        reference::expectHere(expected.losses.size(), 11);
        network.expectTraining(expected, facts.at("learning_rate").at(loss).get<double>(),
                               isFloat ? Tolerances{1e-5, 1e-4, 1e-5, 1e-5}
                                       : Tolerances{1e-9, 1e-9, 1e-9, 1e-9});
    }

private:
    template<typename Real>
    void setPrecision(const std::string& variant, TrainingCase<Real>& network) const
    {
        const json& known = facts.at("variants").at(variant);
        if (!known.at("state").is_null()) {
            std::vector<std::optional<Scheme>> schemes;
            for (const json& scheme : known.at("state")) {
                schemes.push_back(scheme.is_null() ? std::nullopt : std::optional(reference::scheme(scheme)));
            }
            network.quantizeStates(schemes);
        }
        if (!known.at("weight_bits").is_null()) {
            for (const json& layer : known.at("weight_bits")) {
                network.precision.weights.push_back({.bits = layer.is_null() ? 0 : layer.get<int>()});
            }
        }
    }

    /// The reference has them in float32.
    template<typename Real>
    void expectStoredWeights(const std::string& variant, const TrainingCase<Real>& network) const
    {
        if (network.precision.weights.empty()) {
            return;
        }
        Weights<Real> stored(shape());
        storeWeights(network.weights, std::span<const WeightPrecision>(network.precision.weights), stored);
        for (std::size_t i = 0; i < layers(); ++i) {
            const auto found = m_arrays.find(variant + "/quantized_w" + std::to_string(i + 1));
            if (found != m_arrays.end()) {
                reference::expectClose(stored.layer(i).weights, found->second, sizeof(Real) == 4 ? 0 : 1e-7,
                                       m_name + " " + found->first);
            }
        }
    }

    template<typename Real>
    void expectSpikeCounts(const std::string& variant, const TrainingCase<Real>& network) const
    {
        const auto counts = network.spikeCounts();
        for (std::size_t i = 0; i < layers(); ++i) {
            const std::string name = variant + "/spike_counts" + std::to_string(i + 1);
            reference::expectClose(counts[i], array(name), 0, m_name + " " + name);
        }
    }

    json facts;
    std::string m_name;
    std::map<std::string, std::vector<double>> m_arrays;
};

/// The networks of tests/reference and, where it exists, of the folder beside the checkout; or those of
/// QUANTOSCOPE_REFERENCE.
std::vector<std::string> trainingPaths()
{
    namespace fs = std::filesystem;
    std::vector<fs::path> folders{fs::path(reference::pathOf("training"))};
    const fs::path beside = fs::path(QUANTOSCOPE_REFERENCE) / "../../../shared/reference/training";
    if (reference::otherFolder() == nullptr && fs::exists(beside)) {
        folders.push_back(beside);
    }
    std::vector<std::string> paths;
    for (const fs::path& folder : folders) {
        std::size_t found = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".npz") {
                paths.push_back((folder / entry.path().stem()).string());
                ++found;
            }
        }
        if (folder == folders.front()) {
            reference::expectHere(found, 6);
        }
    }
    return paths;
}

template<typename Real>
void expectAllVariants()
{
    const std::vector<std::string> paths = trainingPaths();
    ASSERT_FALSE(paths.empty());
    for (const std::string& path : paths) {
        const ReferenceTraining network(path);
        for (const char* variant : {"float", "state", "weights", "both"}) {
            for (const char* loss : {"mean_mem", "spike_count"}) {
                network.expectVariant<Real>(variant, loss);
            }
        }
    }
}

TEST(TrainingReference, TenStepsOfEveryNetworkAreThoseOfSnnTorchInFloat32)
{
    expectAllVariants<float>();
}

TEST(TrainingReference, TenStepsOfEveryNetworkAreThoseOfSnnTorchInFloat64)
{
    expectAllVariants<double>();
}

} // namespace
} // namespace quantoscope
