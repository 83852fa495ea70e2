// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_data.h"
#include "core/network/plan.h"
#include "core/progress/progress.h"
#include "files/session/network_settings.h"

#include <QString>

#include <memory>
#include <optional>

namespace quantoscope {

/// A network and its inputs as they were read. Immutable and shared.
struct OpenedNetwork
{
    NetworkSource source;
    std::shared_ptr<const Network> network;
    std::shared_ptr<const NetworkData> dataset; ///< Null without inputs.
    NetworkPlan plan;
    double likelyTimeStep; ///< In seconds.
    bool guessed;          ///< Whether the network suggests the time step; otherwise it is a default.

    /// "digits.nir", or the name of the example.
    QString name() const;

    /// Whether the node is a layer of neurons of the network.
    bool isLayer(const std::string& node) const;
    const NetworkNode* find(const std::string& node) const; ///< Null if there is none.
};

/// Reads the files of `source`, or takes over what `before` (which may be null) has of the same files. Inputs
/// that are samples × features get constantSteps. Throws what readNetwork(), readNetworkData() and planOf()
/// throw.
std::shared_ptr<const OpenedNetwork> openNetwork(NetworkSource source,
                                                 const std::shared_ptr<const OpenedNetwork>& before,
                                                 const Progress& progress);

} // namespace quantoscope
