// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study_presets.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

constexpr std::array squatMethods{StudyMethod::ptq, StudyMethod::qat, StudyMethod::qatWeights,
                                  StudyMethod::qatState};

} // namespace

StudySettings smallStudy()
{
    StudySettings settings;
    settings.task.size = 1000;
    settings.hidden = {32};
    settings.training.epochs = 10;
    settings.training.batchSize = 20;
    settings.grid.weightBits = {2, 3, 4, 8, 0};
    settings.grid.stateBits = {2, 3, 4, 8, 0};
    settings.grid.equalBits = true;
    return settings;
}

StudySettings wholeStudy()
{
    StudySettings settings;
    settings.grid.methods.assign(squatMethods.begin(), squatMethods.end());
    settings.grid.spacings.assign(allSpacings.begin(), allSpacings.end());
    return settings;
}

StudySettings squatStudy()
{
    StudySettings settings;
    settings.grid.methods.assign(squatMethods.begin(), squatMethods.end());
    settings.grid.equalBits = true;
    settings.seeds = 10;
    return settings;
}

bool isSquatGrid(const StudyGrid& grid)
{
    const auto has = [](const auto& list, auto value) {
        return std::ranges::find(list, value) != list.end();
    };
    return grid.equalBits &&
           std::ranges::all_of(squatMethods, [&](StudyMethod method) { return has(grid.methods, method); }) &&
           has(grid.spacings, Spacing::uniform) && has(grid.spacings, Spacing::thresholdCentred);
}

} // namespace quantoscope
