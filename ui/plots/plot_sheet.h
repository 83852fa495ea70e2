// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QSizeF>

namespace quantoscope {

/// The size and theme of a plot that is drawn for a file or the clipboard.
struct PlotSheet
{
    /// Pixels of a sheet per inch. With 96, font sizes in points are correct on paper.
    static constexpr double pixelsPerInch = 96;
    static constexpr double pixelsPerMillimetre = pixelsPerInch / 25.4;

    QSizeF size; ///< Pixels.
    PlotTheme theme = PlotTheme::light();

    static QSizeF ofMillimetres(QSizeF size) { return size * pixelsPerMillimetre; }
};

} // namespace quantoscope
