// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/overlay.h"
#include "ui/jobs/job.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace quantoscope {

/// The pixel columns of the steps in view. The trace plots of a page share them: they show the same steps, so
/// that one computes and the others read. Where the quick columns are estimates, the exact ones follow from a
/// thread of its own as soon as the person rests.
class TraceColumns : public QObject
{
    Q_OBJECT

public:
    explicit TraceColumns(QObject* parent = nullptr);
    ~TraceColumns() override;

    /// Steps [first, last) over `count` columns: the newest known, exact or not.
    const OverlayColumns& of(const std::shared_ptr<const Exploration>& exploration, std::size_t first,
                             std::size_t last, std::size_t count);

signals:
    void refined(); ///< The columns asked for last are exact now.

private:
    struct Request
    {
        std::shared_ptr<const Exploration> exploration;
        std::size_t first = 0, last = 0, count = 0;
        bool operator==(const Request&) const = default;
    };

    /// Columns and what they were computed for.
    struct Exact
    {
        Request request;
        OverlayColumns columns;
    };

    void askForExact();
    void adopt(Exact exact);

    Request m_asked;
    OverlayColumns m_columns;
    QTimer m_rest;
    Job<Exact> m_job;
};

} // namespace quantoscope
