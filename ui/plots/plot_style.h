// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quantoscope {

/// Pixels above a plot's area for its title, legend and note, and below its axis for the axis' title.
inline constexpr int headerHeight = 20;
inline constexpr double titleRoom = 12;

/// The letters on a plot.
inline QFont plotFont(double points)
{
    QFont font;
    font.setPointSizeF(points);
    return font;
}

} // namespace quantoscope
