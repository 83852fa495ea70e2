// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/quantizer.h"
#include "core/training/model.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// A layer of Leaky neurons processing a batch, forward and backward through the steps. Every array is
/// neurons x samples, with the samples contiguous, so that one operation processes many samples. The
/// arithmetic per sample is as in NetworkModel, with one rounding per operation.
template<typename Real>
class LayerRun
{
public:
    /// `state` quantizes the membranes and must outlive this object; null for float neurons.
    LayerRun(const NetworkModel& model, std::size_t neurons, const BasicQuantizer<Real>* state);

    /// Starts at rest. The current of every neuron and sample must then be set.
    void start(std::size_t samples);
    std::span<Real> current() { return m_current; }
    std::span<Real> current(std::size_t neuron) { return row(std::span(m_current), neuron); }

    /// Computes step t (from 0); step t - 1 must have been computed.
    void forward(std::size_t t);

    std::span<const Real> membrane(std::size_t t) const { return at(std::span(m_membrane), t + 1); }
    std::span<const Real> spikes(std::size_t t) const { return at(std::span(m_spikes), t + 1); } ///< 0 or 1
    std::span<const Real> spikes(std::size_t t, std::size_t neuron) const { return row(spikes(t), neuron); }

    /// The membrane at step t before quantization; cell is neuron x samples + sample.
    Real beforeQuantizing(std::size_t t, std::size_t cell) const
    {
        const std::size_t before = t * size() + cell;
        return (m_beta * m_membrane[before] + m_current[cell]) - m_spikes[before] * m_threshold;
    }

    /// Call before the backward steps: clears the gradient that they carry.
    void startBackward();

    /// Computes step t backwards; step t + 1 must have been the last one. Takes the gradients of the loss
    /// with respect to the neuron's spikes and its membrane at t (empty: 0). Afterwards
    /// `currentGradient(neuron)` is the gradient with respect to its current at t.
    void backward(std::size_t t, std::size_t neuron, std::span<const Real> bySpikes,
                  std::span<const Real> byMembrane);
    std::span<const Real> currentGradient(std::size_t neuron) const
    {
        return row(std::span(m_carried), neuron);
    }

private:
    template<typename Value>
    std::span<Value> row(std::span<Value> values, std::size_t neuron) const
    {
        return values.subspan(neuron * m_samples, m_samples);
    }
    std::size_t size() const { return m_neurons * m_samples; }
    template<typename Value>
    std::span<Value> at(std::span<Value> values, std::size_t step) const
    {
        return values.subspan(step * size(), size());
    }
    bool clipped() const { return m_state != nullptr && m_stateGradient == StateGradient::clipped; }

    const BasicQuantizer<Real>* m_state;
    std::size_t m_neurons;
    std::size_t m_steps;
    Real m_beta;
    Real m_threshold;
    Surrogate m_surrogate;
    StateGradient m_stateGradient;
    std::size_t m_samples = 0;
    std::vector<Real> m_current;
    std::vector<Real> m_membrane; // steps + 1 rows, the first at rest
    std::vector<Real> m_spikes;   // steps + 1 rows
    std::vector<Real> m_passes;   // only if clipped: 1 where the state's gradient passes
    std::vector<Real> m_carried;  // gradient of the membrane before quantization
};

extern template class LayerRun<float>;
extern template class LayerRun<double>;

} // namespace quantoscope
