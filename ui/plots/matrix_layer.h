// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_run.h"
#include "ui/plots/layers.h"

#include <QString>

namespace quantoscope {

/// A confusion matrix: a cell per label (rows, downwards) and answer (columns), shaded by the fraction of the
/// label's samples, with the count as text where there is room, and the numbers of the classes at the left
/// and below. Each cell is one unit wide and high.
class MatrixLayer : public Layer
{
public:
    using Layer::Layer;

    /// `left`: the x value of the left edge of the cells; their lower edge is at y = 0.
    void setMatrix(const Confusion& confusion, double left, const QString& title);
    void setColours(QColor fill, QColor text);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    QFont fontFor(double width) const;
    void drawCell(QPainter& painter, const QRectF& cell, std::size_t label, std::size_t answer) const;

    Confusion m_confusion;
    std::vector<std::uint64_t> m_ofLabel; ///< Samples of each label.
    double m_left = 0;
    QString m_title;
    QColor m_fill;
    QColor m_text;
};

} // namespace quantoscope
