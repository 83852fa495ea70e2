// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/graph_layout.h"

#include <algorithm>
#include <map>
#include <set>

namespace quantoscope {
namespace {

constexpr double margin = 10;
constexpr double columnGap = 26;
constexpr double rowGap = 10;
constexpr double padding = 8;
constexpr double longestName = 150;

/// Room for two lines of text and the bars of the spikes.
double boxHeight(const QFontMetricsF& font)
{
    return 2 * font.height() + 18;
}

/// The arrow head at the end of a horizontal (or, from below, vertical) line.
QPolygonF arrowHead(QPointF tip, bool upwards)
{
    constexpr double length = 7;
    constexpr double half = 3.5;
    return upwards ? QPolygonF({tip, tip + QPointF(-half, length), tip + QPointF(half, length)})
                   : QPolygonF({tip, tip + QPointF(-length, -half), tip + QPointF(-length, half)});
}

GraphArrow forward(const QRectF& from, const QRectF& to)
{
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double bend = (end.x() - start.x()) / 2;
    QPainterPath line(start);
    line.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    return {.line = line, .head = arrowHead(end, false), .delayed = false};
}

GraphArrow backward(const QRectF& from, const QRectF& to)
{
    constexpr double drop = 16;
    const double shift = from == to ? from.width() / 4 : 0;
    const QPointF start(from.center().x() + shift, from.bottom());
    const QPointF end(to.center().x() - shift, to.bottom());
    const double depth = std::max(start.y(), end.y()) + drop;
    QPainterPath line(start);
    line.cubicTo({start.x(), depth}, {end.x(), depth}, end);
    return {.line = line, .head = arrowHead(end, true), .delayed = true};
}

/// Moves nodes that only delayed values reach next to the nodes that they lead to.
void moveToTargets(const NetworkPlan& plan, std::map<std::size_t, std::size_t>& columns)
{
    std::set<std::size_t> movable;
    std::map<std::size_t, std::size_t> nearest; // the column of the first node that a node leads to
    for (const PlannedNode& planned : plan.order) {
        const bool onlyDelayed = std::ranges::all_of(planned.sources, [&](const PlannedSource& source) {
            return source.delayed || movable.contains(source.node);
        });
        if (onlyDelayed && planned.node != plan.input) {
            movable.insert(planned.node);
        }
    }
    for (std::size_t left = plan.order.size(); left > 0; --left) {
        const PlannedNode& planned = plan.order[left - 1];
        if (movable.contains(planned.node) && nearest.contains(planned.node)) {
            columns[planned.node] = std::max<std::size_t>(1, nearest[planned.node]) - 1;
        }
        for (const PlannedSource& source : planned.sources) {
            if (!source.delayed) {
                const auto [place, first] = nearest.try_emplace(source.node, columns[planned.node]);
                place->second = std::min(place->second, columns[planned.node]);
            }
        }
    }
}

/// The columns of the planned nodes: one more than that of the farthest source.
std::map<std::size_t, std::size_t> columnsOf(const NetworkPlan& plan)
{
    std::map<std::size_t, std::size_t> columns;
    for (const PlannedNode& planned : plan.order) {
        std::size_t column = 0;
        for (const PlannedSource& source : planned.sources) {
            if (!source.delayed) {
                column = std::max(column, columns[source.node] + 1);
            }
        }
        columns[planned.node] = column;
    }
    moveToTargets(plan, columns);
    return columns;
}

class LayingOut
{
public:
    LayingOut(const OpenedNetwork& opened, const QFontMetricsF& font)
        : m_opened(opened), m_font(font), m_columns(columnsOf(opened.plan))
    {
    }

    GraphLayout layOut()
    {
        for (const PlannedNode& planned : m_opened.plan.order) {
            addBox(planned.node, planned.output, m_columns[planned.node]);
            if (planned.recurrent) {
                addBox(*planned.recurrent, planned.output, m_columns[planned.node]);
            }
        }
        placeColumns();
        for (const PlannedNode& planned : m_opened.plan.order) {
            addArrows(planned);
        }
        return std::move(m_layout);
    }

private:
    void addBox(std::size_t node, const Shape& output, std::size_t column)
    {
        const NetworkNode& content = m_opened.network->nodes[node];
        const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
        m_boxOf[node] = m_layout.boxes.size();
        m_layout.boxes.push_back({.node = content.name,
                                  .place = {},
                                  .name = m_font.elidedText(text(content.name), Qt::ElideMiddle, longestName),
                                  .detail = text(content.type) + " " + text(shapeText(output)),
                                  .neurons = std::holds_alternative<NeuronNode>(content.content),
                                  .column = column});
    }

    double widthOf(const GraphBox& box) const
    {
        constexpr double bold = 1.1;
        return std::max(bold * m_font.horizontalAdvance(box.name), m_font.horizontalAdvance(box.detail)) +
               2 * padding;
    }

    /// Boxes of a column have the same width and are centred vertically.
    void placeColumns()
    {
        std::map<std::size_t, std::vector<GraphBox*>> columns;
        std::size_t most = 0;
        for (GraphBox& box : m_layout.boxes) {
            columns[box.column].push_back(&box);
            most = std::max(most, columns[box.column].size());
        }
        const double height = boxHeight(m_font);
        const auto spanOf = [height](std::size_t rows) {
            return static_cast<double>(rows) * (height + rowGap) - rowGap;
        };
        double x = margin;
        for (auto& [column, boxes] : columns) {
            double width = 0;
            for (const GraphBox* box : boxes) {
                width = std::max(width, widthOf(*box));
            }
            double y = margin + (spanOf(most) - spanOf(boxes.size())) / 2;
            for (GraphBox* box : boxes) {
                box->place = QRectF(x, y, std::ceil(width), height);
                y += height + rowGap;
            }
            x += std::ceil(width) + columnGap;
        }
        const double loopRoom = hasDelays() ? 14 : 0;
        m_layout.size = {x - columnGap + margin, spanOf(most) + 2 * margin + loopRoom};
    }

    bool hasDelays() const
    {
        return std::ranges::any_of(m_opened.plan.order, [](const PlannedNode& planned) {
            return planned.recurrent.has_value() ||
                   std::ranges::any_of(planned.sources, &PlannedSource::delayed);
        });
    }

    void addArrows(const PlannedNode& planned)
    {
        const QRectF to = placeOf(planned.node);
        for (const PlannedSource& source : planned.sources) {
            const QRectF from = placeOf(source.node);
            m_layout.arrows.push_back(source.delayed ? backward(from, to) : forward(from, to));
        }
        if (planned.recurrent) {
            m_layout.arrows.push_back(backward(placeOf(*planned.recurrent), to));
        }
    }

    QRectF placeOf(std::size_t node) const { return m_layout.boxes[m_boxOf.at(node)].place; }

    const OpenedNetwork& m_opened;
    const QFontMetricsF& m_font;
    std::map<std::size_t, std::size_t> m_columns;
    std::map<std::size_t, std::size_t> m_boxOf;
    GraphLayout m_layout;
};

} // namespace

const GraphBox* GraphLayout::find(const std::string& node) const
{
    const auto found = std::ranges::find(boxes, node, &GraphBox::node);
    return found == boxes.end() ? nullptr : &*found;
}

const GraphBox* GraphLayout::at(QPointF place) const
{
    const auto found =
        std::ranges::find_if(boxes, [place](const GraphBox& box) { return box.place.contains(place); });
    return found == boxes.end() ? nullptr : &*found;
}

GraphLayout graphLayout(const OpenedNetwork& opened, const QFontMetricsF& font)
{
    return LayingOut(opened, font).layOut();
}

} // namespace quantoscope
