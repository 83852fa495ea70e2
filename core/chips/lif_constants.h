// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/alternative.h"

#include <optional>

namespace quantoscope {

/// A leaky integrate-and-fire neuron as an equation, tau dv/dt = -v + resistance · i, as a person gives it.
struct LifParameters
{
    double timeStep;     ///< In the unit of timeConstant.
    double timeConstant; ///< tau; infinite without a leak.
    /// 1 - dt/tau if that is given instead of tau; then an input of 1 raises the membrane by 1.
    std::optional<double> decay;
    double resistance; ///< The membrane at which a constant input of 1 settles; infinite without a leak.
    double threshold;
};

/// The equation of snnTorch's Leaky or Lapicque; nullopt for other kinds.
std::optional<LifParameters> lifParametersOf(const Neuron& neuron);

/// The unit in which the parameters are given.
MembraneUnit ownUnit(const LifParameters& parameters);

/// The numbers of one step of the updates decayAndAdd, towardInput, subtractLeak and integerDecay.
struct LifConstants
{
    double decay; ///< What a step leaves of the membrane.
    double leak;  ///< The fraction of the input that a step adds in units of the steady state.
    double gain;  ///< The membrane that an input of 1 adds.
    double threshold;

    /// Whether the membrane has this unit: all numbers are finite, gain and threshold positive.
    bool exist() const;
};
/// Rounded to float32 unless `numbers` is float64.
LifConstants constantsOf(const LifParameters& parameters, LifDecay kind, MembraneUnit unit,
                         LifNumbers numbers);

/// The numbers of the updates heldCurrent and exactEvents.
struct ContinuousConstants
{
    double timeStep; ///< float64 in any case: a simulator has it from its call, not from the network.
    double timeConstant;
    double resistance;
    double threshold;

    bool exist() const;
};
ContinuousConstants continuousConstantsOf(const LifParameters& parameters, MembraneUnit unit,
                                          LifNumbers numbers);

} // namespace quantoscope
