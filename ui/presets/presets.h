// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QList>
#include <QString>

#include <functional>

namespace quantoscope {

/// A starting point under a name.
struct Preset
{
    QString name;
    QString purpose;                            ///< One sentence: whom it suits, and why.
    std::function<Setup(const Setup&)> applied; ///< What becomes of a Setup.
};

/// Schemes: snnTorch's default first, then those that suit hardware. They keep neuron, signal and threshold.
QList<Preset> schemePresets();

/// The Setup that each built-in lesson begins with.
QList<Preset> lessonPresets();

} // namespace quantoscope
