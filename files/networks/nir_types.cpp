// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/nir_types.h"

#include "core/text/translate.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

Shape shapeField(NodeFields& fields)
{
    return fields.has("shape") ? fields.extents("shape") : Shape();
}

NodeContent input(NodeFields& fields)
{
    return InputNode{.shape = shapeField(fields)};
}

NodeContent output(NodeFields& fields)
{
    const auto* const readout = std::ranges::find(readoutNames, fields.metadataText("readout").value_or(""));
    return OutputNode{.shape = shapeField(fields),
                      .readout = readout == readoutNames.end()
                                     ? std::nullopt
                                     : std::optional(static_cast<Readout>(readout - readoutNames.begin()))};
}

LinearNode linearOf(NodeFields& fields)
{
    LinearNode node;
    Shape shape;
    node.weight = fields.weights("weight", shape);
    if (shape.size() != 2) {
        fields.refuse(Core::said("%1: weight has the shape %2; it must have two axes, outputs × inputs.",
                                 {fields.place(), shapeText(shape)}));
    }
    node.outputs = shape[0];
    node.inputs = shape[1];
    return node;
}

NodeContent linear(NodeFields& fields)
{
    return linearOf(fields);
}

NodeContent affine(NodeFields& fields)
{
    LinearNode node = linearOf(fields);
    node.bias = fields.weights("bias");
    requireBias(fields, node.bias.size(), node.outputs);
    return node;
}

NodeContent scale(NodeFields& fields)
{
    return ScaleNode{.scale = fields.parameter("scale")};
}

NodeContent threshold(NodeFields& fields)
{
    return ThresholdNode{.threshold = fields.parameter("threshold")};
}

NodeContent delay(NodeFields& fields)
{
    DelayNode node{.delay = fields.parameter("delay")};
    if (std::ranges::any_of(node.delay.values, [](double value) { return value < 0; })) {
        fields.refuse(Core::said("%1: delay is negative; it must be 0 or more.", {fields.place()}));
    }
    return node;
}

NodeContent flatten(NodeFields& fields)
{
    constexpr long farthest = 32; // NumPy's most dimensions
    const auto axis = [&](const char* name, int unsaid) {
        return fields.has(name) ? static_cast<int>(fields.integer(name, -farthest, farthest)) : unsaid;
    };
    return FlattenNode{.first = axis("start_dim", 1), .last = axis("end_dim", -1)}; // NIR's defaults
}

struct PlainType
{
    std::string_view name;
    NodeContent (*read)(NodeFields& fields);
};

constexpr std::array plainTypes{PlainType{"Affine", affine},   PlainType{"Delay", delay},
                                PlainType{"Flatten", flatten}, PlainType{"Input", input},
                                PlainType{"Linear", linear},   PlainType{"Output", output},
                                PlainType{"Scale", scale},     PlainType{"Threshold", threshold}};

} // namespace

void requireBias(const NodeFields& fields, std::size_t values, std::size_t outputs)
{
    if (values != outputs) {
        fields.refuse(
            Core::said("%1: bias has %2 values and weight has %3 outputs; the numbers must be equal.",
                       {fields.place(), std::to_string(values), std::to_string(outputs)}));
    }
}

std::optional<NodeContent> nirNode(std::string_view type, NodeFields& fields)
{
    std::optional<NodeContent> node;
    if (const auto* const found = std::ranges::find(plainTypes, type, &PlainType::name);
        found != plainTypes.end()) {
        node = found->read(fields);
    } else {
        node = nirConvolution(type, fields);
        node = node ? std::move(node) : nirNeuron(type, fields);
    }
    if (node) {
        fields.requireNothingElse();
    }
    return node;
}

std::string nirTypeList()
{
    return "Affine, AvgPool2d, Conv1d, Conv2d, CubaLI, CubaLIF, Delay, Flatten, I, IF, Input, LI, LIF, "
           "Linear, "
           "NIRGraph, Output, Scale, SumPool2d, Threshold";
}

} // namespace quantoscope
