// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/snntorch_chain.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/networks/nir_types.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

/// Builds the chain, node by node.
class ChainBuilder
{
public:
    explicit ChainBuilder(std::string path) : m_path(std::move(path)) {}

    Network build(Layers& layers)
    {
        add(unusedName("input", layers), "Input", InputNode{.shape = inputShape(layers.front())});
        for (reader::TreeGroup& layer : layers) {
            NodeFields fields(Core::said("%1, layer %2", {m_path, elided(layer.name, mostShown)}), layer);
            if (isNeuronLayer(layer)) {
                addNeuron(layer.name, fields);
            } else {
                addWeights(layer.name, fields);
            }
        }
        add(unusedName("output", layers), "Output", OutputNode{});
        addNotes();
        return std::move(m_network);
    }

    void note(const std::string& sentence) { m_network.notes.push_back(sentence); }

private:
    static std::string unusedName(std::string name, const Layers& layers)
    {
        while (std::ranges::find(layers, name, &reader::TreeGroup::name) != layers.end()) {
            name += '_';
        }
        return name;
    }

    static Shape inputShape(const reader::TreeGroup& layer)
    {
        const auto weight = std::ranges::find(layer.datasets, "weight", &reader::TreeDataset::name);
        const auto* const array =
            weight != layer.datasets.end() ? std::get_if<StoredArray>(&weight->content) : nullptr;
        return array != nullptr && array->shape.size() == 2 ? Shape{array->shape[1]} : Shape();
    }

    /// Appends a node to the chain.
    void add(const std::string& name, const std::string& type, NodeContent content)
    {
        m_network.nodes.push_back({name, type, std::move(content)});
        const std::size_t index = m_network.nodes.size() - 1;
        if (index > 0) {
            m_network.edges.push_back({.from = m_last, .to = index});
        }
        m_last = index;
    }

    void addWeights(const std::string& name, NodeFields& fields)
    {
        Shape shape;
        std::vector<float> weight = fields.weights("weight", shape);
        std::vector<float> bias = fields.has("bias") ? fields.weights("bias") : std::vector<float>();
        if (!bias.empty()) {
            requireBias(fields, bias.size(), shape.empty() ? 0 : shape.front());
        }
        fields.requireNothingElse();
        if (shape.size() == 2) {
            addFlatten(name);
            const char* const type = bias.empty() ? "Linear" : "Affine";
            add(name, type,
                LinearNode{.outputs = shape[0],
                           .inputs = shape[1],
                           .weight = std::move(weight),
                           .bias = std::move(bias)});
            return;
        }
        if (shape.size() != 3 && shape.size() != 4) {
            fields.refuse(
                Core::said("%1: weight has the shape %2; it must have 2 axes for Linear, 3 for Conv1d or 4 "
                           "for Conv2d.",
                           {fields.place(), shapeText(shape)}));
        }
        ConvolutionNode node;
        node.twoDimensional = shape.size() == 4;
        node.outputs = shape[0];
        node.perGroup = shape[1];
        node.kernel = {node.twoDimensional ? shape[2] : 1, shape.back()};
        node.weight = std::move(weight);
        node.bias = std::move(bias);
        const char* const type = node.twoDimensional ? "Conv2d" : "Conv1d";
        add(name, type, std::move(node));
        m_convolutions.push_back(name);
        m_hasExtents = true;
    }

    /// A Linear after a convolution takes all channels, rows and columns.
    void addFlatten(const std::string& name)
    {
        if (m_hasExtents) {
            add(name + ".flatten", "Flatten", FlattenNode{.first = 0, .last = -1});
            note(Core::said("%1: the values are flattened before %2.", {m_path, elided(name, mostShown)}));
            m_hasExtents = false;
        }
    }

    void addNeuron(const std::string& name, NodeFields& fields)
    {
        NeuronNode node;
        node.decay = fields.parameter("beta");
        node.threshold = fields.parameter("threshold");
        if (fields.has("alpha")) {
            node.model = NeuronModel::cubaLif;
            node.synapticDecay = fields.parameter("alpha");
        }
        takeReset(name, fields);
        requirePlainSpikes(fields);
        ignoreState(name, fields);
        const std::string type(neuronModelNames.at(static_cast<std::size_t>(node.model)));
        add(name, type, std::move(node));
        addRecurrent(name, fields);
        fields.requireNothingElse();
    }

    void takeReset(const std::string& name, NodeFields& fields)
    {
        if (fields.has("reset_mechanism_val")) {
            const long reset = fields.integer("reset_mechanism_val", 0, 2);
            m_resets.at(static_cast<std::size_t>(reset)).push_back(name);
        }
    }

    static void requirePlainSpikes(NodeFields& fields)
    {
        const char* const factor = "graded_spikes_factor";
        if (!fields.has(factor)) {
            return;
        }
        const ParameterArray values = fields.parameter(factor);
        const auto other = std::ranges::find_if(values.values, [](double value) { return value != 1; });
        if (other != values.values.end()) {
            fields.refuse(Core::said("%1: %2 is %3; only 1 is supported.",
                                     {fields.place(), factor, numberText(static_cast<float>(*other))}));
        }
    }

    void ignoreState(const std::string& name, NodeFields& fields)
    {
        for (const char* const state : {"mem", "syn", "spk"}) {
            if (fields.has(state)) {
                m_states.push_back(name + "." + state);
            }
        }
    }

    /// A cycle of the neurons and a Linear, as NIR writes it.
    void addRecurrent(const std::string& name, NodeFields& fields)
    {
        if (fields.has("V") || fields.has("recurrent.V")) {
            fields.refuse(Core::said("%1: recurrent weights of single neurons (V) are not supported; only "
                                     "recurrent.weight of all to all is.",
                                     {fields.place()}));
        }
        if (!fields.has("recurrent.weight")) {
            return;
        }
        Shape shape;
        LinearNode node{
            .outputs = 0, .inputs = 0, .weight = fields.weights("recurrent.weight", shape), .bias = {}};
        if (shape.size() != 2 || shape[0] != shape[1]) {
            fields.refuse(Core::said("%1: recurrent.weight has the shape %2; it must be neurons × neurons.",
                                     {fields.place(), shapeText(shape)}));
        }
        node.outputs = node.inputs = shape[0];
        if (fields.has("recurrent.bias")) {
            node.bias = fields.weights("recurrent.bias");
            requireBias(fields, node.bias.size(), node.outputs);
        }
        const std::size_t neuron = m_last;
        const char* const type = node.bias.empty() ? "Linear" : "Affine";
        add(name + ".recurrent", type, std::move(node));
        m_network.edges.push_back({.from = m_last, .to = neuron});
        m_last = neuron;
    }

    void addNotes()
    {
        constexpr std::array sentences{
            Core::noted(
                "%1: by reset_mechanism_val, the reset of %2 is subtract; set it for the run, and the delay "
                "as in training."),
            Core::noted("%1: by reset_mechanism_val, the reset of %2 is zero; set it for the run, and the "
                        "delay as in training."),
            Core::noted("%1: by reset_mechanism_val, the reset of %2 is none; set it for the run.")};
        for (std::size_t reset = 0; reset < sentences.size(); ++reset) {
            if (!m_resets.at(reset).empty()) {
                note(Core::said(sentences.at(reset), {m_path, elidedList(m_resets.at(reset))}));
            }
        }
        if (!m_convolutions.empty()) {
            note(Core::said("%1: the file does not say stride and padding of %2; 1 and 0 are taken.",
                            {m_path, elidedList(m_convolutions)}));
        }
        if (!m_states.empty()) {
            note(Core::said("%1: %2 is not used; a run starts with a state of 0.",
                            {m_path, elidedList(m_states)}));
        }
    }

    std::string m_path;
    Network m_network;
    std::size_t m_last = 0;
    bool m_hasExtents = false; ///< Values have rows or columns, from a convolution on.
    std::array<std::vector<std::string>, 3> m_resets;
    std::vector<std::string> m_convolutions;
    std::vector<std::string> m_states;
};

} // namespace

bool isNeuronLayer(const reader::TreeGroup& layer)
{
    return std::ranges::find(layer.datasets, "beta", &reader::TreeDataset::name) != layer.datasets.end();
}

Network chainOf(const std::string& path, Layers& layers)
{
    return ChainBuilder(path).build(layers);
}

} // namespace quantoscope
