// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QString>
#include <QStringList>

// The person's presets: setups with a name. Each is a session file in a folder, without recording and
// reference trace, so that it can be copied to another computer.

namespace quantoscope {

/// The folder for this person, which need not exist.
QString ownPresetFolder();

/// In alphabetical order.
QStringList ownPresetNames(const QString& folder);

/// What is wrong with a name, in one sentence; empty if it is valid: 1 to 60 characters, no line break, no
/// "/", not beginning with ".".
QString problemOfPresetName(const QString& name);

/// The path of the preset's file. The name must be valid.
QString ownPresetPath(const QString& folder, const QString& name);

/// Makes the folder and replaces a preset of this name. Throws FileError, WriteError.
void saveOwnPreset(const QString& folder, const QString& name, const Setup& setup);

/// The setup of the preset with the recording and the reference trace of another one. Throws FileError,
/// FormatError.
Setup withOwnPreset(const QString& folder, const QString& name, const Setup& before);

/// Does nothing if there is no such preset.
void removeOwnPreset(const QString& folder, const QString& name);

} // namespace quantoscope
