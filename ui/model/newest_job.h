// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "ui/model/mailbox.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace quantoscope {

/// Runs jobs on a thread of its own, of which the newest wins: it replaces one that waits, and one that runs
/// is told to stop. What a job finds it hands over by post().
class NewestJob : public QObject
{
    Q_OBJECT

public:
    /// Works until it is done or `progress` answers false (reportProgress then throws Cancelled).
    using Job = std::function<void(const Progress& progress)>;

    explicit NewestJob(QObject* parent = nullptr);
    ~NewestJob() override;

    void request(Job job);

    /// For jobs: has `call` made in the thread that this object lives in, before what is signalled later.
    void post(std::function<void()> call) { m_mailbox.post(std::move(call)); }

    /// Gives up what runs and what waits.
    void cancel();

    bool busy() const;

signals:
    void progressed(double shareDone); ///< At most twenty times a second.
    void finished();                   ///< The newest job is done.
    void cancelled();                  ///< It was given up.
    void failed(const QString& sentence);

private:
    void work(const std::stop_token& stop);
    void run(const Job& job, const std::stop_token& stop);

    Mailbox m_mailbox;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_waiting;
    bool m_running = false;
    bool m_giveUp = false;
    std::jthread m_thread; // last: joined before the members it uses go
};

} // namespace quantoscope
