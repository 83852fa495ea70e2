// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/hdf5_time.h"

#include "core/signals/even_times.h"

#include <cmath>

// NWB: the schema's TimeSeries (nwb-schema 2). SONATA: "SONATA data format", reports of the membrane
// potential.

namespace quantoscope::reader {
namespace {

constexpr std::size_t mostChannels = 65'536;

double possibleRate(std::optional<double> rate)
{
    return rate && std::isfinite(*rate) && *rate > 0 ? *rate : 0;
}

/// Hz, from timestamps in seconds; 0 if they are not evenly spaced.
double rateOfTimestamps(hid_t timestamps)
{
    const auto extents = extentsOf(timestamps);
    if (!extents || extents->size() != 1 || extents->front() < 2) {
        return 0;
    }
    const std::size_t count = extents->front();
    double first = 0;
    double last = 0;
    const bool ends = readBlocks(timestamps, [&](std::size_t start, const std::vector<double>& times) {
        first = start == 0 ? times.front() : first;
        last = times.back();
    });
    EvenTimes even(first, last, count);
    const bool all = ends && readBlocks(timestamps, [&](std::size_t start, const std::vector<double>& times) {
                         for (std::size_t i = 0; i < times.size(); ++i) {
                             even.add(start + i, times[i]);
                         }
                     });
    return all && even.step() > 0 ? possibleRate(1 / even.step()) : 0;
}

void addNwbSeries(hid_t series, hid_t data, Hdf5Scaling& scaling)
{
    if (const Hdf5Handle start = openObject(series, "starting_time")) {
        scaling.samplingRate = possibleRate(numberAttribute(start.id(), "rate"));
    } else if (const Hdf5Handle timestamps = openObject(series, "timestamps")) {
        scaling.samplingRate = isDataset(timestamps.id()) ? rateOfTimestamps(timestamps.id()) : 0;
    }
    scaling.conversion = numberAttribute(data, "conversion").value_or(1);
    scaling.offset = numberAttribute(data, "offset").value_or(0);
    scaling.channels = smallDataset(series, "channel_conversion", mostChannels);
}

/// Reads mapping/time, which has start, end and step in ms.
void addSonataReport(hid_t report, Hdf5Scaling& scaling)
{
    constexpr std::size_t parts = 3;
    const std::vector<double> time = smallDataset(report, "mapping/time", parts);
    if (time.size() == parts && time.back() > 0) {
        scaling.samplingRate = possibleRate(1000 / time.back());
    }
}

/// nir.write_data(): the group of "data" has the time step in seconds.
void addNirData(hid_t group, Hdf5Scaling& scaling)
{
    if (const auto step = numberAttribute(group, "dt")) {
        scaling.samplingRate = possibleRate(1 / *step);
    }
}

std::optional<double> firstNumber(hid_t object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const auto number = numberAttribute(object, name)) {
            return number;
        }
    }
    return std::nullopt;
}

} // namespace

Hdf5Scaling hdf5ScalingOf(hid_t file, const std::string& path)
{
    Hdf5Scaling scaling;
    const Hdf5Handle data = openObject(file, path);
    if (!data) {
        return scaling;
    }
    scaling.samplingRate = possibleRate(firstNumber(data.id(), {"sampling_rate", "rate"}));
    scaling.unit = textAttribute(data.id(), "unit");
    if (scaling.unit.empty()) {
        scaling.unit = textAttribute(data.id(), "units");
    }
    constexpr std::string_view ending = "/data";
    if (!path.ends_with(ending)) {
        return scaling;
    }
    const Hdf5Handle group = openObject(file, path.substr(0, path.size() - ending.size()));
    if (group && !textAttribute(group.id(), "neurodata_type").empty()) {
        addNwbSeries(group.id(), data.id(), scaling);
    } else if (group && textAttribute(group.id(), nirKind) == nirTimeGrid) {
        addNirData(group.id(), scaling);
    } else if (group && scaling.samplingRate == 0) {
        addSonataReport(group.id(), scaling);
    }
    return scaling;
}

} // namespace quantoscope::reader
