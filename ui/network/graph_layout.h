// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/opened_network.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace quantoscope {

/// A node as a box of the graph.
struct GraphBox
{
    std::string node;
    QRectF place;
    QString name;   ///< Elided if it is long.
    QString detail; ///< The type and the shape of what the node returns.
    bool neurons;   ///< A layer of neurons.
    std::size_t column;
};

/// An edge; a delayed one runs below the boxes.
struct GraphArrow
{
    QPainterPath line;
    QPolygonF head;
    bool delayed;
};

/// Where the boxes and arrows of a network are drawn: boxes in columns by their distance from the input.
struct GraphLayout
{
    /// In the order of evaluation, but those that only delayed values reach at the end; a recurrent node
    /// after its neurons.
    std::vector<GraphBox> boxes;
    std::vector<GraphArrow> arrows;
    QSizeF size{0, 0};

    const GraphBox* find(const std::string& node) const; ///< Null if there is none.
    const GraphBox* at(QPointF place) const;             ///< Null outside the boxes.
};

/// O(nodes · edges).
GraphLayout graphLayout(const OpenedNetwork& opened, const QFontMetricsF& font);

} // namespace quantoscope
