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

/// How quantization changes a membrane trace. Samples whose raw or quantized value is NaN or infinite are
/// excluded from the error metrics. A spike is a sample strictly above the threshold.
struct Metrics
{
    std::size_t samples = 0;
    std::size_t compared = 0; ///< Samples in the error metrics: raw and quantized value both finite.

    double mse = 0;         ///< Mean of (quantized - raw)^2, in the square of the signal's unit.
    double maxError = 0;    ///< Largest |quantized - raw|.
    double signalPower = 0; ///< Mean of raw^2.
    double sqnrDb = 0;      ///< 10 log10(signalPower / mse); +infinity if mse is 0, NaN if `compared` is 0.

    std::vector<std::uint64_t> occupancy; ///< Number of samples at each level, by build-order index.
    std::size_t levelsUsed = 0;
    double entropyBits = 0; ///< Entropy of the level index, from the occupancy; 0 to num_bits.

    std::size_t outside = 0;  ///< Raw samples below the lowest or above the highest level (clipped samples).
    std::size_t nanCount = 0; ///< Raw samples that are NaN.
    std::size_t infCount = 0; ///< Raw samples that are +infinity or -infinity.
    std::size_t rulesDisagree =
        0; ///< Raw samples for which otherRule() chooses a different level; NaN is not counted.

    std::size_t rawSpikes = 0;
    std::size_t quantizedSpikes = 0;
    std::optional<std::size_t>
        firstDivergence; ///< First step at which only one of the two spikes; empty if there is none.

    double clippedFraction() const
    {
        return samples == 0 ? 0.0 : static_cast<double>(outside) / static_cast<double>(samples);
    }
};

/// The rule that Metrics::rulesDisagree compares with: saturating for reference, reference for all others.
constexpr RoundingRule otherRule(RoundingRule rule)
{
    return rule == RoundingRule::reference ? RoundingRule::saturating : RoundingRule::reference;
}

/// The same arithmetic with otherRule().
inline Arithmetic otherArithmetic(Arithmetic arithmetic)
{
    arithmetic.rounding = otherRule(arithmetic.rounding);
    return arithmetic;
}

/// Computes mse, signalPower, sqnrDb, levelsUsed and entropyBits from the sums and the occupancy.
void completeMetrics(Metrics& metrics, double errorSquares, double rawSquares);

/// Open loop: quantizes each raw sample on its own. O(samples).
Metrics measureOpenLoop(std::span<const float> raw, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress = {});

/// Closed loop: two runs of the same length; the second one quantizes its state at every step.
struct SpikingTrace
{
    std::span<const float> membrane;
    std::span<const std::uint8_t> spikes;
};
Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const LevelTable& table,
                          const Quantizer& quantizer, const Progress& progress = {});

} // namespace quantoscope
