// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/session.h"

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
    /// What was there before.
    struct Last
    {
        Session session;
        bool crashed; ///< The program did not come to say that it ends.
    };

    /// Keeps in `folder`, which is made. Where it cannot be written, nothing is kept.
    explicit SessionKeeper(const QString& folder, QObject* parent = nullptr);
    ~SessionKeeper() override; ///< From here on the end was an orderly one.

    /// Empty at the first start, and where another program keeps, or what was kept cannot be read.
    const std::optional<Last>& last() const { return m_last; }

    /// From now on keeps `current()` whenever it is another, looked at every `interval` milliseconds.
    void keep(std::function<Session()> current, int interval = 2000);

    void keepNow();

    /// The folder for this person.
    static QString usualFolder();

private:
    QString keptFile() const;

    QString m_folder;
    QLockFile m_running;
    bool m_keeps = false;
    std::optional<Last> m_last;
    std::optional<Session> m_kept; ///< As it stands in the file.
    std::function<Session()> m_current;
    QTimer m_timer;
};

} // namespace quantoscope
