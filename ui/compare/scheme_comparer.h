// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/compare_schemes.h"

#include "ui/jobs/job.h"

#include <QObject>

#include <memory>
#include <vector>

namespace quantoscope {

/// Computes in the background what schemes make of the window's signal, and keeps it while it is of use.
class SchemeComparer : public QObject
{
    Q_OBJECT

public:
    explicit SchemeComparer(QObject* parent = nullptr);

    /// From now on these schemes, on the setup and signal of `base`. What is at hand stays.
    void request(const std::vector<Scheme>& schemes, std::shared_ptr<const Exploration> base);

    /// Null while it is computed.
    const ComparedScheme* compared(const Scheme& scheme) const;

    void cancel();
    bool busy() const;

signals:
    void found(); ///< compared() knows one more.
    void progressed(double fractionDone);
    void finished();
    void failed(const QString& sentence);

private:
    /// A scheme compared, and the recording it was compared on.
    struct Result
    {
        ComparedScheme compared;
        std::shared_ptr<const Signal> recording;
    };

    bool isOf(const Result& result, const Scheme& scheme) const;
    std::shared_ptr<const Signal> recording() const;

    std::shared_ptr<const Exploration> m_base;
    std::vector<Result> m_results; ///< In no order.
    Job<Result> m_job;
};

} // namespace quantoscope
