// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/model.h"

#include <cstddef>

namespace quantoscope {

/// One step of a layer, forward and backward, cell by cell. A cell is a neuron in one sample; every array has
/// one number per cell, and none overlaps another. Every operation is one in Real, in the order of
/// LayerShape, so that the results are the same on every processor. O(cells).
template<typename Real>
class LayerLoops
{
public:
    LayerLoops(const LayerShape& layer, Surrogate surrogate, std::size_t cells)
        : m_beta(static_cast<Real>(layer.beta)), m_threshold(static_cast<Real>(layer.threshold)),
          m_reset(layer.reset), m_recurrent(layer.recurrent), m_surrogate(surrogate), m_cells(cells)
    {
    }

    /// The membrane before quantization, from the membrane and the resets (0 or 1) of the step before.
    /// `looped` is V spk, null unless the layer is recurrent.
    void charge(const Real* before, const Real* resets, const Real* current, const Real* looped,
                Real* membrane) const;

    /// 1 where the membrane exceeds the threshold, otherwise 0.
    void fire(const Real* membrane, Real* spikes) const;

    /// The gradient by the quantized membrane at step t: from the spikes at t (null: none), and from the
    /// current at step t + 1, through the membrane, whose spikes at t are `spikes`.
    void carryBack(const Real* bySpike, const Real* byLaterCurrent, const Real* membrane, const Real* spikes,
                   Real* byMembrane) const;

    /// Where the reset of a recurrent layer to zero discards the current: the gradient by the current.
    void discard(const Real* resets, Real* byCurrent) const;

    /// sums += values
    void add(const Real* values, Real* sums) const;

    /// Sets gradients to 0 where the membrane before quantization lies outside [lowest, highest].
    void clip(const Real* raw, Real lowest, Real highest, Real* gradient) const;

private:
    template<typename Base>
    void resetFrom(const Base& base, const Real* resets, Real* membrane) const;
    template<Surrogate surrogate>
    void carryBackWith(const Real* bySpike, const Real* byLaterCurrent, const Real* membrane,
                       const Real* spikes, Real* byMembrane) const;

    Real m_beta;
    Real m_threshold;
    Reset m_reset;
    bool m_recurrent;
    Surrogate m_surrogate;
    std::size_t m_cells;
};

extern template class LayerLoops<float>;
extern template class LayerLoops<double>;

} // namespace quantoscope
