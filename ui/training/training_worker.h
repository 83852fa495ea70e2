// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/training/training_snapshot.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace quantoscope {

/// Trains on a thread of its own. Every call returns at once; what it asks for is done before the next batch.
/// A snapshot is made at most 30 times a second, and none before the last one was fetched.
class TrainingWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr double unlimited = std::numeric_limits<double>::infinity();

    explicit TrainingWorker(QObject* parent = nullptr);
    ~TrainingWorker() override;

    /// Trains on under other settings where the weights can stay (the same samples, layers, seed and
    /// learners), else begins a new run, paused. `yours` are the user's samples if the settings say so. The
    /// settings must be valid.
    void configure(const TrainingSettings& settings, std::shared_ptr<const YourSamples> yours);

    /// Takes up a run under the settings last configured, paused; afresh where they do not fit it.
    void resume(std::shared_ptr<const TrainedRun> run);

    void play() { playFor(-1); }
    void playFor(int epochs); ///< So many, then pauses; negative: until told otherwise.
    void pause();
    void reset(); ///< Back to the initial weights, paused.
    void setEpochsPerSecond(double rate);
    void setProbe(const Probe& probe); ///< The sample whose traces the snapshots hold.

    /// Counts what was said about playing and pausing; a snapshot of the same order knows of all that.
    int order();

    /// The newest snapshot; null before the first.
    std::shared_ptr<const TrainingSnapshot> fetch();

signals:
    void snapshotReady();
    /// The samples of the settings cannot be made; the run before goes on.
    void failed(const QString& sentence);

private:
    using Clock = std::chrono::steady_clock;

    /// What the person wants.
    struct Wishes
    {
        std::optional<TrainingSettings> settings;
        std::shared_ptr<const YourSamples> yours;
        bool fresh = false;                    ///< Begin a new run.
        std::shared_ptr<const TrainedRun> run; ///< What `fresh` takes up; null: the initial weights.
        int epochsLeft = 0;                    ///< 0: paused; negative: endless.
        int order = 0;                         ///< Counts what was said about epochsLeft.
        double epochsPerSecond = unlimited;
        Probe probe;
    };

    template<typename Change>
    void change(Change how);
    void work(const std::stop_token& stop);
    void takeWishes();
    void adoptWishes(const Progress& wanted);
    void restart(const Progress& wanted);
    void takeUp(const TrainedRun& run);
    void beginAt(std::shared_ptr<const TrainedRun> run, Wishes& wishes);
    void runEpoch(const std::stop_token& stop, const Progress& wanted);
    void record(const Progress& wanted);
    void publish(const Progress& wanted);
    void waitForMore(const std::stop_token& stop);

    std::mutex m_mutex; // guards the next five
    std::condition_variable_any m_wake;
    Wishes m_wishes;
    bool m_changed = false;
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    bool m_fetched = true;
    std::atomic<bool> m_interrupt = false; // there is a new wish
    std::atomic<bool> m_outdated = false;  // whatever is computed now will not be wanted

    // Of the thread alone.
    Wishes m_taken;
    std::optional<TrainingSettings> m_settings;
    std::unique_ptr<Trainer> m_trainer;
    std::vector<EpochScores> m_history;
    bool m_dirty = false; // the snapshot is older than the trainer
    Clock::time_point m_nextEpoch;
    Clock::time_point m_nextSnapshot;

    std::jthread m_thread; // last: joined before the members it uses go
};

} // namespace quantoscope
