// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/array_columns.h"

#include "core/text/translate.h"

#include <algorithm>
#include <limits>

namespace quantoscope {
namespace {

bool isEmptyOrEndless(std::span<const std::size_t> extents)
{
    std::size_t room = std::numeric_limits<std::size_t>::max();
    for (const std::size_t extent : extents) {
        if (extent == 0 || extent > room) {
            return true;
        }
        room /= extent;
    }
    return false;
}

ArrayAxes axesOf(const FoundArray& array, std::span<const std::size_t> extents, const ReadingOptions& options)
{
    if (options.axes.size() == extents.size()) {
        return {options.axes, true};
    }
    if (array.axisNames.size() == extents.size()) {
        if (const ArrayAxes named = namedAxes(array.axisNames); !named.letters.empty()) {
            return named;
        }
    }
    return guessedAxes(extents, array.convention);
}

std::string nameOf(const FoundArray& array, const ArrayLayout& layout, std::size_t column)
{
    const std::string index = layout.indexText(column);
    if (!array.name.empty()) {
        return array.name + index;
    }
    return index.find(',') == index.npos ? columnName(column) : index;
}

} // namespace

void addArray(Recording& recording, const FoundArray& array, const ReadingOptions& options,
              const ColumnReader& reader, const WideColumnReader& wideReader)
{
    if (isEmptyOrEndless(array.extents)) {
        recording.leftOut.push_back({array.name, Core::said("no elements")});
        return;
    }
    const std::vector<std::size_t> extents =
        array.extents.empty() ? std::vector<std::size_t>{1} : array.extents;
    const ArrayAxes axes = axesOf(array, extents, options);
    const auto layout = std::make_shared<const ArrayLayout>(extents, array.order, axes.letters);
    const std::size_t count = layout->columns();
    if (count > mostChannels - std::min(mostChannels, recording.columns.size())) {
        recording.leftOut.push_back(
            {array.name, Core::said("%1 columns of %2 samples, more than the limit of %3 columns",
                                    {std::to_string(count), std::to_string(layout->rows()),
                                     std::to_string(mostChannels)})});
        return;
    }
    recording.arrays.push_back({.name = array.name,
                                .extents = extents,
                                .axes = axes.letters,
                                .sure = axes.sure,
                                .firstColumn = recording.columns.size(),
                                .columnCount = count});
    for (std::size_t column = 0; column < count; ++column) {
        Recording::Column& taken = recording.columns.emplace_back();
        taken.name = nameOf(array, *layout, column);
        taken.length = layout->rows();
        taken.calibration = array.calibration;
        taken.reader = [layout, column, reader](const Progress& progress) {
            return reader(*layout, column, progress);
        };
        if (wideReader) {
            taken.wideReader = [layout, column, wideReader](const Progress&) {
                return wideReader(*layout, column);
            };
        }
    }
}

} // namespace quantoscope
