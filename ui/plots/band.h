// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace quantoscope {

/// The rows [top, bottom) that a band covers in one column, counted from the top of the area.
struct BandColumn
{
    int top = 0;
    int bottom = 0;
};

/// The device pixels per pixel of the painter's coordinates, or empty if the painter draws vector graphics.
std::optional<double> pixelScale(const QPainter& painter);

/// The columns of a band per pixel of the painter's coordinates: one per device pixel, or 4 if the painter
/// draws vector graphics, which is fine enough for printing.
double bandScale(const QPainter& painter);

/// Draws a band from the left edge of the area, with bandScale() columns and rows per pixel. O(pixels).
void drawBand(QPainter& painter, const QRectF& area, const std::vector<BandColumn>& columns, QColor colour);

} // namespace quantoscope
