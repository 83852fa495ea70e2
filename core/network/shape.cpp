// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shape.h"

namespace quantoscope {

std::string shapeText(const Shape& shape)
{
    std::string text;
    for (const std::size_t extent : shape) {
        text += (text.empty() ? "" : "×") + std::to_string(extent);
    }
    return text.empty() ? "1" : text;
}

} // namespace quantoscope
