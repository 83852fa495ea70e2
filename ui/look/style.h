// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace quantoscope {

/// The Fusion style with vector icons for dock, menu bar and play/pause buttons. They have the text colour
/// and are sharp at any size. Fusion's own icons would load the image plugins when the program starts.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;

    /// Fusion derives the frame of a check box from the window's colour, which is hardly visible in the dark
    /// theme; this one has the colour of secondary text.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace quantoscope
