// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace quantoscope {

/// Rows that one pixel column of a band covers, counted from the area's top: [top, bottom).
struct BandColumn
{
    int top = 0;
    int bottom = 0;
};

/// Device pixels for one of the painter's where it draws pixels; empty where it records vectors.
std::optional<double> pixelScale(const QPainter& painter);

/// The columns of a band for one pixel of the painter's: a device pixel each, and as fine as printers need
/// where it records vectors.
double bandScale(const QPainter& painter);

/// Fills a band over the area, bandScale() columns and rows for a pixel. O(pixels).
void drawBand(QPainter& painter, const QRectF& area, const std::vector<BandColumn>& columns, QColor colour);

} // namespace quantoscope
