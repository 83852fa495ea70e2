// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/quantizer.h"
#include "core/training/model.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// A layer of Leaky neurons over a batch, forward through the steps and back. Every array runs over
/// neurons x samples, samples innermost, so that one operation works on many samples at once. The arithmetic
/// of one sample is NetworkModel's, one rounding an operation.
template<typename Real>
class LayerRun
{
public:
    /// `state` quantizes the membranes; null: float neurons. It must outlive this.
    LayerRun(const NetworkModel& model, std::size_t neurons, const BasicQuantizer<Real>* state);

    /// Starts at rest; the current of every neuron and sample is then to be set.
    void start(std::size_t samples);
    std::span<Real> current() { return m_current; }
    std::span<Real> current(std::size_t neuron) { return row(std::span(m_current), neuron); }

    /// Step t (from 0) from step t - 1.
    void forward(std::size_t t);

    std::span<const Real> membrane(std::size_t t) const { return at(std::span(m_membrane), t + 1); }
    std::span<const Real> spikes(std::size_t t) const { return at(std::span(m_spikes), t + 1); } ///< 0 or 1
    std::span<const Real> spikes(std::size_t t, std::size_t neuron) const { return row(spikes(t), neuron); }

    /// The membrane of one cell, neuron x samples + sample, at t before it was quantized.
    Real beforeQuantizing(std::size_t t, std::size_t cell) const
    {
        const std::size_t before = t * size() + cell;
        return (m_beta * m_membrane[before] + m_current[cell]) - m_spikes[before] * m_threshold;
    }

    /// Before the steps back: no gradient comes from beyond the last one.
    void startBackward();

    /// Step t back, t + 1 having been the last one: takes the gradients of the loss by the neuron's spikes
    /// and by its membrane at t (empty: 0); afterwards `currentGradient(neuron)` is that by its current at t.
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
    std::vector<Real> m_passes;   // clipped only: 1 where the state's gradient passes
    std::vector<Real> m_carried;  // gradient by the membrane before it is quantized
};

extern template class LayerRun<float>;
extern template class LayerRun<double>;

} // namespace quantoscope
