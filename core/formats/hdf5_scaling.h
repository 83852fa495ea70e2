// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/hdf5_objects.h"
#include "core/signals/calibration.h"

#include <cmath>

namespace quantoscope {

/// How the numbers stored in a dataset become values in the unit of its calibration.
struct Hdf5Scaling
{
    Calibration calibration = {};
    double conversion = 1;
    double offset = 0;
    std::vector<double> channels = {}; ///< A further factor a channel; empty: 1 for all.

    double valueOf(double stored, std::size_t channel) const
    {
        return stored * conversion * (channel < channels.size() ? channels[channel] : 1) + offset;
    }
};

/// What an NWB time series says of its `data`, else what the dataset's own attributes say.
Hdf5Scaling hdf5ScalingOf(hid_t file, const std::string& path);

} // namespace quantoscope
