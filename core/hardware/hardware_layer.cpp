// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_layer.h"

#include "core/network/layer_constants.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr int mostSumBits = RegisterFormat::mostBits;

[[noreturn]] void refuse(const std::string& node, const std::string& why)
{
    throw InputError({node, Core::said("%1 cannot be exported as a layer: %2", {node, why})});
}

/// The place of the neurons in the order of evaluation.
const PlannedNode& plannedNode(const Network& network, const NetworkPlan& plan, const std::string& name)
{
    const auto found = std::ranges::find(plan.order, name, [&](const PlannedNode& planned) {
        return std::string_view(network.nodes[planned.node].name);
    });
    if (found == plan.order.end() ||
        !std::holds_alternative<NeuronNode>(network.nodes[found->node].content)) {
        throw InputError({name, Core::said("%1 is not a node of neurons of this network.", {name})});
    }
    return *found;
}

/// The only source of a node.
std::size_t sourceOf(const NetworkPlan& plan, std::size_t node, const std::string& name)
{
    const auto planned = std::ranges::find(plan.order, node, &PlannedNode::node);
    if (planned == plan.order.end() || planned->sources.size() != 1 || planned->sources.front().delayed) {
        refuse(name, Core::said("its inputs do not come from one node in the same step."));
    }
    return planned->sources.front().node;
}

/// The only value of all neurons.
float common(const std::vector<float>& values, const std::string& node)
{
    if (std::ranges::any_of(values, [&](float value) { return value != values.front(); })) {
        refuse(node, Core::said("its neurons have different parameters."));
    }
    return values.front();
}

bool isOne(const std::vector<float>& scale)
{
    return std::ranges::all_of(scale, [](float value) { return value == 1.0F; });
}

/// Fraction bits under which the largest magnitude just fits into `bits` bits of two's complement.
int fractionBitsFor(std::span<const float> weights, int bits)
{
    float largest = 0;
    for (const float weight : weights) {
        largest = std::max(largest, std::abs(weight));
    }
    if (largest == 0) {
        return bits - 1;
    }
    const double most = std::ldexp(1.0, bits - 1) - 1;
    int fractionBits = bits - 1 - std::ilogb(largest);
    while (std::nearbyint(std::ldexp(static_cast<double>(largest), fractionBits)) > most) {
        --fractionBits;
    }
    return fractionBits;
}

std::vector<std::int64_t> roundedCodes(std::span<const float> values, int fractionBits)
{
    std::vector<std::int64_t> codes;
    codes.reserve(values.size());
    for (const float value : values) {
        codes.push_back(
            static_cast<std::int64_t>(std::nearbyint(std::ldexp(static_cast<double>(value), fractionBits))));
    }
    return codes;
}

std::vector<float> valuesOf(std::span<const std::int64_t> codes, int fractionBits)
{
    std::vector<float> values;
    values.reserve(codes.size());
    for (const std::int64_t code : codes) {
        values.push_back(static_cast<float>(std::ldexp(static_cast<double>(code), -fractionBits)));
    }
    return values;
}

/// All sums of a bias and any of the weights of an output. Partial sums lie between them, too, because they
/// start with the bias.
WireRange sumsOf(const DenseWeights& layer)
{
    WireRange sums{-1, 0};
    for (std::size_t output = 0; output < layer.outputs; ++output) {
        WireRange range{layer.biases[output], layer.biases[output]};
        for (std::size_t input = 0; input < layer.inputs; ++input) {
            const std::int64_t weight = layer.weights[output * layer.inputs + input];
            range.least += std::min<std::int64_t>(weight, 0);
            range.most += std::max<std::int64_t>(weight, 0);
        }
        sums.least = std::min(sums.least, range.least);
        sums.most = std::max(sums.most, range.most);
    }
    return sums;
}

/// Rounds the weights of the node, which takes over the rounded ones.
DenseWeights rounded(LinearNode& linear, int bits)
{
    DenseWeights weights{.inputs = linear.inputs,
                         .outputs = linear.outputs,
                         .bits = bits,
                         .fractionBits = fractionBitsFor(linear.weight, bits),
                         .weights = {},
                         .biases = {}};
    weights.weights = roundedCodes(linear.weight, weights.fractionBits);
    weights.biases = roundedCodes(linear.bias, weights.fractionBits);
    linear.weight = valuesOf(weights.weights, weights.fractionBits);
    linear.bias = valuesOf(weights.biases, weights.fractionBits);
    weights.biases.resize(weights.outputs);
    return weights;
}

/// Rounds the decay of the neurons to the leak's format; the node takes over the rounded one.
double roundedDecay(NeuronNode& node, float beta, const Leak& leak)
{
    if (!leaks(node.model)) {
        return static_cast<double>(beta);
    }
    const auto factor = static_cast<double>(LeakStep(leak, beta, 0)(1.0F));
    node.decay = {.shape = {}, .values = {factor}, .isFloat32 = true};
    return factor;
}

/// A neuron of the layer as a setup.
Setup setupOf(const LayerConstants& constants, const NodeSetup& node, const std::string& name)
{
    if (!node.state) {
        refuse(name, Core::said("its state has no scheme; give one, for example --num-bits 4."));
    }
    if (!isOne(constants.inputScale) || !isOne(constants.synapticScale)) {
        refuse(name,
               Core::said("its input is scaled by dt and tau; give the time step with which it is not."));
    }
    if (node.arithmetic.rounding == RoundingRule::stochastic) {
        refuse(name, Core::said("stochastic rounding needs random numbers, which a layer does not take."));
    }
    Setup setup;
    setup.scheme = *node.state;
    setup.arithmetic = node.arithmetic;
    setup.neuron.kind = constants.alpha.empty() ? NeuronKind::leaky : NeuronKind::synaptic;
    setup.neuron.threshold = static_cast<double>(common(constants.threshold, name));
    setup.neuron.firing = node.firing;
    setup.neuron.reset = node.reset;
    setup.neuron.resetDelay = node.resetDelay;
    if (!constants.alpha.empty()) {
        setup.neuron.alpha = static_cast<double>(common(constants.alpha, name));
    }
    return setup;
}

void requireLayerLeak(const Leak& leak)
{
    if (std::holds_alternative<ShiftLeak>(leak) || std::holds_alternative<SubtractiveLeak>(leak)) {
        throw InputError({"leak", Core::said("leak is %1; for a layer it must be exact, Qm.n or UQm.n.",
                                             {leakText(leak)})});
    }
}

/// The Linear or Affine node before the neurons.
std::size_t denseBefore(const Network& network, const NetworkPlan& plan, const PlannedNode& neurons)
{
    const std::string& name = network.nodes[neurons.node].name;
    const auto& node = std::get<NeuronNode>(network.nodes[neurons.node].content);
    if (!fires(node.model)) {
        refuse(name, Core::said("its neurons do not fire."));
    }
    if (neurons.recurrent) {
        refuse(name, Core::said("it is recurrent."));
    }
    const std::size_t dense = sourceOf(plan, neurons.node, name);
    if (!std::holds_alternative<LinearNode>(network.nodes[dense].content)) {
        refuse(name, Core::said("%1 before it is not Linear or Affine.", {network.nodes[dense].name}));
    }
    return dense;
}

/// The name of the node whose spikes the dense node takes.
std::string spikeSource(const Network& network, const NetworkPlan& plan, std::size_t dense,
                        const std::string& name)
{
    const NetworkNode& source = network.nodes[sourceOf(plan, dense, name)];
    const auto* neurons = std::get_if<NeuronNode>(&source.content);
    if (!std::holds_alternative<InputNode>(source.content) &&
        (neurons == nullptr || !fires(neurons->model))) {
        refuse(name, Core::said("%1 does not give spikes.", {source.name}));
    }
    return source.name;
}

/// The format of an input that holds all sums.
FixedPointFormat sumFormat(const DenseWeights& weights, const std::string& name)
{
    const WireRange sums = sumsOf(weights);
    if (sums.width() > mostSumBits) {
        refuse(name,
               Core::said("its sums need %1 bits, of which at most %2 are exact; use fewer bits for the "
                          "weights.",
                          {std::to_string(sums.width()), std::to_string(mostSumBits)}));
    }
    return {true, sums.width() - 1 - weights.fractionBits, weights.fractionBits};
}

} // namespace

HardwareLayer hardwareLayer(const Network& network, const NetworkPlan& plan, const NetworkSetup& setup,
                            const std::string& node, const LayerFormats& formats)
{
    requireLayerLeak(formats.leak);
    const PlannedNode& planned = plannedNode(network, plan, node);
    const std::size_t dense = denseBefore(network, plan, planned);
    Network roundedNetwork = network;
    const int bits = setup.of(network.nodes[dense].name).weightBits;
    DenseWeights weights =
        rounded(std::get<LinearNode>(roundedNetwork.nodes[dense].content), bits > 0 ? bits : usualWeightBits);
    auto& neurons = std::get<NeuronNode>(roundedNetwork.nodes[planned.node].content);
    const LayerConstants constants = layerConstantsOf(neurons, weights.outputs, setup.timeStep);
    Setup single = setupOf(constants, setup.of(node), node);
    single.neuron.beta = roundedDecay(neurons, common(constants.beta, node), formats.leak);
    single.neuron.input.format = sumFormat(weights, node);
    HardwareNeuron neuron = hardwareNeuron(single, formats.levels);
    NetworkSetup exact = setup;
    exact.nodes[network.nodes[dense].name] = setup.of(network.nodes[dense].name);
    exact.nodes[network.nodes[dense].name].weightBits = 0; // rounded already
    exact.nodes[node] = setup.of(node);
    exact.nodes[node].state = neuron.setup.scheme;
    return {.node = node,
            .source = spikeSource(network, plan, dense, node),
            .weights = std::move(weights),
            .neuron = std::move(neuron),
            .network = std::move(roundedNetwork),
            .setup = std::move(exact)};
}

} // namespace quantoscope
