// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_columns.h"

#include <chrono>
#include <utility>

namespace quantoscope {
namespace {

/// Without a change for so long, the person rests.
constexpr std::chrono::milliseconds restAfter(120);

} // namespace

TraceColumns::TraceColumns(QObject* parent)
    : QObject(parent), m_job([this](Exact exact) { adopt(std::move(exact)); })
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
    m_job.request([request = m_asked](const Progress& progress, const Job<Exact>::Deliver& deliver) {
        deliver({request, exactOverlayColumns(*request.exploration, request.first, request.last,
                                              request.count, progress)});
    });
}

void TraceColumns::adopt(Exact exact)
{
    if (exact.request == m_asked) {
        m_columns = std::move(exact.columns);
        emit refined();
    }
}

} // namespace quantoscope
