// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"
#include "files/networks/nir_types.h"

namespace quantoscope {
namespace {

constexpr long mostCells = 65'536; // rows or columns of a stride, a padding or an input

/// Sets kernel, channels and groups from the extents of the weight: outputs × inputs of a group × kernel.
void takeWeight(ConvolutionNode& node, NodeFields& fields)
{
    Shape shape;
    node.weight = fields.weights("weight", shape);
    if (shape.size() != (node.twoDimensional ? 4U : 3U)) {
        const char* const allowed = node.twoDimensional
                                        ? Core::noted("%1: weight has the shape %2; it must have four axes, "
                                                      "outputs × inputs of a group × rows × columns.")
                                        : Core::noted("%1: weight has the shape %2; it must have three axes, "
                                                      "outputs × inputs of a group × length.");
        fields.refuse(Core::said(allowed, {fields.place(), shapeText(shape)}));
    }
    node.outputs = shape[0];
    node.perGroup = shape[1];
    node.kernel = {node.twoDimensional ? shape[2] : 1, shape.back()};
    node.groups = static_cast<std::size_t>(fields.integer("groups", 1, mostCells));
    if (node.outputs % node.groups != 0) {
        fields.refuse(
            Core::said("%1: groups is %2, which does not divide the %3 outputs of weight.",
                       {fields.place(), std::to_string(node.groups), std::to_string(node.outputs)}));
    }
}

/// A number or a pair; in one dimension a number, and `rows` for the only row.
ConvolutionNode::Pair extentsField(const ConvolutionNode& node, NodeFields& fields, const char* name,
                                   long least, std::size_t rows)
{
    if (node.twoDimensional) {
        return fields.pair(name, least, mostCells);
    }
    return {rows, static_cast<std::size_t>(fields.integer(name, least, mostCells))};
}

/// "same" pads so that the output is as large as the input, which torch defines for stride 1 only.
void takePaddingText(ConvolutionNode& node, NodeFields& fields)
{
    const std::string padding = fields.text("padding");
    if (padding != "same" && padding != "valid") {
        fields.refuse(Core::said("%1: padding is \"%2\"; it must be valid, same, an integer or a pair.",
                                 {fields.place(), padding}));
    }
    if (padding == "valid") {
        return;
    }
    if (node.stride != ConvolutionNode::Pair{1, 1}) {
        fields.refuse(
            Core::said("%1: padding is same and stride is not 1; same needs stride 1.", {fields.place()}));
    }
    for (const std::size_t axis : {0U, 1U}) {
        const std::size_t total = node.dilation[axis] * (node.kernel[axis] - 1);
        node.paddingBefore[axis] = total / 2;
        node.paddingAfter[axis] = total - total / 2;
    }
}

NodeContent convolution(NodeFields& fields, bool twoDimensional)
{
    ConvolutionNode node;
    node.twoDimensional = twoDimensional;
    takeWeight(node, fields);
    node.bias = fields.weights("bias");
    requireBias(fields, node.bias.size(), node.outputs);
    node.stride = extentsField(node, fields, "stride", 1, 1);
    node.dilation = extentsField(node, fields, "dilation", 1, 1);
    if (fields.isText("padding")) {
        takePaddingText(node, fields);
    } else {
        node.paddingBefore = extentsField(node, fields, "padding", 0, 0);
        node.paddingAfter = node.paddingBefore;
    }
    if (fields.has("input_shape")) {
        const ConvolutionNode::Pair extents = extentsField(node, fields, "input_shape", 1, 1);
        node.inputExtents = {extents[0], extents[1]};
    }
    return node;
}

NodeContent pooling(NodeFields& fields, bool mean)
{
    return PoolingNode{.mean = mean,
                       .kernel = fields.pair("kernel_size", 1, mostCells),
                       .stride = fields.pair("stride", 1, mostCells),
                       .padding = fields.pair("padding", 0, mostCells)};
}

} // namespace

std::optional<NodeContent> nirConvolution(std::string_view type, NodeFields& fields)
{
    if (type == "Conv1d" || type == "Conv2d") {
        return convolution(fields, type == "Conv2d");
    }
    if (type == "AvgPool2d" || type == "SumPool2d") {
        return pooling(fields, type == "AvgPool2d");
    }
    return std::nullopt;
}

} // namespace quantoscope
