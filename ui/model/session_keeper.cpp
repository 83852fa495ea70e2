// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session_keeper.h"

#include "ui/files/session_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <exception>

namespace quantoscope {
namespace {

QString lockIn(const QString& folder)
{
    return folder + "/running.lock";
}

/// A program that was killed between making its lock and writing into it left one without an owner, which
/// QLockFile would respect for ever.
void removeUnfinishedLock(const QString& path)
{
    constexpr qint64 longEnough = 500; // ms, to write a line
    const QFileInfo lock(path);
    if (lock.exists() && lock.size() == 0 &&
        lock.lastModified().msecsTo(QDateTime::currentDateTime()) > longEnough) {
        QFile::remove(path);
    }
}

} // namespace

QString SessionKeeper::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/quantoscope";
}

SessionKeeper::SessionKeeper(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_running(lockIn(folder))
{
    QDir().mkpath(folder);
    m_running.setStaleLockTime(0); // never by age; that of a program that is gone is taken over all the same
    const bool leftBehind = QFileInfo::exists(lockIn(folder));
    removeUnfinishedLock(lockIn(folder));
    m_keeps = m_running.tryLock(0);
    if (!m_keeps || !QFileInfo::exists(keptFile())) {
        return;
    }
    try {
        m_last = {loadSession(keptFile()), leftBehind};
    } catch (const std::exception&) {
        QFile::rename(keptFile(), keptFile() + ".unreadable"); // for the person; it was no fault of theirs
    }
}

SessionKeeper::~SessionKeeper() = default;

QString SessionKeeper::keptFile() const
{
    return m_folder + "/last." + QString::fromUtf8(sessionEnding.data(), sessionEnding.size());
}

void SessionKeeper::keep(std::function<Session()> current, int interval)
{
    m_current = std::move(current);
    if (m_last && m_last->crashed) {
        m_kept = m_current(); // until the person changes something, what they had may still be asked for
    }
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::keepNow);
    m_timer.start(interval);
}

void SessionKeeper::keepNow()
{
    if (!m_keeps || !m_current) {
        return;
    }
    Session session = m_current();
    if (session == m_kept) {
        return;
    }
    try {
        saveSession(keptFile(), session);
        m_kept = std::move(session);
    } catch (const std::exception&) {
        // A full disk will say so where the person saves; here it would every two seconds. There may be room
        // the next time.
    }
}

} // namespace quantoscope
