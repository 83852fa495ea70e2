// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_worker.h"

#include "core/parameters/input_error.h"
#include "core/progress/float_environment.h"
#include "ui/jobs/background.h"
#include "ui/text/sentence_of.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <utility>

namespace quantoscope {
namespace {

constexpr std::chrono::milliseconds snapshotInterval(34);

/// The early epochs all, later ones ever more rarely, so that a history stays short however long the run.
bool worthRecording(int epoch)
{
    const auto stride = static_cast<int>(std::bit_floor(static_cast<unsigned>(std::max(1, epoch / 256))));
    return epoch % stride == 0;
}

Task taskFor(const TrainingSettings& settings, const YourSamples* yours)
{
    const auto steps = static_cast<std::size_t>(settings.model.steps);
    return yours == nullptr ? makeTask(settings.dataset, steps) : taskOf(*yours, settings.dataset, steps);
}

} // namespace

TrainingWorker::TrainingWorker(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

TrainingWorker::~TrainingWorker() = default;

template<typename Change>
void TrainingWorker::change(Change how)
{
    {
        const std::scoped_lock lock(m_mutex);
        how(m_wishes);
        m_changed = true;
    }
    m_interrupt = true;
    m_wake.notify_one();
}

void TrainingWorker::configure(const TrainingSettings& settings, std::shared_ptr<const YourSamples> yours)
{
    change([&](Wishes& wishes) {
        const bool goesOn = wishes.settings && sameStart(*wishes.settings, settings) && wishes.yours == yours;
        wishes.settings = settings;
        wishes.yours = std::move(yours);
        if (!goesOn) {
            beginAt(nullptr, wishes);
        }
    });
}

void TrainingWorker::resume(std::shared_ptr<const TrainedRun> run)
{
    change([&](Wishes& wishes) { beginAt(std::move(run), wishes); });
}

void TrainingWorker::beginAt(std::shared_ptr<const TrainedRun> run, Wishes& wishes)
{
    wishes.fresh = true;
    wishes.run = std::move(run);
    wishes.epochsLeft = 0;
    ++wishes.order;
    m_outdated = true;
}

void TrainingWorker::playFor(int epochs)
{
    change([&](Wishes& wishes) {
        wishes.epochsLeft = epochs;
        ++wishes.order;
    });
}

void TrainingWorker::pause()
{
    playFor(0);
}

void TrainingWorker::reset()
{
    change([this](Wishes& wishes) { beginAt(nullptr, wishes); });
}

void TrainingWorker::setEpochsPerSecond(double rate)
{
    change([&](Wishes& wishes) { wishes.epochsPerSecond = rate; });
}

void TrainingWorker::setProbe(const Probe& probe)
{
    change([&](Wishes& wishes) { wishes.probe = probe; });
}

int TrainingWorker::order()
{
    const std::scoped_lock lock(m_mutex);
    return m_wishes.order;
}

std::shared_ptr<const TrainingSnapshot> TrainingWorker::fetch()
{
    const std::scoped_lock lock(m_mutex);
    m_fetched = true;
    m_wake.notify_one();
    return m_snapshot;
}

void TrainingWorker::work(const std::stop_token& stop)
{
    useDefaultFloatEnvironment();
    yieldToTheWindow();
    const Progress wanted = [&](double) { return !stop.stop_requested() && !m_outdated; };
    while (!stop.stop_requested()) {
        takeWishes();
        try {
            adoptWishes(wanted);
            if (m_trainer && m_taken.epochsLeft != 0 && Clock::now() >= m_nextEpoch) {
                runEpoch(stop, wanted);
            }
            if (m_trainer && m_dirty && Clock::now() >= m_nextSnapshot) {
                publish(wanted);
            }
        } catch (const Cancelled&) {
            continue;                       // at the end, or before a new run, which takeWishes() begins
        } catch (const InputError& error) { // your samples do not fit the settings
            m_trainer.reset();
            m_settings.reset();
            emit failed(sentenceOf(error));
        }
        waitForMore(stop);
    }
}

void TrainingWorker::takeWishes()
{
    const std::scoped_lock lock(m_mutex);
    m_dirty = m_dirty || m_changed;
    m_taken = m_wishes;
    m_wishes.fresh = false;
    m_wishes.run = nullptr;
    m_changed = false;
    m_interrupt = false;
    m_outdated = false;
}

void TrainingWorker::adoptWishes(const Progress& wanted)
{
    if (!m_taken.settings) {
        return;
    }
    if (m_taken.fresh) {
        restart(wanted);
    } else if (m_trainer && m_settings != m_taken.settings) {
        m_trainer->adopt(*m_taken.settings);
        if (m_history.back().epoch == m_trainer->epochs()) {
            m_history.back() = m_trainer->scores(wanted);
        }
    }
    m_settings = m_taken.settings;
}

void TrainingWorker::restart(const Progress& wanted)
{
    const TrainingSettings& settings = *m_taken.settings;
    m_trainer = std::make_unique<Trainer>(
        settings, std::make_shared<const Task>(taskFor(settings, m_taken.yours.get())));
    m_history.clear();
    if (m_taken.run) {
        takeUp(*m_taken.run);
    }
    if (!m_history.empty() && m_history.back().epoch == m_trainer->epochs()) {
        m_history.pop_back(); // of a scheme that may have been another
    }
    m_history.push_back(m_trainer->scores(wanted));
    m_nextEpoch = Clock::now();
}

void TrainingWorker::takeUp(const TrainedRun& run)
{
    try {
        m_trainer->resume(run.state);
        m_history = run.history;
    } catch (const std::invalid_argument&) {
        return; // it was of other settings than those configured since
    }
}

void TrainingWorker::runEpoch(const std::stop_token& stop, const Progress& wanted)
{
    try {
        m_trainer->epoch([&](double) { return !stop.stop_requested() && !m_interrupt; });
    } catch (const Cancelled&) {
        return; // goes on from here unless told otherwise
    }
    record(wanted);
    m_dirty = true;
    if (m_taken.epochsPerSecond != unlimited) {
        const auto interval = std::chrono::duration<double>(1 / m_taken.epochsPerSecond);
        m_nextEpoch = Clock::now() + std::chrono::duration_cast<Clock::duration>(interval);
    }
    const std::scoped_lock lock(m_mutex);
    if (m_wishes.epochsLeft > 0 && m_wishes.order == m_taken.order) {
        m_taken.epochsLeft = --m_wishes.epochsLeft;
    }
    if (stopsEarly(m_trainer->settings(), m_history) && m_wishes.order == m_taken.order) {
        m_taken.epochsLeft = m_wishes.epochsLeft = 0;
    }
}

void TrainingWorker::record(const Progress& wanted)
{
    if (worthRecording(m_trainer->epochs())) {
        m_history.push_back(m_trainer->scores(wanted));
    }
}

/// While training runs, at most a fifth of the time goes into snapshots.
void TrainingWorker::publish(const Progress& wanted)
{
    constexpr int restForEach = 4;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_fetched) {
            return;
        }
    }
    const auto start = Clock::now();
    auto snapshot =
        std::make_shared<TrainingSnapshot>(makeSnapshot(*m_trainer, m_history, m_taken.probe, wanted));
    snapshot->running = m_taken.epochsLeft != 0;
    snapshot->order = m_taken.order;
    const auto rest = snapshot->running ? restForEach * (Clock::now() - start) : Clock::duration{};
    m_nextSnapshot = Clock::now() + std::max<Clock::duration>(snapshotInterval, rest);
    m_dirty = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_snapshot = std::move(snapshot);
        m_fetched = false;
    }
    emit snapshotReady();
}

/// Until there is a new wish, or an epoch or a snapshot is due.
void TrainingWorker::waitForMore(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    auto until = Clock::time_point::max();
    if (m_trainer && m_taken.epochsLeft != 0) {
        until = m_nextEpoch;
    }
    if (m_dirty && m_fetched) {
        until = std::min(until, m_nextSnapshot);
    }
    const bool fetchedBefore = m_fetched;
    const auto wanted = [&] { return m_changed || m_fetched != fetchedBefore; };
    if (until == Clock::time_point::max()) {
        m_wake.wait(lock, stop, wanted);
    } else if (until > Clock::now()) {
        m_wake.wait_until(lock, stop, until, wanted);
    }
}

} // namespace quantoscope
