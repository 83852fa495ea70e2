// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/number_text.h"

#include <QString>

namespace quantoscope {

/// briefText() as a QString.
inline QString brief(double value)
{
    return QString::fromStdString(briefText(value));
}

} // namespace quantoscope
