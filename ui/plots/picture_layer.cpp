// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/picture_layer.h"

#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace quantoscope {

void PictureLayer::setPictures(std::vector<Picture> pictures, int columns, int rows)
{
    m_pictures = std::move(pictures);
    m_columns = columns;
    m_rows = rows;
    update();
}

void PictureLayer::setTextColour(const QColor& colour)
{
    m_text = colour;
    update();
}

std::optional<std::size_t> PictureLayer::pictureAt(QPointF value) const
{
    const double column = std::floor(value.x());
    const double row = std::floor(m_rows - value.y());
    if (!(column >= 0 && column < m_columns && row >= 0 && row < m_rows)) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                       static_cast<std::size_t>(column);
    return index < m_pictures.size() ? std::optional(index) : std::nullopt;
}

void PictureLayer::draw(QPainter& painter, const Frame& frame) const
{
    painter.setFont(plotFont(7.5));
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const int column = static_cast<int>(i) % m_columns;
        const int row = m_rows - static_cast<int>(i) / m_columns;
        const QRectF cell(frame.toPixel({double(column), double(row)}),
                          frame.toPixel({column + 1.0, row - 1.0}));
        if (cell.intersects(frame.area)) {
            drawPicture(painter, cell, m_pictures[i]);
        }
    }
}

void PictureLayer::drawPicture(QPainter& painter, const QRectF& cell, const Picture& picture) const
{
    constexpr double space = 2;
    const QFontMetricsF metrics(painter.font());
    const double below = picture.caption.isEmpty() ? 0 : metrics.height();
    const QRectF room = cell.adjusted(space, space, -space, -space - below);
    if (room.isEmpty()) {
        return;
    }
    QSizeF size = picture.image.size();
    size.scale(room.size(), Qt::KeepAspectRatio);
    const QRectF place(room.center().x() - size.width() / 2, room.bottom() - size.height(), size.width(),
                       size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(place, picture.image);
    painter.setBrush(Qt::NoBrush);
    if (picture.framed || picture.chosen) {
        painter.setPen(picture.chosen ? QPen(m_text, 2) : QPen(pen().color(), 1));
        painter.drawRect(place.adjusted(-1, -1, 1, 1));
    }
    painter.setPen(picture.framed ? pen().color() : m_text);
    painter.drawText(QRectF(cell.left() - space, place.bottom() + 1, cell.width() + 2 * space, below),
                     Qt::AlignCenter, picture.caption);
}

} // namespace quantoscope
