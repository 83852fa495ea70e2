// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/cell_layer.h"

#include "ui/plots/band.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

QBrush lifeBrush(Life life, const PlotTheme& theme)
{
    const auto faded = [](QColor colour, int alpha) {
        colour.setAlpha(alpha);
        return colour;
    };
    switch (life) {
    case Life::invalid:
        break;
    case Life::quiet:
        return {faded(theme.threshold, 60), Qt::SolidPattern};
    case Life::alive:
        return {faded(theme.raw, 190), Qt::SolidPattern};
    case Life::silent:
        return {faded(theme.quantized, 230), Qt::BDiagPattern};
    case Life::tooLittle:
        return {faded(theme.raw, 200), Qt::Dense6Pattern};
    case Life::tooMuch:
        return {faded(theme.highlight, 200), Qt::Dense4Pattern};
    }
    return Qt::NoBrush;
}

double cellEdge(const MapAxis& axis, std::size_t index, int side)
{
    const auto& values = axis.values;
    if (values.size() == 1) {
        return values[0] + side * 0.5;
    }
    const bool atEnd = side < 0 ? index == 0 : index + 1 == values.size();
    const std::size_t neighbour = (side < 0) == atEnd ? index + 1 : index - 1;
    const double half = std::abs(values[neighbour] - values[index]) / 2;
    return values[index] + side * half;
}

std::size_t nearestIndex(const MapAxis& axis, double at)
{
    const auto nearest =
        std::ranges::min_element(axis.values, {}, [at](double value) { return std::abs(value - at); });
    return static_cast<std::size_t>(nearest - axis.values.begin());
}

void CellLayer::setMap(std::shared_ptr<const ParameterMap> map)
{
    m_map = std::move(map);
    update();
}

void CellLayer::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    update();
}

void CellLayer::draw(QPainter& painter, const Frame& frame) const
{
    if (!m_map) {
        return;
    }
    std::array<QRegion, lifeNames.size()> regions;
    const bool pixels = pixelScale(painter).has_value();
    for (std::size_t row = 0; row < m_map->rows(); ++row) {
        for (std::size_t column = 0; column < m_map->x.values.size(); ++column) {
            const QPointF low = frame.toPixel({cellEdge(m_map->x, column, -1), cellEdge(m_map->y, row, -1)});
            const QPointF high = frame.toPixel({cellEdge(m_map->x, column, 1), cellEdge(m_map->y, row, 1)});
            // Aligned to pixels, so that there are no seams between neighbours.
            const QRect cell(QPoint(qRound(low.x()), qRound(high.y())),
                             QPoint(qRound(high.x()) - 1, qRound(low.y()) - 1));
            const Life life = m_map->at(column, row).life;
            if (pixels) {
                painter.fillRect(cell, lifeBrush(life, m_theme));
            } else {
                regions[static_cast<std::size_t>(life)] += cell;
            }
        }
    }
    for (std::size_t life = 0; life < regions.size(); ++life) {
        QPainterPath outline; // for vector files: viewers show seams between separate cells
        outline.addRegion(regions[life]);
        painter.fillPath(outline.simplified(), lifeBrush(static_cast<Life>(life), m_theme));
    }
}

} // namespace quantoscope
