// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/layer_loops.h"

#include "core/quantizer/vector_loop.h"
#include "core/training/surrogate.h"

namespace quantoscope {

template<typename Real>
template<typename Base>
void LayerLoops<Real>::resetFrom(const Base& base, const Real* resets, Real* membrane) const
{
    if (m_reset == Reset::zero) {
        vectorLoop(m_cells, [=](std::size_t i) {
            const Real kept = base(i);
            membrane[i] = kept - resets[i] * kept;
        });
    } else {
        const Real drop = m_reset == Reset::subtract ? m_threshold : Real{0};
        vectorLoop(m_cells, [=](std::size_t i) { membrane[i] = base(i) - resets[i] * drop; });
    }
}

template<typename Real>
void LayerLoops<Real>::charge(const Real* before, const Real* resets, const Real* current, const Real* looped,
                              Real* membrane) const
{
    const Real beta = m_beta;
    if (m_reset == Reset::zero && !m_recurrent) {
        vectorLoop(m_cells, [=](std::size_t i) {
            membrane[i] = beta * ((Real{1} - resets[i]) * before[i]) + current[i];
        });
    } else if (looped == nullptr) {
        resetFrom([=](std::size_t i) { return beta * before[i] + current[i]; }, resets, membrane);
    } else {
        resetFrom([=](std::size_t i) { return (beta * before[i] + current[i]) + looped[i]; }, resets,
                  membrane);
    }
}

template<typename Real>
void LayerLoops<Real>::fire(const Real* membrane, Real* spikes) const
{
    const Real threshold = m_threshold;
    vectorLoop(m_cells, [=](std::size_t i) { spikes[i] = membrane[i] > threshold ? Real{1} : Real{0}; });
}

template<typename Real>
template<Surrogate surrogate>
void LayerLoops<Real>::carryBackWith(const Real* bySpike, const Real* byLaterCurrent, const Real* membrane,
                                     const Real* spikes, Real* byMembrane) const
{
    const Real beta = m_beta;
    const Real threshold = m_threshold;
    if (m_reset == Reset::zero && !m_recurrent) {
        vectorLoop(m_cells, [=](std::size_t i) {
            const Real slope = surrogateDerivative<surrogate>(membrane[i] - threshold);
            byMembrane[i] = bySpike[i] * slope + beta * ((Real{1} - spikes[i]) * byLaterCurrent[i]);
        });
    } else {
        vectorLoop(m_cells, [=](std::size_t i) {
            const Real slope = surrogateDerivative<surrogate>(membrane[i] - threshold);
            byMembrane[i] = bySpike[i] * slope + beta * byLaterCurrent[i];
        });
    }
}

template<typename Real>
void LayerLoops<Real>::carryBack(const Real* bySpike, const Real* byLaterCurrent, const Real* membrane,
                                 const Real* spikes, Real* byMembrane) const
{
    if (bySpike != nullptr && m_surrogate == Surrogate::atan) {
        carryBackWith<Surrogate::atan>(bySpike, byLaterCurrent, membrane, spikes, byMembrane);
    } else if (bySpike != nullptr) {
        carryBackWith<Surrogate::fastSigmoid>(bySpike, byLaterCurrent, membrane, spikes, byMembrane);
    } else if (m_reset == Reset::zero && !m_recurrent) {
        const Real beta = m_beta;
        vectorLoop(m_cells, [=](std::size_t i) {
            byMembrane[i] = beta * ((Real{1} - spikes[i]) * byLaterCurrent[i]);
        });
    } else {
        const Real beta = m_beta;
        vectorLoop(m_cells, [=](std::size_t i) { byMembrane[i] = beta * byLaterCurrent[i]; });
    }
}

template<typename Real>
void LayerLoops<Real>::discard(const Real* resets, Real* byCurrent) const
{
    vectorLoop(m_cells, [=](std::size_t i) { byCurrent[i] *= Real{1} - resets[i]; });
}

template<typename Real>
void LayerLoops<Real>::add(const Real* values, Real* sums) const
{
    vectorLoop(m_cells, [=](std::size_t i) { sums[i] += values[i]; });
}

template<typename Real>
void LayerLoops<Real>::clip(const Real* raw, Real lowest, Real highest, Real* gradient) const
{
    vectorLoop(m_cells, [=](std::size_t i) {
        gradient[i] = raw[i] >= lowest && raw[i] <= highest ? gradient[i] : Real{0};
    });
}

template class LayerLoops<float>;
template class LayerLoops<double>;

} // namespace quantoscope
