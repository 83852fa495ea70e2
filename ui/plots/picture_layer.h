// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layers.h"

#include <QImage>
#include <QString>

namespace quantoscope {

/// Small pictures in a grid, row by row from the upper left; each cell is one unit wide and high, and the
/// lowest row begins at y = 0. A caption is below its picture.
class PictureLayer : public Layer
{
public:
    struct Picture
    {
        QImage image;
        QString caption = {};
        bool framed = false; ///< With a frame, and the caption in its colour: the pen's.
        bool chosen = false; ///< With a wide frame in the colour of the text.
    };

    using Layer::Layer;
    void setPictures(std::vector<Picture> pictures, int columns, int rows);
    const std::vector<Picture>& pictures() const { return m_pictures; }
    void setTextColour(const QColor& colour);

    /// The picture at a value of the axes; nullopt if there is none.
    std::optional<std::size_t> pictureAt(QPointF value) const;

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    void drawPicture(QPainter& painter, const QRectF& cell, const Picture& picture) const;

    std::vector<Picture> m_pictures;
    int m_columns = 1;
    int m_rows = 1;
    QColor m_text;
};

} // namespace quantoscope
