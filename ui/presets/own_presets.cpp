// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/own_presets.h"

#include "files/session/session.h"
#include "ui/files/session_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr qsizetype longestName = 60;

QString presetEnding()
{
    return "." + QString::fromUtf8(sessionEnding.data(), static_cast<qsizetype>(sessionEnding.size()));
}

} // namespace

QString ownPresetFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/quantoscope/presets";
}

QStringList ownPresetNames(const QString& folder)
{
    QStringList names = QDir(folder).entryList({"*" + presetEnding()}, QDir::Files);
    for (QString& name : names) {
        name.chop(presetEnding().size());
    }
    names.removeIf([](const QString& name) { return !problemOfPresetName(name).isEmpty(); });
    std::ranges::sort(names, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

QString problemOfPresetName(const QString& name)
{
    const bool plain = std::ranges::all_of(name, [](QChar c) { return c.isPrint() && c != '/'; });
    if (name.isEmpty() || name.size() > longestName || !plain || name.startsWith('.')) {
        return QCoreApplication::translate("Presets",
                                           "The name of a preset has 1 to %1 characters, no \"/\", and does "
                                           "not begin with a full stop.")
            .arg(longestName);
    }
    return {};
}

QString ownPresetPath(const QString& folder, const QString& name)
{
    return folder + "/" + name + presetEnding();
}

void saveOwnPreset(const QString& folder, const QString& name, const Setup& setup)
{
    Session session{.setup = setup};
    session.setup.recording.reset();
    session.setup.reference.reset();
    QDir().mkpath(folder);
    saveSession(ownPresetPath(folder, name), session);
}

Setup withOwnPreset(const QString& folder, const QString& name, const Setup& before)
{
    Setup setup = loadSession(ownPresetPath(folder, name)).setup;
    setup.recording = before.recording;
    setup.reference = before.reference;
    return setup;
}

void removeOwnPreset(const QString& folder, const QString& name)
{
    QFile::remove(ownPresetPath(folder, name));
}

} // namespace quantoscope
