// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/progress/progress.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

/// What quantization did to a membrane trace. Samples that are NaN or infinite, raw or quantized, are counted
/// and left out of the error; spikes are samples strictly above the threshold.
struct Metrics
{
    std::size_t samples = 0;
    std::size_t compared = 0; ///< Samples in the error figures: raw and quantized both finite.

    double mse = 0;         ///< Mean of (quantized - raw)^2, in the signal's unit squared.
    double maxError = 0;    ///< Largest |quantized - raw|.
    double signalPower = 0; ///< Mean of raw^2.
    double sqnrDb = 0;      ///< 10 log10(signalPower / mse); +infinity for no error, NaN for no sample.

    std::vector<std::uint64_t> occupancy; ///< Samples at each level, by build-order index.
    std::size_t levelsUsed = 0;
    double entropyBits = 0; ///< Of the level index, from the occupancy; 0 to num_bits.

    std::size_t outside = 0;       ///< Raw samples below the lowest or above the highest level.
    std::size_t nanCount = 0;      ///< In the raw samples.
    std::size_t infCount = 0;      ///< In the raw samples.
    std::size_t rulesDisagree = 0; ///< Raw samples to which the two rounding rules give different levels.

    std::size_t rawSpikes = 0;
    std::size_t quantizedSpikes = 0;
    std::optional<std::size_t> firstDivergence; ///< First step at which only one of the two spikes.

    double outsideShare() const
    {
        return samples == 0 ? 0.0 : static_cast<double>(outside) / static_cast<double>(samples);
    }
};

/// Of error and occupancy sums the figures that follow: mse, signalPower, sqnrDb, levelsUsed, entropyBits.
void completeFigures(Metrics& metrics, double errorSquares, double rawSquares);

/// Open loop: the raw samples quantized one by one. O(samples).
Metrics measureOpenLoop(std::span<const float> raw, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress = {});

/// Closed loop: two runs of the same length, the second with its state quantized in every step.
struct SpikingTrace
{
    std::span<const float> membrane;
    std::span<const std::uint8_t> spikes;
};
Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const LevelTable& table,
                          const Quantizer& quantizer, const Progress& progress = {});

} // namespace quantoscope
