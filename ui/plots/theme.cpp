// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/theme.h"

namespace quantoscope {

PlotTheme PlotTheme::light()
{
    return {.background = QColor(Qt::white),
            .text = QColor(0x2a, 0x2f, 0x36),
            .grid = QColor(0xe3, 0xe6, 0xea),
            .raw = QColor(0x10, 0x7c, 0xc0),
            .quantized = QColor(0xc4, 0x4e, 0x00),
            .threshold = QColor(0x5a, 0x60, 0x69),
            .level = QColor(0x60, 0x45, 0x00),
            .highlight = QColor(0xa4, 0x28, 0x8c),
            .reference = QColor(0x00, 0x6f, 0x49)};
}

PlotTheme PlotTheme::dark()
{
    return {.background = QColor(0x16, 0x18, 0x1c),
            .text = QColor(0xd6, 0xda, 0xe0),
            .grid = QColor(0x2c, 0x31, 0x38),
            .raw = QColor(0x5c, 0xb4, 0xe9),
            .quantized = QColor(0xfe, 0x8c, 0x39),
            .threshold = QColor(0xa8, 0xad, 0xb7),
            .level = QColor(0xff, 0xd8, 0x61),
            .highlight = QColor(0xcf, 0x70, 0xbc),
            .reference = QColor(0x4f, 0xe0, 0xae)};
}

} // namespace quantoscope
