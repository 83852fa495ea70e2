// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

namespace quantoscope {

/// What the pointer tells, and where that stands.
struct ReadoutBox
{
    QRectF box; ///< With a rim round the text.
    QString text;
};

/// Beside the pointer, right of it and below where there is room, and always within `plot`: a text of more
/// lines than fit is set in columns.
ReadoutBox readoutBox(const QString& text, const QFont& font, QPointF pointer, const QRectF& area,
                      const QRectF& plot);

} // namespace quantoscope
