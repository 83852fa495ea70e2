// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/model/mailbox.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace quantoscope {

/// Runs explore() on a thread of its own. The newest request wins: one that waits is replaced, and one that
/// runs long is given up for it, while short ones finish so that the picture follows a moving slider.
class Explorer : public QObject
{
    Q_OBJECT

public:
    explicit Explorer(QObject* parent = nullptr);
    ~Explorer() override;

    void request(const Setup& setup, std::shared_ptr<const Signal> recording);

    /// Gives up what runs and what waits.
    void cancel();

signals:
    void explored(std::shared_ptr<const quantoscope::Exploration> exploration);
    void refused(quantoscope::Setup setup, quantoscope::ParameterProblem problem);
    void progressed(double shareDone);
    void cancelled();

private:
    struct Request
    {
        Setup setup;
        std::shared_ptr<const Signal> recording;
    };

    void work(const std::stop_token& stop);
    void run(const Request& request, const std::stop_token& stop);
    bool wanted(double secondsRunning);
    void refuse(const Setup& setup, const ParameterProblem& problem);

    Mailbox m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Request> m_waiting;
    bool m_giveUp = false;
    std::shared_ptr<const Exploration> m_previous; // of the thread alone
    std::jthread m_thread;                         // last: joined before the members it uses go
};

} // namespace quantoscope
