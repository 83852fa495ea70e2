// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace quantoscope {

/// Keeps what the window holds in a file of its own, so that nothing is lost when the program ends, however
/// it ends. Of several programs at once only the first keeps.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// Keeps in `folder`, which is made. Where it cannot be written, nothing is kept.
    explicit SessionKeeper(const QString& folder, QObject* parent = nullptr);
    ~SessionKeeper() override; ///< From here on the end was an orderly one.

    /// What the last time ended with; empty at the first start, after a crash, where another program keeps,
    /// and where it cannot be read.
    const std::optional<Session>& last() const { return m_last; }

    /// What the newest crash interrupted that is not settled, be it many starts ago: it is kept until then.
    const std::optional<Session>& interrupted() const { return m_interrupted; }

    /// The person took it or wants it no more: it goes once what they have now is kept.
    void settleInterrupted();

    /// The file that holds what was kept, but cannot be read or shown; empty: there is none.
    const QString& unreadable() const { return m_unreadable; }

    /// From now on keeps `current()` whenever it is another, looked at every `interval` milliseconds.
    void keep(std::function<Session()> current, int interval = 2000);

    void keepNow();

    /// The folder for this person.
    static QString usualFolder();

signals:
    void failed(const QString& sentence); ///< Nothing can be kept; said once, however often it is tried.

private:
    QString keptFile() const;
    QString newestInterrupted() const;
    std::optional<Session> read(const QString& path);
    void fail();

    QString m_folder;
    QLockFile m_running;
    bool m_keeps = false;
    bool m_failed = false;
    std::optional<Session> m_last;
    std::optional<Session> m_interrupted;
    QString m_interruptedFile;
    QString m_unreadable;
    std::optional<Session> m_kept; ///< As it stands in the file.
    std::function<Session()> m_current;
    QTimer m_timer;
};

} // namespace quantoscope
