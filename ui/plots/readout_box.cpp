// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/readout_box.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr QMarginsF rim(5, 3, 5, 3);

/// The lines, arranged with `columns` of them in each row.
QString inColumns(const QStringList& lines, qsizetype columns)
{
    QStringList rows;
    for (qsizetype first = 0; first < lines.size(); first += columns) {
        rows << lines.mid(first, columns).join("   ");
    }
    return rows.join('\n');
}

QRectF boxOf(const QString& text, const QFont& font)
{
    constexpr QRectF ample(0, 0, 10'000, 10'000);
    return QFontMetricsF(font).boundingRect(ample, Qt::AlignLeft, text) + rim;
}

} // namespace

ReadoutBox readoutBox(const QString& text, const QFont& font, QPointF pointer, const QRectF& area,
                      const QRectF& plot)
{
    const QStringList lines = text.split('\n');
    ReadoutBox readout{boxOf(text, font), text};
    for (qsizetype columns = 2; columns <= lines.size() && readout.box.height() > plot.height(); ++columns) {
        readout.text = inColumns(lines, columns);
        readout.box = boxOf(readout.text, font);
    }
    QRectF& box = readout.box;
    const bool right = pointer.x() + box.width() + 14 < area.right();
    const bool below = pointer.y() + box.height() + 12 < area.bottom();
    box.moveTo(pointer.x() + (right ? 10 : -10 - box.width()), pointer.y() + (below ? 8 : -8 - box.height()));
    box.moveLeft(std::max(plot.left(), std::min(box.left(), plot.right() - box.width())));
    box.moveTop(std::max(plot.top(), std::min(box.top(), plot.bottom() - box.height())));
    return readout;
}

} // namespace quantoscope
