// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"

#include <QString>

namespace quantoscope {

/// Writes the session whole or not at all. A file that the session names in its folder or below is named
/// relative to the folder, so that all can be moved together. Throws FileError, WriteError.
void saveSession(const QString& path, const Session& session);

/// A session with the paths in it made absolute; what the file leaves out is taken from `base`. Throws
/// FileError, FormatError.
Session loadSession(const QString& path, const Session& base = {});

} // namespace quantoscope
