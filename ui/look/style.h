// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace quantoscope {

/// Fusion with the buttons of docks and menu bar drawn: in the text's colour, sharp at any size, and without
/// the image plugins that Fusion loads for its pictures when the program starts.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;
};

} // namespace quantoscope
