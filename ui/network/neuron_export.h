// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/network/neuron_alone.h"
#include "ui/network/network_result.h"

#include <QString>

namespace quantoscope {

/// A neuron of a network with its input current, as a Setup of the window.
struct NeuronSetup
{
    Setup setup;        ///< In closed loop; the recording is the input current.
    QString difference; ///< NeuronAlone::difference.
};

/// Writes the input current of a neuron to a .npy file in `folder`, which is created, and returns `setup`
/// with this recording, the neuron, and the levels and arithmetic of its layer. Of a layer whose state is
/// float the levels of `setup` stay. Throws InputError, FileError, WriteError, Cancelled. O(a run of the
/// sample).
NeuronSetup exportNeuron(const NetworkRequest& request, const NetworkView& view, std::size_t layer,
                         CurrentOf from, const Setup& setup, const QString& folder,
                         const Progress& progress = {});

/// The folder for input currents: in the cache of the program.
QString currentsFolder();

} // namespace quantoscope
