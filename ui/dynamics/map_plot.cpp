// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/map_plot.h"

#include "ui/dynamics/cell_layer.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <limits>

namespace quantoscope {
namespace {

QString nameOf(MapParameter parameter)
{
    return QString::fromUtf8(mapParameterNames[static_cast<std::size_t>(parameter)].data());
}

QString nameOf(Life life)
{
    switch (life) {
    case Life::invalid:
        return MapPlot::tr("invalid setup");
    case Life::quiet:
        return MapPlot::tr("neither fires");
    case Life::alive:
        return MapPlot::tr("similar rates");
    case Life::silent:
        return MapPlot::tr("silent");
    case Life::tooLittle:
        return MapPlot::tr("rate too low");
    case Life::tooMuch:
        return MapPlot::tr("rate too high");
    }
    return {};
}

} // namespace

MapPlot::MapPlot(QWidget* parent)
    : Plot("parameter-map", tr("Parameter map"), {" ", " "}, false, parent), m_cells(add<CellLayer>()),
      m_ring(add<MarkerLayer>(6, false)), m_here(add<MarkerLayer>(4, false))
{
}

void MapPlot::setMap(const std::shared_ptr<const ParameterMap>& map)
{
    const bool otherAxes =
        !m_map || m_map->x.parameter != map->x.parameter || m_map->y.parameter != map->y.parameter;
    m_map = map;
    m_cells->setMap(map);
    axes().setTitles({nameOf(map->x.parameter), nameOf(map->y.parameter)});
    setFullRange(cellEdge(map->x, 0, -1), cellEdge(map->x, map->x.values.size() - 1, 1),
                 cellEdge(map->y, 0, -1), cellEdge(map->y, map->y.values.size() - 1, 1));
    if (otherAxes) {
        resetView();
    }
    showExploration();
    update();
}

void MapPlot::showExploration()
{
    if (m_map && exploration()) {
        const Setup setup = exploration()->scaledSetup();
        const QPointF here(valueOf(setup, m_map->x.parameter), valueOf(setup, m_map->y.parameter));
        m_ring->setPoints({here});
        m_here->setPoints({here});
        setNote(exploration()->quantizer.isStochastic() ? tr("stochastic: one seed") : QString());
    }
}

PlotData MapPlot::visibleData() const
{
    if (!m_map) {
        return {};
    }
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    std::array<std::vector<double>, 4> columns;
    for (std::size_t row = 0; row < m_map->rows(); ++row) {
        for (std::size_t column = 0; column < m_map->x.values.size(); ++column) {
            if (showsX(cellEdge(m_map->x, column, -1), cellEdge(m_map->x, column, 1)) &&
                showsY(cellEdge(m_map->y, row, -1), cellEdge(m_map->y, row, 1))) {
                const MapCell& cell = m_map->at(column, row);
                const bool valid = cell.life != Life::invalid;
                columns[0].push_back(m_map->x.values[column]);
                columns[1].push_back(m_map->y.values[row]);
                columns[2].push_back(valid ? cell.rawRate : none);
                columns[3].push_back(valid ? cell.quantizedRate : none);
            }
        }
    }
    PlotData numbers;
    numbers.add(nameOf(m_map->x.parameter).toStdString(), std::move(columns[0]));
    numbers.add(nameOf(m_map->y.parameter).toStdString(), std::move(columns[1]));
    numbers.add("spikes_per_step", std::move(columns[2]));
    numbers.add("spikes_per_step_quantized", std::move(columns[3]));
    return numbers;
}

void MapPlot::showTheme()
{
    m_cells->setTheme(theme());
    m_ring->setPen(QPen(theme().background, 1));
    m_here->setPen(QPen(theme().highlight, 1));
    QList<LegendEntry> legend;
    for (const Life life : {Life::alive, Life::silent, Life::tooMuch, Life::tooLittle, Life::quiet}) {
        legend << LegendEntry{nameOf(life), QPen(lifeBrush(life, theme()), 11)};
    }
    setLegend(legend);
}

QString MapPlot::readoutAt(QPointF value) const
{
    if (!m_map) {
        return {};
    }
    const std::size_t column = nearestIndex(m_map->x, value.x());
    const std::size_t row = nearestIndex(m_map->y, value.y());
    const QString place = tr("%1 %2, %3 %4")
                              .arg(nameOf(m_map->x.parameter))
                              .arg(m_map->x.values[column], 0, 'g', 4)
                              .arg(nameOf(m_map->y.parameter))
                              .arg(m_map->y.values[row], 0, 'g', 4);
    if (row >= m_map->rows()) {
        return place;
    }
    const MapCell& cell = m_map->at(column, row);
    return place + "\n" + nameOf(cell.life) +
           tr("\nraw %1, quantized %2 spikes per step")
               .arg(cell.rawRate, 0, 'g', 3)
               .arg(cell.quantizedRate, 0, 'g', 3);
}

void MapPlot::mousePressEvent(QMouseEvent* event)
{
    Plot::mousePressEvent(event);
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_clickStart = plain ? std::optional(event->position()) : std::nullopt;
}

void MapPlot::mouseReleaseEvent(QMouseEvent* event)
{
    constexpr double still = 3;
    Plot::mouseReleaseEvent(event);
    const auto start = std::exchange(m_clickStart, std::nullopt);
    if (m_map && start && event->button() == Qt::LeftButton && frame().area.contains(event->position()) &&
        (event->position() - *start).manhattanLength() <= still) {
        const QPointF value = frame().toValue(event->position());
        emit picked(m_map->x.values[nearestIndex(m_map->x, value.x())],
                    m_map->y.values[nearestIndex(m_map->y, value.y())]);
    }
}

void MapPlot::pickBeside(int columns, int rows)
{
    const Setup setup = exploration()->scaledSetup();
    const auto moved = [&setup](const MapAxis& axis, int by) {
        const auto from = static_cast<std::ptrdiff_t>(nearestIndex(axis, valueOf(setup, axis.parameter)));
        return axis.values[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(axis.values) - 1))];
    };
    emit picked(moved(m_map->x, columns), moved(m_map->y, rows));
}

void MapPlot::keyPressEvent(QKeyEvent* event)
{
    if (m_map && exploration() && event->modifiers().testFlag(Qt::ControlModifier)) {
        switch (event->key()) {
        case Qt::Key_Left:
            return pickBeside(-1, 0);
        case Qt::Key_Right:
            return pickBeside(1, 0);
        case Qt::Key_Up:
            return pickBeside(0, 1);
        case Qt::Key_Down:
            return pickBeside(0, -1);
        default:
            break;
        }
    }
    Plot::keyPressEvent(event);
}

} // namespace quantoscope
