// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/chance.h"

#include <QStringList>
#include <QTemporaryDir>

namespace quantoscope {

/// Files for the monkey, all in a temporary folder: recordings of every kind, small and large, sessions and
/// lessons, whole and broken. What the monkey writes goes there as well.
class Pantry
{
public:
    Pantry();

    /// Any that is there, now and then one that is not.
    QString someFile(Chance& chance) const;

    /// A name to write to: new or taken, with any ending.
    QString someName(Chance& chance) const;

    /// Another program rewrites, truncates or removes one of the small recordings. Returns a description.
    QString meddle(Chance& chance) const;

    QString folder() const { return m_folder.path(); }

private:
    QString add(const QString& name, const QByteArray& content);
    void copyAll(const QString& folder);
    void addRecordings();
    void addSessions();

    QTemporaryDir m_folder;
    QStringList m_files;
    QStringList m_changing; ///< Those that meddle() changes.
};

} // namespace quantoscope
