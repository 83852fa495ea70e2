// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/network_data_file.h"

#include "core/network/shape.h"
#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/networks/npz_arrays.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The arrays of a file.
struct Arrays
{
    NpyArray x;
    std::optional<NpyArray> y = std::nullopt;
    std::optional<std::size_t> steps = std::nullopt;
};

bool isNpy(const RecordingFile& file)
{
    return file.text().starts_with(npyMagic);
}

/// The number of steps of constant inputs.
std::size_t stepsIn(const NpyArray& array, const std::string& path)
{
    constexpr double most = 10'000'000;
    const double steps = std::visit(
        [](const auto& values) { return values.size() == 1 ? static_cast<double>(values.front()) : 0; },
        array.values);
    if (!(steps >= 1 && steps <= most && steps == std::floor(steps))) {
        throw FormatError(
            Core::said("%1: the array steps is not an integer from 1 to %2.", {path, "10000000"}));
    }
    return static_cast<std::size_t>(steps);
}

Arrays arraysIn(const RecordingFile& file)
{
    if (isNpy(file)) {
        return {.x = readNpy(file.path, file.bytes)};
    }
    if (!file.text().starts_with("PK")) {
        throw FormatError(
            Core::said("%1 is not a NumPy file; inputs are a .npy file, or a .npz file with an array "
                       "x and, for labels, an array y.",
                       {file.path}));
    }
    std::vector<NpzMember> members = readNpzArrays(file);
    const auto find = [&](std::string_view name) {
        const auto found = std::ranges::find(members, name, &NpzMember::name);
        if (found != members.end() && !found->problem.empty()) {
            throw FormatError(found->problem);
        }
        return found;
    };
    const auto x = find("x");
    if (x == members.end()) {
        throw FormatError(
            Core::said("%1 has no array x; inputs are a .npy file, or a .npz file with an array x "
                       "and, for labels, an array y.",
                       {file.path}));
    }
    Arrays arrays{.x = std::move(x->array)};
    if (const auto y = find("y"); y != members.end()) {
        arrays.y = std::move(y->array);
    }
    if (const auto steps = find("steps"); steps != members.end()) {
        arrays.steps = stepsIn(steps->array, file.path);
    }
    return arrays;
}

/// "sample 3, step 0, feature 2"
std::string placeText(std::size_t index, const Shape& shape, bool constant)
{
    const std::size_t features = sizeOf(shape) / (constant ? shape[0] : shape[0] * shape[1]);
    const std::string feature = std::to_string(index % features);
    const std::size_t row = index / features;
    return constant ? Core::said("sample %1, feature %2", {std::to_string(row), feature})
                    : Core::said("sample %1, step %2, feature %3",
                                 {std::to_string(row / shape[1]), std::to_string(row % shape[1]), feature});
}

std::vector<float> floatsOf(NpyArray&& array, const std::string& path, bool constant)
{
    auto* narrow = std::get_if<std::vector<float>>(&array.values);
    std::vector<float> values = narrow != nullptr ? std::move(*narrow) : std::vector<float>{};
    if (const auto* wide = std::get_if<std::vector<double>>(&array.values)) {
        values.assign(wide->size(), 0);
        std::ranges::transform(*wide, values.begin(), [](double x) { return static_cast<float>(x); });
    }
    const auto odd = std::ranges::find_if(values, [](float x) { return !std::isfinite(x); });
    if (odd != values.end()) {
        throw FormatError(Core::said(
            "%1, %2: the value is %3; inputs must be finite.",
            {path, placeText(static_cast<std::size_t>(odd - values.begin()), array.shape, constant),
             std::isnan(*odd) ? "NaN" : Core::said("infinite")}));
    }
    return values;
}

std::vector<int> labelsOf(const NpyArray& array, std::size_t samples, const std::string& path)
{
    constexpr double mostClasses = 1e6;
    std::vector<int> labels;
    std::visit(
        [&](const auto& values) {
            for (const auto value : values) {
                const auto label = static_cast<double>(value);
                if (!(label >= 0 && label < mostClasses && label == std::floor(label))) {
                    throw FormatError(
                        Core::said("%1, sample %2: the label must be an integer from 0 to 999999.",
                                   {path, std::to_string(labels.size())}));
                }
                labels.push_back(static_cast<int>(label));
            }
        },
        array.values);
    if (labels.size() != samples) {
        throw FormatError(Core::said("%1 has %2 labels for %3 samples; each sample needs one.",
                                     {path, std::to_string(labels.size()), std::to_string(samples)}));
    }
    return labels;
}

NetworkData datasetOf(NpyArray&& x, const NetworkDataSource& source)
{
    NetworkData dataset;
    dataset.constant = source.constantSteps.has_value() && !(source.stepsOfThreeAxes && x.shape.size() > 2);
    const std::size_t axes = dataset.constant ? 2 : 3;
    if (x.shape.size() < axes) {
        throw FormatError(Core::said(
            dataset.constant
                ? Core::noted("%1 has shape %2; constant inputs are samples × features.")
                : Core::noted("%1 has shape %2; inputs are samples × steps × features, or samples × "
                              "features that are repeated for a number of steps."),
            {source.path, shapeText(x.shape)}));
    }
    dataset.samples = x.shape[0];
    dataset.steps = dataset.constant ? *source.constantSteps : x.shape[1];
    dataset.features = sizeOf({x.shape.begin() + static_cast<std::ptrdiff_t>(axes) - 1, x.shape.end()});
    dataset.values = floatsOf(std::move(x), source.path, dataset.constant);
    return dataset;
}

} // namespace

NetworkData readNetworkData(const NetworkDataSource& source)
{
    Arrays arrays = arraysIn(openRecording(source.path));
    NetworkDataSource used = source;
    if (!source.constantSteps && arrays.x.shape.size() == 2) {
        used.constantSteps = arrays.steps;
    }
    NetworkData dataset = datasetOf(std::move(arrays.x), used);
    if (!source.labels.empty()) {
        const RecordingFile file = openRecording(source.labels);
        dataset.labels = labelsOf(readNpy(file.path, file.bytes), dataset.samples, source.labels);
    } else if (arrays.y) {
        dataset.labels = labelsOf(*arrays.y, dataset.samples, source.path);
    }
    return dataset;
}

} // namespace quantoscope
