// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quantoscope {

/// The colours of the plots, from the Okabe-Ito set that colour-blind readers tell apart. Raw and quantized
/// also differ by line width and shape, so that colour never carries a meaning alone.
struct PlotTheme
{
    QColor background;
    QColor text;
    QColor grid;
    QColor raw;
    QColor quantized;
    QColor threshold;
    QColor level;
    QColor highlight;

    static PlotTheme light();
    static PlotTheme dark();
};

} // namespace quantoscope
