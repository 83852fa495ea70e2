// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/network/shape.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// What one neuron did over all samples and steps, float (raw) and quantized.
struct NeuronTotals
{
    std::uint64_t rawSpikes = 0;
    std::uint64_t quantizedSpikes = 0;
    std::uint64_t commonSpikes = 0; ///< Steps at which both fired.
    std::uint64_t clipped = 0;      ///< Steps at which the raw membrane was outside the levels.
    double signalPower = 0;         ///< Sum of the squared raw membrane.
    double errorPower = 0;          ///< Sum of the squared difference of the membranes.
    float least = std::numeric_limits<float>::infinity(); ///< Of the raw membrane.
    float greatest = -std::numeric_limits<float>::infinity();

    void add(const NeuronTotals& other);
};

/// The SQNR in dB; infinite without error, NaN without signal.
double sqnrOf(double signalPower, double errorPower);

/// See LayerMetrics::agreement().
double agreementOf(const NeuronTotals& totals);

/// What a layer did over all samples and steps.
struct LayerMetrics
{
    std::string node = {};
    Shape shape = {};
    std::optional<Scheme> state = std::nullopt; ///< Empty: the state was float.
    bool fires = true;                          ///< False: a leaky integrator; it has no spikes.
    std::uint64_t steps = 0;                    ///< Of all samples.
    std::vector<NeuronTotals> neurons;

    /// Bits of the state of a neuron (one number; a synaptic current takes as many again); 32 if it is float.
    int bits() const;
    NeuronTotals total() const;
    double sqnr() const; ///< Of all neurons, in dB.

    /// Neuron by neuron, in dB; the median ignores neurons without a signal, the worst is the index of the
    /// smallest. NaN and 0 if no neuron has a signal.
    double medianSqnr() const;
    std::size_t worstNeuron() const;

    /// Fraction of all spikes that a neuron fires at the same step in both: 2 common / (raw + quantized); 1
    /// if there are none.
    double agreement() const;
    double rawRate() const; ///< Spikes per step and neuron.
    double quantizedRate() const;
    double clippedFraction() const;

    /// Neurons that never fire quantized, and those that fire at every step.
    std::size_t deadNeurons() const;
    std::size_t saturatedNeurons() const;

    /// Earth mover's distance between the distributions of the neurons' firing rates (spikes per step), raw
    /// and quantized: the mean difference of the rates in ascending order. O(neurons log neurons).
    double rateDistance() const;
};

} // namespace quantoscope
