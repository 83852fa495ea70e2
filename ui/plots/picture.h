// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QImage>

#include <span>

namespace quantoscope {

/// The size of a picture of so many values: a square if there are as many as a square has, otherwise nearly
/// one.
QSize pictureSize(std::size_t values);

/// Values from 0 (the background) to `greatest` (the text colour), row by row; missing ones are 0.
QImage greyPicture(std::span<const float> values, QSize size, float greatest, const PlotTheme& theme);

/// Values of both signs: 0 is the background, `reach` the colour of quantized, -`reach` that of raw traces.
QImage signedPicture(std::span<const float> values, QSize size, float reach, const PlotTheme& theme);

} // namespace quantoscope
