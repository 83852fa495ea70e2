// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <span>
#include <vector>

namespace quantoscope {

/// A convolution of images of one size (torch's conv1d and conv2d). Each output starts at 0 and adds the
/// products in the order of the inputs (channel, row, column), then the bias; product and sum are one float32
/// operation each. This is the order of LinearSums for the same convolution as a matrix. Inputs that are 0
/// are skipped: O(inputs that are not 0 · kernel · outputs per group). Immutable.
class Convolution
{
public:
    using Pair = ConvolutionNode::Pair;

    /// `weight` replaces that of the node and has its shape; `input` and `output` are the shapes of the
    /// node's values (outputShape()).
    Convolution(const ConvolutionNode& node, std::span<const float> weight, const Shape& input,
                const Shape& output);

    void operator()(std::span<const float> x, std::span<float> y) const;

private:
    void add(std::size_t channel, std::size_t row, std::size_t column, float value,
             std::span<float> sums) const;

    ConvolutionNode m_node; ///< Without its weights.
    Pair m_input;           ///< Rows and columns.
    Pair m_output;
    std::vector<float> m_weight; ///< channel x kernel rows x kernel columns x outputs of the group
};

} // namespace quantoscope
