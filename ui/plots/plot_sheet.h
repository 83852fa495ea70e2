// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QSizeF>

namespace quantoscope {

/// What a plot is drawn on for a file or the clipboard, apart from the screen.
struct PlotSheet
{
    /// To a pixel, so that letters have their size in points on paper.
    static constexpr double pixelsPerInch = 96;
    static constexpr double pixelsPerMillimetre = pixelsPerInch / 25.4;

    QSizeF size; ///< Pixels.
    PlotTheme theme = PlotTheme::light();

    static QSizeF ofMillimetres(QSizeF size) { return size * pixelsPerMillimetre; }
};

} // namespace quantoscope
