// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/quantizer/quantizer.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class Reset { subtract, zero, none };

inline constexpr std::array<std::string_view, 3> resetNames{"subtract", "zero", "none"};

/// snnTorch's Leaky: first-order leaky integrate-and-fire.
struct Leaky
{
    double beta = 0.9; ///< Decay a step; taken as clamped to [0, 1], as the reference does.
    double threshold = 1.0;
    Reset reset = Reset::subtract;
    bool resetDelay = true; ///< The reset acts at the step after the spike; else in the same one.

    bool operator==(const Leaky&) const = default;
};

/// What a neuron did, step by step.
struct NeuronRun
{
    std::vector<float> membrane;
    std::vector<std::uint8_t> spikes; ///< 1 where the membrane, strictly, exceeded the threshold.
};

/// One step of the neuron, in float32, one rounding an operation, in the reference's order. The state is
/// quantized where `state` is given: mem = Q(b*mem + x - R*threshold), R = 1 after a spike.
class LeakyStepper
{
public:
    explicit LeakyStepper(const Leaky& neuron, const Quantizer* state = nullptr);

    /// Feeds one input; returns the new membrane.
    float step(float input);

    float membrane() const { return m_membrane; }
    bool spiked() const { return m_spiked; }

private:
    const Quantizer* m_state;
    float m_beta;
    float m_threshold;
    Reset m_reset;
    bool m_resetDelay;
    float m_membrane = 0;
    bool m_spiked = false;
};

/// Runs from rest over the whole input; `state` null: the float neuron. O(steps).
NeuronRun simulate(const Leaky& neuron, std::span<const float> input, const Quantizer* state,
                   const Progress& progress = {});

} // namespace quantoscope
