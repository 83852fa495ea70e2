// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_columns.h"

#include <chrono>

namespace quantoscope {
namespace {

/// Without a change for so long, the person rests.
constexpr std::chrono::milliseconds restAfter(120);

} // namespace

TraceColumns::TraceColumns(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &TraceColumns::askForExact);
}

TraceColumns::~TraceColumns() = default;

const OverlayColumns& TraceColumns::of(const std::shared_ptr<const Exploration>& exploration,
                                       std::size_t first, std::size_t last, std::size_t count)
{
    Request request{exploration, first, last, count};
    if (request != m_asked) {
        m_asked = std::move(request);
        m_columns = overlayColumns(*exploration, first, last, count);
        if (m_columns.exact && m_columns.errorExact) {
            m_rest.stop();
        } else {
            m_rest.start();
        }
    }
    return m_columns;
}

void TraceColumns::askForExact()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted = m_asked;
    }
    if (!m_thread.joinable()) { // most windows never need it
        m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
    }
    m_wake.notify_one();
}

void TraceColumns::work(const std::stop_token& stop)
{
    while (true) {
        Request request;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_wanted.has_value(); })) {
                return;
            }
            request = *std::exchange(m_wanted, std::nullopt);
        }
        const auto wanted = [&](double) {
            const std::scoped_lock lock(m_mutex);
            return !stop.stop_requested() && !m_wanted;
        };
        try {
            auto columns =
                exactOverlayColumns(*request.exploration, request.first, request.last, request.count, wanted);
            QMetaObject::invokeMethod(this, [this, request, columns = std::move(columns)]() mutable {
                adopt(request, std::move(columns));
            });
        } catch (const Cancelled&) { // a newer request, or the end
        }
    }
}

void TraceColumns::adopt(const Request& request, OverlayColumns columns)
{
    if (request == m_asked) {
        m_columns = std::move(columns);
        emit refined();
    }
}

} // namespace quantoscope
