// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace quantoscope {

/// Where the program remembers things from one start to the next.
inline QSettings programSettings()
{
    return {QSettings::IniFormat, QSettings::UserScope, "quantoscope", "quantoscope"};
}

} // namespace quantoscope
