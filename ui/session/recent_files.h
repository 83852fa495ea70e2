// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quantoscope {

inline constexpr int mostRecentFiles = 10;

/// The sessions and recordings opened last, absolute paths, the newest first; those that are gone are left
/// out.
QStringList recentFiles();

void addRecentFile(const QString& path);
void forgetRecentFiles();

} // namespace quantoscope
