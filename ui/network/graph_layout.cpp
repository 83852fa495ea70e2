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

/// The arrow head at the end of a line to the right, or of a vertical one.
enum class Heading { right, up, down };

QPolygonF arrowHead(QPointF tip, Heading heading)
{
    constexpr double length = 7;
    constexpr double half = 3.5;
    if (heading == Heading::right) {
        return {{tip, tip + QPointF(-length, -half), tip + QPointF(-length, half)}};
    }
    const double back = heading == Heading::up ? length : -length;
    return {{tip, tip + QPointF(-half, back), tip + QPointF(half, back)}};
}

GraphArrow forward(const QRectF& from, const QRectF& to)
{
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double bend = (end.x() - start.x()) / 2;
    QPainterPath line(start);
    line.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    return {.line = line, .head = arrowHead(end, Heading::right), .delayed = false};
}

constexpr double loopHeight = 16; // of an arrow that passes above or below other boxes

/// Above the boxes between, whose upper edge is `top`.
GraphArrow over(const QRectF& from, const QRectF& to, double top)
{
    const QPointF start(from.center().x(), from.top());
    const QPointF end(to.center().x(), to.top());
    QPainterPath line(start);
    line.cubicTo({start.x(), top - loopHeight}, {end.x(), top - loopHeight}, end);
    return {.line = line, .head = arrowHead(end, Heading::down), .delayed = false};
}

/// Below the boxes between, whose lower edge is `bottom`.
GraphArrow backward(const QRectF& from, const QRectF& to, double bottom)
{
    const double shift = from == to ? from.width() / 4 : 0;
    const QPointF start(from.center().x() + shift, from.bottom());
    const QPointF end(to.center().x() - shift, to.bottom());
    QPainterPath line(start);
    line.cubicTo({start.x(), bottom + loopHeight}, {end.x(), bottom + loopHeight}, end);
    return {.line = line, .head = arrowHead(end, Heading::up), .delayed = true};
}

/// Between a layer and its recurrent connection below it, `shift` right of the middle.
GraphArrow vertical(const QRectF& from, const QRectF& to, double shift)
{
    const bool up = from.top() > to.top();
    const QPointF start(from.center().x() + shift, up ? from.top() : from.bottom());
    const QPointF end(to.center().x() + shift, up ? to.bottom() : to.top());
    QPainterPath line(start);
    line.lineTo(end);
    return {.line = line, .head = arrowHead(end, up ? Heading::up : Heading::down), .delayed = true};
}

bool onlyDelayed(const PlannedNode& planned)
{
    return !planned.sources.empty() && std::ranges::all_of(planned.sources, &PlannedSource::delayed);
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
        // What only values of the last step reach comes below the others of its column.
        for (const bool below : {false, true}) {
            for (const PlannedNode& planned : m_opened.plan.order) {
                if (onlyDelayed(planned) != below) {
                    continue;
                }
                addBox(planned.node, planned.output, m_columns[planned.node]);
                if (planned.recurrent) {
                    addBox(*planned.recurrent, planned.output, m_columns[planned.node]);
                }
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
        const double above = hasSkips() ? loopHeight : 0;
        const double below = hasDelays() ? loopHeight : 0;
        for (GraphBox& box : m_layout.boxes) {
            box.place.translate(0, above);
        }
        m_layout.size = {x - columnGap + margin, spanOf(most) + 2 * margin + above + below};
    }

    /// Whether an arrow passes a column.
    bool isSkip(std::size_t from, std::size_t to) const { return m_columns.at(to) > m_columns.at(from) + 1; }

    bool hasSkips() const
    {
        return std::ranges::any_of(m_opened.plan.order, [this](const PlannedNode& planned) {
            return std::ranges::any_of(planned.sources, [&](const PlannedSource& source) {
                return !source.delayed && isSkip(source.node, planned.node);
            });
        });
    }

    bool hasDelays() const
    {
        return std::ranges::any_of(m_opened.plan.order, [](const PlannedNode& planned) {
            return std::ranges::any_of(planned.sources, &PlannedSource::delayed);
        });
    }

    void addArrows(const PlannedNode& planned)
    {
        const QRectF to = placeOf(planned.node);
        for (const PlannedSource& source : planned.sources) {
            const QRectF from = placeOf(source.node);
            const auto [top, bottom] = edgesBetween(source.node, planned.node);
            m_layout.arrows.push_back(source.delayed                      ? backward(from, to, bottom)
                                      : isSkip(source.node, planned.node) ? over(from, to, top)
                                                                          : forward(from, to));
        }
        if (planned.recurrent) {
            constexpr double apart = 9;
            const QRectF loop = placeOf(*planned.recurrent);
            m_layout.arrows.push_back(vertical(to, loop, -apart));
            m_layout.arrows.push_back(vertical(loop, to, apart));
        }
    }

    /// The upper and the lower edge of the boxes from one node's column to the other's.
    std::pair<double, double> edgesBetween(std::size_t one, std::size_t other) const
    {
        const auto [first, last] = std::minmax(m_columns.at(one), m_columns.at(other));
        std::pair<double, double> edges{m_layout.size.height(), 0};
        for (const GraphBox& box : m_layout.boxes) {
            if (box.column >= first && box.column <= last) {
                edges = {std::min(edges.first, box.place.top()), std::max(edges.second, box.place.bottom())};
            }
        }
        return edges;
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
