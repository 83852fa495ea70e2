// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/task_data.h"

#include "core/text/translate.h"
#include "core/training/network_shape.h"
#include "files/access/file_error.h"
#include "files/networks/idx.h"
#include "files/networks/network_data_file.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <filesystem>

namespace quantoscope {
namespace {

void replaceLast(std::string& text, std::string_view what, std::string_view with)
{
    if (const std::size_t at = text.rfind(what); at != text.npos) {
        text.replace(at, what.size(), with);
    }
}

/// The labels that belong to MNIST's images by their name.
std::string labelsBeside(const std::string& images)
{
    const std::filesystem::path path(images);
    std::string name = path.filename().native();
    replaceLast(name, "images", "labels");
    replaceLast(name, "idx3", "idx1");
    if (name == path.filename().native()) {
        throw FormatError(Core::said("%1 has no labels; give a file of labels.", {images}));
    }
    return (path.parent_path() / name).native();
}

std::uint8_t classOf(int label, const std::string& path)
{
    if (label >= static_cast<int>(mostClasses)) {
        throw FormatError(Core::said("%1 has the label %2; labels must be integers from 0 to %3.",
                                     {path, std::to_string(label), std::to_string(mostClasses - 1)}));
    }
    return static_cast<std::uint8_t>(label);
}

YourSamples fromNetworkData(const TaskDataSource& source)
{
    NetworkData data = readNetworkData({.path = source.path,
                                        .labels = source.labels,
                                        .constantSteps = 1,
                                        .stepsOfThreeAxes = !source.noSteps});
    if (data.labels.empty()) {
        throw FormatError(
            Core::said("%1 has no labels; give a file of labels, or add an array y.", {source.path}));
    }
    YourSamples yours;
    yours.inputs = data.features;
    yours.samples.constant = data.constant;
    yours.samples.width = data.constant ? data.features : data.steps * data.features;
    yours.samples.inputs = std::move(data.values);
    yours.samples.labels.reserve(data.labels.size());
    const std::string& labels = source.labels.empty() ? source.path : source.labels;
    for (const int label : data.labels) {
        yours.samples.labels.push_back(classOf(label, labels));
    }
    return yours;
}

YourSamples fromIdx(const RecordingFile& file, const std::string& labels)
{
    const IdxArray images = readIdx(file);
    if (images.shape.size() < 2) {
        throw FormatError(
            Core::said("%1 has one axis, as labels have; images need at least two.", {file.path}));
    }
    const std::string path = labels.empty() ? labelsBeside(file.path) : labels;
    IdxArray classes = readIdx(openRecording(path));
    if (classes.shape != std::vector{images.shape.front()}) {
        throw FormatError(
            Core::said("%1 has %2 labels for %3 samples; each sample needs one.",
                       {path, std::to_string(classes.values.size()), std::to_string(images.shape.front())}));
    }
    YourSamples yours;
    yours.inputs = images.values.size() / images.shape.front();
    yours.samples.width = yours.inputs;
    yours.samples.labels = std::move(classes.values);
    yours.samples.inputs.resize(images.values.size());
    std::ranges::transform(images.values, yours.samples.inputs.begin(),
                           [](std::uint8_t grey) { return static_cast<float>(grey) / 255.0F; });
    return yours;
}

} // namespace

YourSamples readTaskData(const TaskDataSource& source)
{
    const RecordingFile file = openRecording(source.path);
    YourSamples yours = mayBeIdx(file) ? fromIdx(file, source.labels) : fromNetworkData(source);
    const std::size_t steps = yours.steps();
    if (yours.inputs > mostNetworkInputs || steps > static_cast<std::size_t>(mostDataSteps)) {
        throw FormatError(Core::said("%1 has %2 features and %3 steps; the most are %4 and %5.",
                                     {source.path, std::to_string(yours.inputs), std::to_string(steps),
                                      std::to_string(mostNetworkInputs), std::to_string(mostDataSteps)}));
    }
    return yours;
}

} // namespace quantoscope
