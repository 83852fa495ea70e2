// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layers.h"

#include <QColor>
#include <QString>

namespace quantoscope {

/// A hatched span of the x axis over the whole height, with its name at the upper edge where there is room.
class SpanLayer : public Layer
{
public:
    SpanLayer(QGraphicsItem* parent, const Frame& frame, Qt::BrushStyle hatch, QString name);

    /// Nothing is drawn where `last` is not above `first`.
    void setSpan(double first, double last);
    void setBackground(const QColor& background) { m_background = background; } ///< Behind the name.

    double first() const { return m_first; }
    double last() const { return m_last; }

    /// Lines that the name is moved down by, so that names of neighbouring spans do not meet.
    void setRow(int row) { m_row = row; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    Qt::BrushStyle m_hatch;
    QString m_name;
    QColor m_background;
    int m_row = 0;
    double m_first = 0;
    double m_last = 0;
};

} // namespace quantoscope
