// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/explorer.h"

#include "core/progress/float_environment.h"

#include <QElapsedTimer>

#include <utility>

namespace quantoscope {

Explorer::Explorer(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

Explorer::~Explorer() = default;

void Explorer::request(const Setup& setup, std::shared_ptr<const Signal> recording)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = Request{setup, std::move(recording)};
    }
    m_wake.notify_one();
}

void Explorer::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.reset();
    m_giveUp = true;
}

void Explorer::work(const std::stop_token& stop)
{
    useDefaultFloatEnvironment();
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
            return;
        }
        const Request request = *std::exchange(m_waiting, std::nullopt);
        m_giveUp = false;
        lock.unlock();
        run(request, stop);
    }
}

bool Explorer::wanted(double secondsRunning)
{
    constexpr double longRun = 0.25;
    const std::scoped_lock lock(m_mutex);
    return !m_giveUp && !(m_waiting && secondsRunning > longRun);
}

void Explorer::refuse(const Setup& setup, const ParameterProblem& problem)
{
    m_mailbox.post([this, setup, problem] { emit refused(setup, problem); });
}

void Explorer::run(const Request& request, const std::stop_token& stop)
{
    constexpr double reportEvery = 0.05;
    QElapsedTimer clock;
    clock.start();
    double lastReport = 0;
    const auto progress = [&](double share) {
        const double seconds = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        if (seconds - lastReport > reportEvery) {
            lastReport = seconds;
            m_mailbox.post([this, share] { emit progressed(share); });
        }
        return !stop.stop_requested() && wanted(seconds);
    };
    try {
        m_previous = explore(request.setup, request.recording, progress, m_previous);
        m_mailbox.post([this, found = m_previous] { emit explored(found); });
    } catch (const InvalidSetup& invalid) {
        refuse(request.setup, invalid.problem());
    } catch (const Cancelled&) {
        m_mailbox.post([this] { emit cancelled(); });
    } catch (const std::bad_alloc&) {
        refuse(request.setup,
               {"", tr("There is not enough memory for this setup; take a shorter signal.").toStdString()});
    } catch (const std::exception& error) { // such as a recording that another program has changed
        refuse(request.setup, {"", error.what()});
    }
}

} // namespace quantoscope
