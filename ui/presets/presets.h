// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QList>
#include <QString>

#include <functional>

namespace quantoscope {

/// A named starting point.
struct Preset
{
    QString name;
    QString purpose;                            ///< A description in one sentence.
    std::function<Setup(const Setup&)> applied; ///< Returns the Setup with the preset applied.
};

/// Presets for the scheme: the default of snnTorch, then schemes for hardware. They keep neuron, signal
/// and threshold.
QList<Preset> schemePresets();

/// The arithmetic of chips (core/explore/chip_presets.h).
QList<Preset> chipPresetList();

/// The first Setup of each built-in lesson.
QList<Preset> lessonPresets();

} // namespace quantoscope
