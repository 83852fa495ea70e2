// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/recorded_layer.h"

#include "core/network/layer_sums.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

NeuronTotals recordedTotals(std::span<const float> membrane, const Quantizer& quantizer, float threshold)
{
    constexpr std::size_t blockSize = 1024;
    std::array<float, blockSize> levels;
    NeuronTotals totals;
    for (std::size_t begin = 0; begin < membrane.size(); begin += blockSize) {
        const auto raw = membrane.subspan(begin, std::min(blockSize, membrane.size() - begin));
        quantizer.quantizeFrom(begin, raw, std::span(levels).first(raw.size()));
        LayerSums sums(1, 1);
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (!std::isfinite(raw[i])) {
                continue;
            }
            const float rawSpike = raw[i] > threshold ? 1.0F : 0.0F;
            const float quantizedSpike = levels[i] > threshold ? 1.0F : 0.0F;
            sums.add({.rawSpikes = {&rawSpike, 1},
                      .quantizedSpikes = {&quantizedSpike, 1},
                      .rawMembrane = raw.subspan(i, 1),
                      .quantizedMembrane = std::span(levels).subspan(i, 1),
                      .lowest = quantizer.lowest(),
                      .highest = quantizer.highest()});
        }
        sums.addTo({&totals, 1});
    }
    return totals;
}

Network networkOfRecording(std::size_t neurons, double threshold)
{
    NeuronNode layer;
    layer.model = NeuronModel::lif;
    layer.decay = {.shape = {1}, .values = {0}, .isFloat32 = true};
    layer.threshold = {.shape = {1}, .values = {threshold}, .isFloat32 = true};
    return {.nodes = {{"input", "Input", InputNode{{neurons}}},
                      {"recording", "LIF", std::move(layer)},
                      {"output", "Output", OutputNode{{neurons}}}},
            .edges = {{0, 1}, {1, 2}},
            .notes = {}};
}

} // namespace quantoscope
