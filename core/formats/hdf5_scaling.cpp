// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5_scaling.h"

namespace quantoscope {
namespace {

/// The first of these attributes that says something.
std::optional<double> firstNumber(hid_t object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const auto number = numberAttribute(object, name)) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<double> possibleRate(std::optional<double> rate)
{
    return rate && std::isfinite(*rate) && *rate > 0 ? rate : std::nullopt;
}

/// A time series of NWB 2 is a group: `data` with unit, conversion and offset; `starting_time` with the rate,
/// where the samples are evenly spaced; for some kinds `channel_conversion`.
void addTimeSeries(hid_t series, hid_t data, Hdf5Scaling& scaling)
{
    if (const Hdf5Handle start = openObject(series, "starting_time")) {
        scaling.calibration.samplingRate = possibleRate(numberAttribute(start.id(), "rate"));
    }
    scaling.conversion = numberAttribute(data, "conversion").value_or(1);
    scaling.offset = numberAttribute(data, "offset").value_or(0);
    scaling.channels = smallDataset(series, "channel_conversion");
}

} // namespace

Hdf5Scaling hdf5ScalingOf(hid_t file, const std::string& path)
{
    Hdf5Scaling scaling;
    const Hdf5Handle data = openObject(file, path);
    if (!data) {
        return scaling;
    }
    scaling.calibration.samplingRate = possibleRate(firstNumber(data.id(), {"sampling_rate", "rate"}));
    scaling.calibration.unit = textAttribute(data.id(), "unit");
    if (scaling.calibration.unit.empty()) {
        scaling.calibration.unit = textAttribute(data.id(), "units");
    }
    constexpr std::string_view ending = "/data";
    if (path.ends_with(ending)) {
        const Hdf5Handle group = openObject(file, path.substr(0, path.size() - ending.size()));
        if (group && !textAttribute(group.id(), "neurodata_type").empty()) {
            addTimeSeries(group.id(), data.id(), scaling);
        }
    }
    return scaling;
}

} // namespace quantoscope
