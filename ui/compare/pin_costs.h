// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/hardware/neuron_cost.h"
#include "ui/jobs/job.h"

#include <QObject>

#include <vector>

namespace quantoscope {

/// The technology of the costs in the window. It has no multipliers: all products are made of LUTs, so that
/// LUTs alone compare two neurons.
inline constexpr Technology shownTechnology = Technology::ice40;

/// What the cost of a compared scheme depends on. In closed loop, its neuron; in open loop, where no neuron
/// stores its state, plainNeuron(), as on the command line.
Setup costedSetup(const Exploration& compared);

/// Estimates the costs of neurons in the background, and keeps those that were requested last.
class PinCosts : public QObject
{
    Q_OBJECT

public:
    explicit PinCosts(QObject* parent = nullptr);

    /// Each is costedSetup() of a compared scheme.
    void request(const std::vector<Setup>& setups);

    /// Null while it is computed.
    const NeuronCost* cost(const Setup& setup) const;

    bool busy() const { return m_job.busy(); }

signals:
    void found(); ///< cost() knows one more.
    void finished();
    void failed(const QString& sentence);

private:
    struct Result
    {
        Setup setup;
        NeuronCost cost;
    };

    std::vector<Setup> m_missing; ///< Those that the job computes or has computed.
    std::vector<Result> m_results;
    Job<Result> m_job;
};

} // namespace quantoscope
