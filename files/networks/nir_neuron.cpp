// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/networks/nir_types.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::string valueText(const ParameterArray& parameter, double value)
{
    return parameter.isFloat32 ? numberText(static_cast<float>(value)) : numberText(value);
}

/// Reads the parameters of one population and checks that they have one shape.
class NeuronFields
{
public:
    explicit NeuronFields(NodeFields& fields) : m_fields(fields) {}

    ParameterArray parameter(const char* name)
    {
        ParameterArray parameter = m_fields.parameter(name);
        if (parameter.values.size() > 1 && !m_first.empty() && parameter.shape != m_shape) {
            m_fields.refuse(Core::said(
                "%1: %2 has shape %3 and %4 has shape %5; the shapes must be equal, or a "
                "parameter a single number.",
                {m_fields.place(), m_first, shapeText(m_shape), name, shapeText(parameter.shape)}));
        }
        if (parameter.values.size() > 1) {
            m_first = name;
            m_shape = parameter.shape;
        }
        return parameter;
    }

    ParameterArray time(const char* name)
    {
        ParameterArray time = parameter(name);
        const auto wrong = std::ranges::find_if(time.values, [](double value) { return !(value > 0); });
        if (wrong != time.values.end()) {
            m_fields.refuse(Core::said("%1: %2 is %3; it must be positive.",
                                       {m_fields.place(), name, valueText(time, *wrong)}));
        }
        return time;
    }

    void requireZero(const char* name)
    {
        const ParameterArray potential = parameter(name);
        const auto wrong = std::ranges::find_if(potential.values, [](double value) { return value != 0; });
        if (wrong != potential.values.end()) {
            m_fields.refuse(Core::said("%1: %2 is %3; only 0 is supported.",
                                       {m_fields.place(), name, valueText(potential, *wrong)}));
        }
    }

    bool has(const char* name) { return m_fields.has(name); }

private:
    NodeFields& m_fields;
    std::string m_first; ///< The parameter that gave the shape; empty as long as all are single numbers.
    Shape m_shape;
};

void takeSynapse(NeuronNode& node, NeuronFields& fields)
{
    node.synapticTime = fields.time("tau_syn");
    // The weight of the input is computed in the type of the file.
    node.inputWeight =
        fields.has("w_in")
            ? fields.parameter("w_in")
            : ParameterArray{.shape = {}, .values = {1}, .isFloat32 = node.synapticTime.isFloat32};
}

/// As snnTorch names them: "subtract", "zero" or "none", and 0 or 1.
std::optional<NotedReset> notedReset(const NodeFields& fields)
{
    const auto mechanism = fields.metadataText("reset_mechanism");
    const auto delay = fields.metadataNumber("reset_delay");
    const auto* const found = std::ranges::find(resetNames, mechanism.value_or(""));
    if (found == resetNames.end() || !delay || (*delay != 0 && *delay != 1)) {
        return std::nullopt;
    }
    return NotedReset{.reset = static_cast<Reset>(found - resetNames.begin()), .delay = *delay == 1};
}

NodeContent neuron(NeuronModel model, NodeFields& allFields)
{
    NeuronFields fields(allFields);
    NeuronNode node;
    node.model = model;
    node.resistance = fields.parameter("r");
    if (hasSynapse(model)) {
        takeSynapse(node, fields);
    }
    if (leaks(model)) {
        node.membraneTime = fields.time(hasSynapse(model) ? "tau_mem" : "tau");
        fields.requireZero("v_leak");
    }
    if (fires(model)) {
        node.threshold = fields.parameter("v_threshold");
        if (fields.has("v_reset")) { // files of 2023 have none
            fields.requireZero("v_reset");
        }
        node.reset = notedReset(allFields);
    }
    return node;
}

} // namespace

std::optional<NodeContent> nirNeuron(std::string_view type, NodeFields& fields)
{
    const auto* const found = std::ranges::find(neuronModelNames, type);
    if (found == neuronModelNames.end()) {
        return std::nullopt;
    }
    return neuron(static_cast<NeuronModel>(found - neuronModelNames.begin()), fields);
}

} // namespace quantoscope
