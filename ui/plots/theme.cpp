// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/theme.h"

namespace quantoscope {

PlotTheme PlotTheme::light()
{
    return {.background = QColor(Qt::white),
            .text = QColor(0x2a, 0x2f, 0x36),
            .grid = QColor(0xe3, 0xe6, 0xea),
            .raw = QColor(0x00, 0x6b, 0xab),
            .quantized = QColor(0xc4, 0x4e, 0x00),
            .threshold = QColor(0x5a, 0x60, 0x69),
            .level = QColor(0x7a, 0x5c, 0x00),
            .highlight = QColor(0xa8, 0x1e, 0x7b),
            .reference = QColor(0x00, 0x78, 0x52)};
}

PlotTheme PlotTheme::dark()
{
    return {.background = QColor(0x16, 0x18, 0x1c),
            .text = QColor(0xd6, 0xda, 0xe0),
            .grid = QColor(0x2c, 0x31, 0x38),
            .raw = QColor(0x56, 0xb4, 0xe9),
            .quantized = QColor(0xff, 0x8c, 0x3a),
            .threshold = QColor(0xa3, 0xab, 0xb6),
            .level = QColor(0xe6, 0xc2, 0x4a),
            .highlight = QColor(0xf0, 0x8a, 0xd0),
            .reference = QColor(0x3f, 0xcf, 0x9e)};
}

} // namespace quantoscope
