// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/appearance.h"

#include <QString>

#include <array>
#include <optional>

namespace quantoscope {

/// What a person prefers, from one start to the next.
struct Preferences
{
    std::optional<Appearance> appearance = std::nullopt; ///< Empty: the desktop's.
    QString language = {};                               ///< "en", "de", …; empty: the desktop's.
    int scalePercent = 100;                              ///< Text and control size: one of scalePercents.
    bool restoresLast = true; ///< The program starts with what was there when it was closed.

    bool operator==(const Preferences&) const = default;
};

inline constexpr std::array scalePercents{100, 125, 150, 175, 200};

/// Those kept, each its default where nothing sensible is.
Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

/// The appearance asked for, else the desktop's.
Appearance appearanceOf(const Preferences& preferences);

} // namespace quantoscope
