// SPDX-License-Identifier: GPL-3.0-or-later
// The legend in the header of a plot, whose entries hide and show what they name.
#include "ui/plots/plot.h"

#include <QPainter>

namespace quantoscope {

void Plot::setLegend(const QList<LegendEntry>& entries)
{
    m_legend = entries;
    for (qsizetype i = 0; i < m_legend.size(); ++i) {
        for (Layer* layer : m_legend[i].layers) {
            layer->setVisible(isEntryVisible(i));
        }
    }
    layOut();
}

bool Plot::canHide(qsizetype entry) const
{
    return entry >= 0 && entry < m_legend.size() && !m_legend[entry].layers.isEmpty();
}

void Plot::setEntryVisible(qsizetype entry, bool visible)
{
    if (!canHide(entry) || visible == isEntryVisible(entry)) {
        return;
    }
    if (visible) {
        m_hidden.remove(entry);
    } else {
        m_hidden.insert(entry);
    }
    for (Layer* layer : m_legend[entry].layers) {
        layer->setVisible(visible);
    }
    update();
    emit entryToggled(entry, visible);
}

QRectF Plot::legendPlace(qsizetype entry) const
{
    for (const HeaderPart& part : headerParts(width())) {
        if (part.entry == entry) {
            return part.place;
        }
    }
    return {};
}

/// The entry that can be hidden at a pixel of the screen.
std::optional<qsizetype> Plot::entryAt(QPointF pixel) const
{
    if (pixel.y() >= m_frame.area.top()) {
        return std::nullopt;
    }
    for (const HeaderPart& part : headerParts(width())) {
        if (part.entry && canHide(*part.entry) && part.place.contains(pixel)) {
            return part.entry;
        }
    }
    return std::nullopt;
}

/// Shows by the pointer's shape whether a click hides or shows something.
void Plot::showPointer(QPointF pixel)
{
    const bool onEntry = entryAt(pixel).has_value();
    if (onEntry == m_onEntry) {
        return;
    }
    m_onEntry = onEntry;
    if (onEntry) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
}

void Plot::drawLegendEntry(QPainter& painter, const QRectF& place, const LegendEntry& entry,
                           bool visible) const
{
    constexpr double faint = 0.35;
    constexpr double length = 16;
    const double opacity = painter.opacity();
    painter.setOpacity(visible ? opacity : faint * opacity);
    QPen swatch = entry.pen;
    swatch.setCapStyle(Qt::FlatCap);
    const QPointF start(place.left(), place.center().y());
    if (swatch.brush().style() == Qt::SolidPattern) {
        painter.setPen(swatch);
        painter.drawLine(start, start + QPointF(length, 0));
    } else { // as a filled area: vector files can hatch areas, not lines
        painter.fillRect(QRectF(start.x(), start.y() - swatch.widthF() / 2, length, swatch.widthF()),
                         swatch.brush());
    }
    painter.setPen(m_theme.text);
    painter.drawText(place.adjusted(20, 0, 0, 0), Qt::AlignVCenter, entry.text);
    painter.setOpacity(opacity);
}

} // namespace quantoscope
