// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quantoscope {

/// The colours of the plots. They differ enough for readers without one of the three kinds of cones, and from
/// the background (theme_test simulates this). Raw and quantized traces also differ in line width and shape, so
/// that colour is never the only distinction.
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
    QColor reference;

    static PlotTheme light();
    static PlotTheme dark();
};

} // namespace quantoscope
