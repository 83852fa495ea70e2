// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

namespace quantoscope {

/// The text of the readout and its place.
struct ReadoutBox
{
    QRectF box; ///< Encloses the text with a margin.
    QString text;
};

/// Places the readout right of the pointer and below it, or on the other side if it would leave `area`. It
/// always lies within `plot`. If the text has too many lines for `plot`, it is set in several columns.
ReadoutBox readoutBox(const QString& text, const QFont& font, QPointF pointer, const QRectF& area,
                      const QRectF& plot);

} // namespace quantoscope
