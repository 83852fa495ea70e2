// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <queue>

namespace quantoscope {

/// Where other threads leave calls for the thread that the mailbox lives in. Its event loop makes them, in
/// their order; what is left when the mailbox goes is not made. A mutex of ours hands them over, which
/// ThreadSanitizer sees, as it does not see into Qt's own queue.
class Mailbox : public QObject
{
public:
    using QObject::QObject;

    /// From any thread.
    void post(std::function<void()> call);

    bool event(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::queue<std::function<void()>> m_calls;
};

} // namespace quantoscope
