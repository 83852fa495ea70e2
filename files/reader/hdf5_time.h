// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/reader/hdf5_objects.h"

#include <string>
#include <vector>

// The sampling rate, unit and scaling of a dataset in an HDF5 file.

namespace quantoscope::reader {

/// NIR's data files (nir.write_data) say in this attribute of a group what it holds.
inline constexpr auto nirKind = "__type__";
inline constexpr auto nirTimeGrid = "TimeGriddedData";

/// How the numbers stored in a dataset are converted to values, and their sampling rate.
struct Hdf5Scaling
{
    double samplingRate = 0; ///< Hz; 0 if unknown.
    std::string unit = {};
    double conversion = 1;
    double offset = 0;
    std::vector<double> channels = {}; ///< An additional factor for each channel; empty: 1 for all.

    double valueOf(double stored, std::size_t channel) const
    {
        return stored * conversion * (channel < channels.size() ? channels[channel] : 1) + offset;
    }
};

/// The scaling of the dataset at `path`:
/// - the attributes "sampling_rate" or "rate" in Hz, "unit" or "units";
/// - for "data" of an NWB 2 time series: conversion, offset, channel_conversion, and the rate of
///   starting_time or of evenly spaced timestamps;
/// - for "data" of a SONATA report: the step of mapping/time in ms;
/// - for "data" of NIR's TimeGriddedData: the time step dt in seconds.
Hdf5Scaling hdf5ScalingOf(hid_t file, const std::string& path);

} // namespace quantoscope::reader
