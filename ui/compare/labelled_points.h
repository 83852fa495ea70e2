// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layers.h"

#include <QColor>
#include <QString>

namespace quantoscope {

/// A disc with a name beside it at each point. A name takes the first place around its disc where it covers
/// no other name, no disc and not the line; if there is none, the last one. The pen has the colour of the
/// names.
class LabelledPoints : public Layer
{
public:
    struct Point
    {
        QPointF place;
        QString name;
        QColor colour;
    };

    using Layer::Layer;

    void setPoints(std::vector<Point> points);
    const std::vector<Point>& points() const { return m_points; }

    /// The points of a stepped line, which another layer draws.
    void setLine(std::vector<QPointF> line);

    /// A text that is drawn in the middle instead of points; empty: none.
    void setMessage(const QString& message);
    const QString& message() const { return m_message; }

    /// The places of the names in pixels.
    QList<QRectF> namePlaces(const QFont& font, const Frame& frame) const;

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    std::vector<Point> m_points;
    std::vector<QPointF> m_line;
    QString m_message;
};

} // namespace quantoscope
