// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"

#include <QString>

namespace quantoscope {

/// Writes the session completely or leaves the file as it was. Files that lie in the session's folder or
/// below it get relative paths, so that the folder can be moved. Throws FileError, WriteError.
void saveSession(const QString& path, const Session& session);

/// Reads a session. Relative paths become absolute. Values that the file omits are taken from `base`. Throws
/// FileError, FormatError.
Session loadSession(const QString& path, const Session& base = {});

/// For a file dialog: "*.quantoscope.json".
QString sessionPattern();

} // namespace quantoscope
