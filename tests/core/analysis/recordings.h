// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/simulate.h"
#include "core/signals/stimulus.h"

#include <cmath>
#include <random>
#include <vector>

namespace quantoscope {

inline constexpr int testRecordings = 20;

/// One of many kinds of membrane: mixtures of clumps of any width, skewed and flat distributions, and
/// neurons under Poisson, noisy and sinusoidal input, of which the last end in a cycle of few values.
inline std::vector<float> testRecording(int kind, std::size_t count)
{
    std::mt19937 random(static_cast<unsigned>(kind));
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<float> uniform;
    std::vector<float> samples(count);
    if (kind < 8) {
        const auto clumps = static_cast<std::size_t>(1 + kind % 4);
        std::vector<float> centre(clumps);
        std::vector<float> width(clumps);
        for (std::size_t i = 0; i < clumps; ++i) {
            centre[i] = uniform(random) * 3 - 1.5F;
            width[i] = std::exp(uniform(random) * 4 - 4);
        }
        for (float& x : samples) {
            const std::size_t clump = random() % clumps;
            x = centre[clump] + width[clump] * normal(random);
        }
        return samples;
    }
    if (kind < 10) {
        for (float& x : samples) {
            x = kind == 8 ? uniform(random) * 2 - 1 : -std::log(uniform(random) + 1e-9F) * 0.3F;
        }
        return samples;
    }
    const Stimulus stimulus{.kind = kind % 3 == 0   ? StimulusKind::poisson
                                    : kind % 3 == 1 ? StimulusKind::noise
                                                    : StimulusKind::sine,
                            .amplitude = kind % 3 == 0 ? 0.3 + 0.05 * (kind - 10) : 0.2,
                            .offset = kind % 3 == 0 ? 0 : 0.08,
                            .steps = static_cast<int>(count),
                            .period = 37,
                            .rate = 0.25,
                            .seed = static_cast<unsigned>(kind)};
    const Neuron neuron{.beta = kind % 2 == 0 ? 0.97 : 0.9,
                        .reset = kind % 4 == 3 ? Reset::zero : Reset::subtract};
    return simulate(neuron, generate(stimulus), nullptr).membrane;
}

} // namespace quantoscope
