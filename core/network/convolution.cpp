// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/convolution.h"

#include <optional>

namespace quantoscope {
namespace {

ConvolutionNode::Pair extentsOf(const Shape& shape)
{
    return {shape.size() == 3 ? shape[1] : 1, shape.back()};
}

/// The place of the window whose element `tap` lies at `at`; nullopt if there is none.
std::optional<std::size_t> windowAt(std::size_t at, std::size_t padding, std::size_t tap, std::size_t stride,
                                    std::size_t windows)
{
    const std::size_t place = at + padding;
    if (place < tap || (place - tap) % stride != 0 || (place - tap) / stride >= windows) {
        return std::nullopt;
    }
    return (place - tap) / stride;
}

} // namespace

Convolution::Convolution(const ConvolutionNode& node, std::span<const float> weight, const Shape& input,
                         const Shape& output)
    : m_node(node), m_input(extentsOf(input)), m_output(extentsOf(output)), m_weight(weight.size())
{
    m_node.weight.clear();
    const std::size_t perGroup = node.outputs / node.groups;
    const std::size_t taps = node.kernel[0] * node.kernel[1];
    for (std::size_t out = 0; out < node.outputs; ++out) {
        const std::size_t group = out / perGroup;
        for (std::size_t in = 0; in < node.perGroup; ++in) {
            for (std::size_t tap = 0; tap < taps; ++tap) {
                const std::size_t channel = group * node.perGroup + in;
                m_weight[(channel * taps + tap) * perGroup + out % perGroup] =
                    weight[(out * node.perGroup + in) * taps + tap];
            }
        }
    }
}

/// Adds the products of one input; `sums` is rows x columns x channels of the output.
void Convolution::add(std::size_t channel, std::size_t row, std::size_t column, float value,
                      std::span<float> sums) const
{
    const std::size_t perGroup = m_node.outputs / m_node.groups;
    const std::size_t firstOutput = channel / m_node.perGroup * perGroup;
    const auto& [rows, columns] = m_node.kernel;
    for (std::size_t kernelRow = 0; kernelRow < rows; ++kernelRow) {
        const auto top = windowAt(row, m_node.paddingBefore[0], kernelRow * m_node.dilation[0],
                                  m_node.stride[0], m_output[0]);
        for (std::size_t kernelColumn = 0; top && kernelColumn < columns; ++kernelColumn) {
            const auto left = windowAt(column, m_node.paddingBefore[1], kernelColumn * m_node.dilation[1],
                                       m_node.stride[1], m_output[1]);
            if (!left) {
                continue;
            }
            const float* weight =
                m_weight.data() + ((channel * rows + kernelRow) * columns + kernelColumn) * perGroup;
            float* sum = sums.data() + (*top * m_output[1] + *left) * m_node.outputs + firstOutput;
            for (std::size_t out = 0; out < perGroup; ++out) {
                sum[out] += weight[out] * value;
            }
        }
    }
}

void Convolution::operator()(std::span<const float> x, std::span<float> y) const
{
    thread_local std::vector<float> sums;
    sums.assign(y.size(), 0);
    const std::size_t pixels = m_input[0] * m_input[1];
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] != 0) {
            add(i / pixels, i % pixels / m_input[1], i % m_input[1], x[i], sums);
        }
    }
    const std::size_t places = m_output[0] * m_output[1];
    for (std::size_t out = 0; out < m_node.outputs; ++out) {
        for (std::size_t place = 0; place < places; ++place) {
            const float sum = sums[place * m_node.outputs + out];
            y[out * places + place] = m_node.bias.empty() ? sum : sum + m_node.bias[out];
        }
    }
}

} // namespace quantoscope
