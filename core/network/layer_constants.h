// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <vector>

namespace quantoscope {

/// The float32 constants of a layer's equations, one per neuron. As snnTorch's importer computes them, in the
/// type of the file: with float32 parameters in float32 with the time step rounded to it, otherwise in
/// double; the result is rounded to float32.
struct LayerConstants
{
    NeuronModel model = NeuronModel::lif;
    std::vector<float> beta;      ///< 1 - dt / tau, clamped to 0 to 1; 1 without a leak.
    std::vector<float> alpha;     ///< The same of the synaptic current; empty without one.
    std::vector<float> threshold; ///< Empty if the model does not fire.
    /// Factor of the input: r dt / tau, with a synaptic current w_in dt / tau_syn, without a leak r. Empty if
    /// it is 1 for all neurons, within 1e-5 as numpy.allclose, or if the file stores decays instead of times.
    std::vector<float> inputScale;
    /// Factor between synaptic current and membrane, r dt / tau_mem; empty as above.
    std::vector<float> synapticScale;

    std::size_t neurons() const { return beta.size(); }
};

/// `neurons` is the size of the layer; parameters of one number stand for all of them.
LayerConstants layerConstantsOf(const NeuronNode& node, std::size_t neurons, double timeStep);

/// The time step for which the inputs of the network's neurons are not scaled (tau / r, or tau_mem / r), if
/// all of them agree on one within 1e-4; otherwise nullopt. NIR files do not contain the time step.
std::optional<double> likelyTimeStep(const Network& network);

/// The reset of all layers that fire, if the metadata of the file say the same of each.
std::optional<NotedReset> likelyReset(const Network& network);

/// The readout that the metadata of the Output name; otherwise spikes.
Readout likelyReadout(const Network& network);

/// The names of the nodes of neurons with a time constant shorter than the time step. snnTorch clamps their
/// decay to 0.
std::vector<std::string> clampedDecays(const Network& network, double timeStep);

} // namespace quantoscope
