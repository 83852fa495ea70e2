// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/points.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace quantoscope {
namespace {

constexpr std::array<std::string_view, 3> pointColumns{"x", "y", "label"};
constexpr std::size_t fewestPoints = 4;

/// Enough for maxDatasetSize rows of more than a kilobyte.
constexpr std::uintmax_t mostBytes = 32'000'000;

using Columns = std::array<SharedSamples, 3>;

Columns columnsOf(const Recording& recording, const std::string& file)
{
    if (recording.columns.size() < pointColumns.size()) {
        throw FormatError(recording.columns.size() == 1
                              ? Core::said("%1 has 1 column; points need three: x, y and label.", {file})
                              : Core::said("%1 has %2 columns; points need three: x, y and label.",
                                           {file, std::to_string(recording.columns.size())}));
    }
    std::array<const Recording::Column*, 3> chosen{};
    bool allNamed = true;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto named = std::ranges::find(recording.columns, pointColumns[i], &Recording::Column::name);
        allNamed = allNamed && named != recording.columns.end();
        chosen[i] = allNamed ? &*named : nullptr;
    }
    for (std::size_t i = 0; i < chosen.size() && !allNamed; ++i) {
        chosen[i] = &recording.columns[i];
    }
    return {chosen[0]->read(), chosen[1]->read(), chosen[2]->read()};
}

void requireFinite(const Columns& columns, const std::string& file)
{
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto values = columns[column].values;
        const auto found = std::ranges::find_if(values, [](float value) { return !std::isfinite(value); });
        if (found != values.end()) {
            throw FormatError(Core::said("%1: %3 of point %4 is %2; it must be a finite number.",
                                         {file, numberText(*found), std::string(pointColumns[column]),
                                          std::to_string(found - values.begin() + 1)}));
        }
    }
}

/// The greater label. Throws FormatError unless there are exactly two.
float labelOfOne(std::span<const float> labels, const std::string& file)
{
    const auto [least, greatest] = std::ranges::minmax(labels);
    const auto other = std::ranges::find_if(labels, [least = least, greatest = greatest](float label) {
        return label != least && label != greatest;
    });
    if (other != labels.end()) {
        throw FormatError(Core::said("%1 has more than two labels (%2, %3, %4); it must have two.",
                                     {file, numberText(least), numberText(*other), numberText(greatest)}));
    }
    if (least == greatest) {
        throw FormatError(
            Core::said("%1 has only the label %2; it must have two.", {file, numberText(least)}));
    }
    return greatest;
}

} // namespace

Points pointsOf(const Recording& recording, std::string_view fileName)
{
    const std::string file(fileName);
    const Columns columns = columnsOf(recording, file);
    const std::size_t count = columns[0].values.size();
    if (count < fewestPoints || count > static_cast<std::size_t>(maxDatasetSize)) {
        throw FormatError(Core::said(
            "%1 has %2 points; it must have from %3 to %4.",
            {file, std::to_string(count), std::to_string(fewestPoints), std::to_string(maxDatasetSize)}));
    }
    requireFinite(columns, file);
    const float one = labelOfOne(columns[2].values, file);
    Points points;
    for (std::size_t i = 0; i < count; ++i) {
        points.add(columns[0].values[i], columns[1].values[i], columns[2].values[i] == one ? 1 : 0);
    }
    return points;
}

Points loadPoints(const std::string& path)
{
    std::error_code unknown;
    if (const auto size = std::filesystem::file_size(path, unknown); !unknown && size > mostBytes) {
        throw FileError(printable(Core::said("%1 has %2 bytes; a file of points has at most %3.",
                                             {path, std::to_string(size), std::to_string(mostBytes)})));
    }
    return pointsOf(loadRecording(path), path);
}

} // namespace quantoscope
