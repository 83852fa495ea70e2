// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/network/network_data.h"
#include "core/progress/progress.h"

#include <memory>
#include <string>

namespace quantoscope {

/// The neurons of a recording as a network of one layer, see networkOfRecording(), with their membranes as
/// the inputs of its only sample.
struct RecordedNetwork
{
    std::shared_ptr<const Network> network;
    std::shared_ptr<const NetworkData> data;
};

/// Whether the ending of the file name is that of a recording and not of a network.
bool isRecordedNetwork(const std::string& path);

/// Reads all signals of a recording that are as long as the first. A note of the network says how many are
/// left out, and which samples are not finite: these become 0. Spikes are samples above 1. Throws as
/// loadRecording() does. O(samples).
RecordedNetwork readRecordedNetwork(const std::string& path, const Progress& progress = {});

} // namespace quantoscope
