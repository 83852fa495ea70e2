// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/trace.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace quantoscope {
namespace {

constexpr std::array<std::string_view, 4> membraneNames{"v", "mem", "membrane", "voltage"};
constexpr std::array<std::string_view, 3> spikeNames{"spikes", "spike", "spk"};

using TraceSamples = std::optional<std::vector<double>>;

struct TraceColumns
{
    TraceSamples membrane;
    TraceSamples spikes;
};

/// The first column with one of the names.
TraceSamples namedColumn(const Recording& recording, std::span<const std::string_view> names)
{
    const auto found = std::ranges::find_if(recording.columns, [&](const Recording::Column& column) {
        std::string name = column.name;
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
        return std::ranges::find(names, name) != names.end();
    });
    return found == recording.columns.end() ? std::nullopt : std::optional(found->readWide());
}

bool isSpike(double value)
{
    return value == 0 || value == 1;
}

/// By their values; nothing if they could be either.
TraceColumns unnamedColumns(const Recording& recording)
{
    std::vector<std::vector<double>> signals;
    for (const Recording::Column& column : recording.columns) {
        if (column.role == Recording::Role::signal && column.problem.empty()) {
            if (signals.size() == 2) {
                return {};
            }
            signals.push_back(column.readWide());
        }
    }
    const auto membranes = std::partition(signals.begin(), signals.end(), [](const auto& samples) {
        return std::ranges::all_of(samples, isSpike);
    });
    const auto spikes = static_cast<std::size_t>(membranes - signals.begin());
    if (spikes > 1 || signals.size() - spikes > 1) {
        return {};
    }
    TraceColumns columns;
    if (spikes == 1) {
        columns.spikes = std::move(signals.front());
    }
    if (signals.size() > spikes) {
        columns.membrane = std::move(signals.back());
    }
    return columns;
}

TraceColumns columnsOfTrace(const Recording& recording, const std::string& file)
{
    TraceColumns columns{.membrane = namedColumn(recording, membraneNames),
                         .spikes = namedColumn(recording, spikeNames)};
    if (!columns.membrane && !columns.spikes) {
        columns = unnamedColumns(recording);
    }
    if (!columns.membrane && !columns.spikes) {
        throw FormatError(
            Core::said("%1 does not say which column is the membrane or the spikes; name them v, "
                       "mem, membrane or voltage, and spikes, spike or spk.",
                       {file}));
    }
    return columns;
}

std::vector<std::uint8_t> spikesOf(const std::vector<double>& samples, const std::string& file)
{
    const auto wrong = std::ranges::find_if_not(samples, isSpike);
    if (wrong != samples.end()) {
        throw FormatError(Core::said("%1: the spike at step %2 is %3; it must be 0 or 1.",
                                     {file, std::to_string(wrong - samples.begin()), numberText(*wrong)}));
    }
    return {samples.begin(), samples.end()};
}

} // namespace

RecordedTrace traceOf(const Recording& recording, std::string_view fileName)
{
    const std::string file(fileName);
    TraceColumns columns = columnsOfTrace(recording, file);
    std::vector<std::uint8_t> spikes;
    if (columns.spikes) {
        spikes = spikesOf(*columns.spikes, file);
    }
    try {
        return {std::move(columns.membrane).value_or(std::vector<double>()), std::move(spikes)};
    } catch (const InputError& error) {
        throw FormatError(Core::said("%1: %2", {file, error.what()}));
    }
}

RecordedTrace loadTrace(const std::string& path)
{
    return traceOf(loadRecording(path), path);
}

} // namespace quantoscope
