// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/recorded_network.h"

#include "core/network/recorded_layer.h"
#include "core/text/translate.h"
#include "files/networks/read_network.h"
#include "files/recordings/find_column.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace quantoscope {
namespace {

std::string endingIn(const std::string& path)
{
    std::string ending = path.substr(path.rfind('.') + 1);
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending;
}

/// Writes the samples of a column into the rows of the data, and returns how many are not finite.
std::size_t fill(NetworkData& data, std::size_t neuron, std::span<const float> samples)
{
    std::size_t odd = 0;
    for (std::size_t step = 0; step < samples.size(); ++step) {
        const bool finite = std::isfinite(samples[step]);
        data.values[step * data.features + neuron] = finite ? samples[step] : 0.0F;
        odd += finite ? 0 : 1;
    }
    return odd;
}

} // namespace

bool isRecordedNetwork(const std::string& path)
{
    const std::string ending = endingIn(path);
    const auto has = [&](const auto& endings) { return std::ranges::find(endings, ending) != endings.end(); };
    return has(recordingEndings()) && !has(networkEndings());
}

RecordedNetwork readRecordedNetwork(const std::string& path, const Progress& progress)
{
    const Recording recording = loadRecording(path, {}, progress);
    std::vector<std::size_t> columns = findColumns(recording, "all", path);
    const std::size_t found = columns.size();
    const std::size_t length = recording.columns[columns.front()].length;
    std::erase_if(columns, [&](std::size_t column) { return recording.columns[column].length != length; });
    NetworkData data{.samples = 1, .steps = length, .features = columns.size()};
    data.values.resize(length * columns.size());
    std::size_t odd = 0;
    for (std::size_t neuron = 0; neuron < columns.size(); ++neuron) {
        const auto signal = signalOf(recording, columns[neuron], progress);
        odd += fill(data, neuron, signal->samples());
        signal->requireUnchanged();
    }
    Network network = networkOfRecording(columns.size(), 1);
    if (columns.size() < found) {
        network.notes.push_back(
            Core::said("%1: columns of another length than the first are left out (%2 of %3).",
                       {path, std::to_string(found - columns.size()), std::to_string(found)}));
    }
    if (odd > 0) {
        network.notes.push_back(Core::said("%1: samples that are NaN or infinite are taken as 0 (%2).",
                                           {path, std::to_string(odd)}));
    }
    return {std::make_shared<const Network>(std::move(network)),
            std::make_shared<const NetworkData>(std::move(data))};
}

} // namespace quantoscope
