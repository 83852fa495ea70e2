// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_settings.h"

namespace quantoscope {

/// Finished after seconds, on the usual data set.
StudySettings smallStudy();

/// All methods and all spacings with each combination of 2, 4, 8 and float bits.
StudySettings wholeStudy();

/// The study of the paper on SQUAT: the same bits for weights and state, the four ways of training, 10 seeds.
StudySettings squatStudy();

/// Whether a grid has what squatOrderings() compares: as that of squatStudy(), with any bits.
bool isSquatGrid(const StudyGrid& grid);

} // namespace quantoscope
