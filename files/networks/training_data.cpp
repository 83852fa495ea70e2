// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/training_data.h"

#include "core/training/dataset.h"
#include "files/networks/task_data.h"
#include "files/recordings/points.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace quantoscope {
namespace {

/// Files with a column for x, y and label.
bool mayHavePoints(const std::string& path)
{
    constexpr std::array<std::string_view, 4> endings{".csv", ".tsv", ".txt", ".npy"};
    return std::ranges::any_of(endings, [&path](std::string_view ending) {
        return path.size() >= ending.size() &&
               std::ranges::equal(
                   std::string_view(path).substr(path.size() - ending.size()), ending, {},
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    });
}

} // namespace

YourSamples loadYourSamples(const std::string& path)
{
    return mayHavePoints(path) ? scaledSamples(loadPoints(path)) : readTaskData({.path = path});
}

} // namespace quantoscope
