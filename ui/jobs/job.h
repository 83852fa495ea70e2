// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "ui/jobs/mailbox.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace quantoscope {

/// What happens to the work of a job when a newer request comes.
enum class Replaced {
    stopsAtOnce,      ///< It stops, and nothing that it found is delivered any more.
    mayFinishShortly, ///< It may finish within JobBase::grace, so that a picture follows a moving slider.
};

/// The part of Job that does not depend on the type of its results: a thread, started by the first request.
class JobBase : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds grace{250};

    ~JobBase() override;

    /// Stops the work that runs and forgets the one that waits. What was found until then is delivered.
    void cancel();

    /// The same, but nothing is delivered any more, and no signal follows.
    void discard();

    /// Whether work runs or waits.
    bool busy() const;

signals:
    // Each is emitted in the owner's thread, in order with the results.
    void progressed(double fractionDone); ///< At most twenty times per second.
    void finished();                      ///< The newest work is done.
    void cancelled();                     ///< The newest work was cancelled.
    void failed(const QString& sentence); ///< The newest work has thrown.

protected:
    /// One request.
    struct Run
    {
        std::atomic<bool> stopped = false;
        std::atomic<bool> unwanted = false; ///< Its results and its end are not delivered.
    };
    using Work = std::function<void(const Progress& progress, const std::shared_ptr<Run>& run)>;

    JobBase(Replaced replaced, QObject* parent);

    void start(Work work);

    /// From any thread: makes `call` in the owner's thread, unless the run has become unwanted by then.
    void post(const std::shared_ptr<Run>& run, std::function<void()> call);

    /// Stops everything and joins the thread. Derived classes call it first in their destructor.
    void end();

private:
    struct Request
    {
        Work work;
        std::shared_ptr<Run> run;
    };

    void giveUp(bool unwanted);
    void serve(const std::stop_token& stop);
    void serve(const Request& request, const std::stop_token& stop);
    bool goesOn(Run& run, std::chrono::milliseconds running);
    void announceEnd(const std::shared_ptr<Run>& run, bool wasCancelled, const QString& problem);

    const Replaced m_replaced;
    std::shared_ptr<Run> m_newest; ///< Of the newest request, also after its end. Used in the owner's thread.
    Mailbox m_mailbox;
    mutable std::mutex m_mutex; // guards the next two
    std::optional<Request> m_waiting;
    std::shared_ptr<Run> m_running;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // last: joined before the members it uses go
};

/// Runs work off the owner's thread and delivers results in it. The newest request wins: it replaces one that
/// waits, and work that runs is stopped.
template<typename Result>
class Job : public JobBase
{
public:
    using Deliver = std::function<void(Result result)>;
    /// May deliver any number of results. Ends early if `progress` returns false (reportProgress() then
    /// throws Cancelled). May throw any exception: the job fails with its sentence.
    using Work = std::function<void(const Progress& progress, const Deliver& deliver)>;

    /// `take` is called in the owner's thread with each result.
    explicit Job(std::function<void(Result result)> take, Replaced replaced = Replaced::stopsAtOnce,
                 QObject* parent = nullptr)
        : JobBase(replaced, parent), m_take(std::move(take))
    {
    }
    ~Job() override { end(); }

    void request(Work work)
    {
        start([this, work = std::move(work)](const Progress& progress, const std::shared_ptr<Run>& run) {
            work(progress, [this, run](Result result) {
                // A function must be copyable; a result need not be.
                auto shared = std::make_shared<Result>(std::move(result));
                post(run, [this, shared] { m_take(std::move(*shared)); });
            });
        });
    }

private:
    std::function<void(Result result)> m_take;
};

} // namespace quantoscope
