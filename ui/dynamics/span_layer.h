// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layers.h"

#include <QColor>
#include <QString>

namespace quantoscope {

/// A hatched span of the x axis over the whole height, with its name at the upper edge.
class SpanLayer : public Layer
{
public:
    SpanLayer(QWidget& plot, const Frame& frame, Qt::BrushStyle hatch, QString name);

    /// Sets the span, in units of the x axis. Nothing is drawn unless first < last.
    void setSpan(double first, double last);
    /// The colour behind the name, with which the hatch is also mixed.
    void setBackground(const QColor& background) { m_background = background; }

    double first() const { return m_first; }
    double last() const { return m_last; }

    /// Moves the name down by this many lines, so that the names of neighbouring spans do not overlap.
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
