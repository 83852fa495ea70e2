// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_keeper.h"

#include "ui/files/session_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <exception>
#include <utility>

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

/// With its dot.
QString dottedEnding()
{
    return "." + QString::fromUtf8(sessionEnding.data(), sessionEnding.size());
}

/// Their names tell their order.
QString interruptedIn(const QString& folder)
{
    return folder + "/interrupted-" + QDateTime::currentDateTimeUtc().toString("yyyyMMdd-hhmmss-zzz") +
           dottedEnding();
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
    if (!m_keeps) {
        return;
    }
    if (leftBehind && QFileInfo::exists(keptFile())) {
        QFile::rename(keptFile(), interruptedIn(folder)); // out of the way of what is kept from now on
    }
    m_last = read(keptFile());
    m_interruptedFile = newestInterrupted();
    m_interrupted = read(m_interruptedFile);
}

SessionKeeper::~SessionKeeper() = default;

QString SessionKeeper::keptFile() const
{
    return m_folder + "/last" + dottedEnding();
}

QString SessionKeeper::newestInterrupted() const
{
    const QStringList names =
        QDir(m_folder).entryList({"interrupted-*" + dottedEnding()}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : m_folder + "/" + names.last();
}

/// What cannot be read, or makes no setup that can be shown, is put aside for the person: it was no fault of
/// theirs.
std::optional<Session> SessionKeeper::read(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return std::nullopt;
    }
    try {
        Session session = loadSession(path);
        if (!validate(session.setup)) {
            return session;
        }
    } catch (const std::exception&) {
        // as what makes no setup
    }
    m_unreadable = path + ".unreadable";
    QFile::remove(m_unreadable); // of an earlier time
    QFile::rename(path, m_unreadable);
    return std::nullopt;
}

void SessionKeeper::settleInterrupted()
{
    m_kept.reset(); // so that it is written, even where nothing was changed
    keepNow();
    if (m_kept) {
        QFile::remove(m_interruptedFile);
    }
}

void SessionKeeper::fail()
{
    if (!std::exchange(m_failed, true)) {
        emit failed(tr("The session cannot be kept for the next start because %1 cannot be written. Free "
                       "disk space, check the permissions, or save the session to another file (Ctrl+S).")
                        .arg(keptFile()));
    }
}

void SessionKeeper::keep(std::function<Session()> current, int interval)
{
    m_current = std::move(current);
    if (m_interrupted) {
        m_kept = m_current(); // or a crash at every start would leave more and more of nothing
    }
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::keepNow);
    m_timer.start(interval);
}

void SessionKeeper::keepNow()
{
    if (!m_keeps || !m_current) {
        if (m_running.error() != QLockFile::LockFailedError) { // no other program has it: it cannot be made
            fail();
        }
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
        fail(); // there may be room the next time
    }
}

} // namespace quantoscope
