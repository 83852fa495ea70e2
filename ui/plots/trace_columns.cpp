// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_columns.h"

#include "ui/model/newest_job.h"

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
    if (!m_job) {
        m_job = std::make_unique<NewestJob>();
    }
    m_job->request([this, request = m_asked](const Progress& progress) {
        auto columns =
            exactOverlayColumns(*request.exploration, request.first, request.last, request.count, progress);
        m_job->post(
            [this, request, columns = std::move(columns)]() mutable { adopt(request, std::move(columns)); });
    });
}

void TraceColumns::adopt(const Request& request, OverlayColumns columns)
{
    if (request == m_asked) {
        m_columns = std::move(columns);
        emit refined();
    }
}

} // namespace quantoscope
