// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/output_shape.h"

#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// A number of values beyond which a shape is not plausible (a terabyte of float32).
constexpr std::size_t mostValues = std::size_t{1} << 38U;

/// The values that a node gets.
struct Given
{
    const NetworkNode& node;
    const Shape& shape;
    const std::string& from;
};

[[noreturn]] void refuse(const Given& given, const std::string& takes)
{
    throw InputError(Core::said("Node %1 takes %2 values but gets %3 from %4.",
                                {nodeText(given.node), takes, shapeText(given.shape), given.from}));
}

/// Shapes of parameters that hold one number for all neurons do not restrict the input.
bool isSingle(const ParameterArray& array)
{
    return array.values.size() <= 1;
}

const ParameterArray& widest(const NeuronNode& neuron)
{
    const ParameterArray* widest = &neuron.resistance;
    for (const ParameterArray* other : {&neuron.membraneTime, &neuron.synapticTime, &neuron.inputWeight,
                                        &neuron.threshold, &neuron.decay, &neuron.synapticDecay}) {
        if (other->values.size() > widest->values.size()) {
            widest = other;
        }
    }
    return *widest;
}

/// The size of a window's output along one axis; 0 if the window does not fit.
std::size_t windows(std::size_t extent, std::size_t padding, std::size_t window, std::size_t stride)
{
    const std::size_t padded = extent + padding;
    return padded < window ? 0 : (padded - window) / stride + 1;
}

Shape elementwise(const Given& given, const ParameterArray& parameter)
{
    if (!isSingle(parameter) && parameter.values.size() != sizeOf(given.shape)) {
        refuse(given, shapeText(parameter.shape));
    }
    return given.shape;
}

struct ShapeOf
{
    const Given& given;
    const NetworkNode& node;
    const Shape& input;

    Shape operator()(const InputNode& wire) const { return passed(wire.shape); }
    Shape operator()(const OutputNode& wire) const { return passed(wire.shape); }
    Shape operator()(const WireNode&) const { return input; }

    Shape operator()(const LinearNode& linear) const
    {
        if (input.empty() ? linear.inputs != 1 : input.back() != linear.inputs) {
            refuse(given, std::to_string(linear.inputs));
        }
        Shape output = input;
        if (output.empty()) {
            output.push_back(1);
        }
        output.back() = linear.outputs;
        return output;
    }

    Shape operator()(const ScaleNode& scale) const { return elementwise(given, scale.scale); }
    Shape operator()(const DelayNode& delay) const { return elementwise(given, delay.delay); }
    Shape operator()(const ThresholdNode& threshold) const { return elementwise(given, threshold.threshold); }

    Shape operator()(const NeuronNode& neuron) const
    {
        const ParameterArray& parameter = widest(neuron);
        elementwise(given, parameter);
        return isSingle(parameter) || parameter.shape.size() < input.size() ? input : parameter.shape;
    }

    Shape operator()(const ConvolutionNode& convolution) const
    {
        const std::size_t channels = convolution.perGroup * convolution.groups;
        const std::size_t axes = convolution.twoDimensional ? 3 : 2;
        if (input.size() != axes || input.front() != channels) {
            refuse(given, convolution.twoDimensional
                              ? Core::said("%1 channels × rows × columns", {std::to_string(channels)})
                              : Core::said("%1 channels × columns", {std::to_string(channels)}));
        }
        Shape output{convolution.outputs};
        for (std::size_t axis = 3 - axes; axis < 2; ++axis) {
            const std::size_t reach = convolution.dilation[axis] * (convolution.kernel[axis] - 1) + 1;
            const std::size_t padding = convolution.paddingBefore[axis] + convolution.paddingAfter[axis];
            output.push_back(
                windows(input[input.size() - 2 + axis], padding, reach, convolution.stride[axis]));
        }
        return nonEmpty(output);
    }

    Shape operator()(const PoolingNode& pooling) const
    {
        if (input.size() != 3) {
            refuse(given, Core::said("channels × rows × columns"));
        }
        Shape output{input.front()};
        for (std::size_t axis = 0; axis < 2; ++axis) {
            output.push_back(windows(input[1 + axis], 2 * pooling.padding[axis], pooling.kernel[axis],
                                     pooling.stride[axis]));
        }
        return nonEmpty(output);
    }

    Shape operator()(const FlattenNode& flatten) const
    {
        const auto axes = static_cast<int>(input.size());
        const int first = flatten.first < 0 ? flatten.first + axes : flatten.first;
        const int last = flatten.last < 0 ? flatten.last + axes : flatten.last;
        if (first < 0 || last < first || last >= axes) {
            throw InputError(Core::said("Node %1 merges axes %2 to %3, but gets values of shape %4.",
                                        {nodeText(node), std::to_string(flatten.first),
                                         std::to_string(flatten.last), shapeText(input)}));
        }
        Shape output(input.begin(), input.begin() + first);
        output.push_back(sizeOf({input.begin() + first, input.begin() + last + 1}));
        output.insert(output.end(), input.begin() + last + 1, input.end());
        return output;
    }

private:
    /// What the node says about its shape only has to agree in size.
    Shape passed(const Shape& own) const
    {
        if (own.empty()) {
            return input;
        }
        if (sizeOf(own) != sizeOf(input)) {
            refuse(given, shapeText(own));
        }
        return own;
    }

    Shape nonEmpty(const Shape& output) const
    {
        if (std::ranges::find(output, 0U) != output.end()) {
            throw InputError(Core::said("The window of node %1 is larger than its input of shape %2.",
                                        {nodeText(node), shapeText(input)}));
        }
        return output;
    }
};

} // namespace

std::string nodeText(const NetworkNode& node)
{
    return node.name + " (" + node.type + ")";
}

std::optional<Shape> ownInputShape(const NetworkNode& node)
{
    if (const auto* input = std::get_if<InputNode>(&node.content);
        input != nullptr && !input->shape.empty()) {
        return input->shape;
    }
    if (const auto* linear = std::get_if<LinearNode>(&node.content)) {
        return Shape{linear->inputs};
    }
    const ParameterArray* parameter = nullptr;
    if (const auto* neuron = std::get_if<NeuronNode>(&node.content)) {
        parameter = &widest(*neuron);
    } else if (const auto* delay = std::get_if<DelayNode>(&node.content)) {
        parameter = &delay->delay;
    }
    return parameter == nullptr || isSingle(*parameter) ? std::nullopt : std::optional(parameter->shape);
}

Shape outputShape(const NetworkNode& node, const Shape& input, const std::string& from)
{
    const Given given{node, input, from};
    Shape output = std::visit(ShapeOf{given, node, input}, node.content);
    std::size_t size = 1;
    for (const std::size_t extent : output) {
        if (extent > mostValues / size) {
            throw InputError(Core::said("Node %1 would return more than 2^38 values.", {nodeText(node)}));
        }
        size *= extent;
    }
    return output;
}

} // namespace quantoscope
