// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/pooling.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// The part of a window along one axis that is not padding.
struct Range
{
    std::size_t begin;
    std::size_t end;
};

Range inside(std::size_t window, std::size_t stride, std::size_t kernel, std::size_t padding,
             std::size_t extent)
{
    const std::size_t first = window * stride;
    const auto clipped = [&](std::size_t at) { return std::min(at > padding ? at - padding : 0, extent); };
    return {clipped(first), clipped(first + kernel)};
}

} // namespace

void pool(const PoolingNode& node, const Shape& input, const Shape& output, std::span<const float> x,
          std::span<float> y)
{
    const auto area = static_cast<float>(node.kernel[0] * node.kernel[1]);
    std::size_t at = 0;
    for (std::size_t channel = 0; channel < output[0]; ++channel) {
        const auto image = x.subspan(channel * input[1] * input[2], input[1] * input[2]);
        for (std::size_t top = 0; top < output[1]; ++top) {
            const Range rows = inside(top, node.stride[0], node.kernel[0], node.padding[0], input[1]);
            for (std::size_t left = 0; left < output[2]; ++left) {
                const Range columns = inside(left, node.stride[1], node.kernel[1], node.padding[1], input[2]);
                float sum = 0;
                for (std::size_t row = rows.begin; row < rows.end; ++row) {
                    for (std::size_t column = columns.begin; column < columns.end; ++column) {
                        sum += image[row * input[2] + column];
                    }
                }
                y[at++] = node.mean ? sum / area : sum;
            }
        }
    }
}

} // namespace quantoscope
