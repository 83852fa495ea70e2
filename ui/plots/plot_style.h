// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quantoscope {

/// Pixels above a plot's area for its title, legend and note, and below its axis for the axis' title.
inline constexpr int headerHeight = 20;
inline constexpr double titleRoom = 12;

/// Pixels that a line or a bar takes before its name in the legend, with the space round it.
inline constexpr double swatchRoom = 26;

/// The letters on a plot.
inline QFont plotFont(double points)
{
    QFont font;
    font.setPointSizeF(points);
    return font;
}

inline QFont titleFont()
{
    QFont font = plotFont(8.5);
    font.setBold(true);
    return font;
}

} // namespace quantoscope
