// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

/// A plot of a training run. Its Exploration is used only for the level table of the scheme.
class TrainingPlot : public Plot
{
    Q_OBJECT

public:
    void setSnapshot(const std::shared_ptr<const TrainingSnapshot>& snapshot)
    {
        m_snapshot = snapshot;
        showSnapshot();
        update();
    }

protected:
    using Plot::Plot;

    /// Null before the first setSnapshot().
    const std::shared_ptr<const TrainingSnapshot>& snapshot() const { return m_snapshot; }
    virtual void showSnapshot() = 0;
    void showExploration() override {}

private:
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
};

/// The name of a learner for the user, and the pen of its line.
QString learnerTitle(Learner learner);
QPen learnerPen(Learner learner, const PlotTheme& theme);

} // namespace quantoscope
