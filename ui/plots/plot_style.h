// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quantoscope {

/// The height in pixels of a one-line header above the plot area, and of the title below the x axis.
inline constexpr int headerHeight = 20;
inline constexpr double titleRoom = 12;

/// The width in pixels of the line or bar before a legend text, with margins.
inline constexpr double swatchRoom = 26;

/// The font of texts in a plot.
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
