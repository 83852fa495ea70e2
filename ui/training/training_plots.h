// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

/// A plot of a training run. The Exploration it is given beside lends it the scheme's level table.
class TrainingPlot : public Plot
{
    Q_OBJECT

public:
    void setSnapshot(const std::shared_ptr<const TrainingSnapshot>& snapshot)
    {
        m_snapshot = snapshot;
        showSnapshot();
        viewport()->update();
    }

protected:
    using Plot::Plot;

    /// Null before the first.
    const std::shared_ptr<const TrainingSnapshot>& snapshot() const { return m_snapshot; }
    virtual void showSnapshot() = 0;
    void showExploration() override {}

private:
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
};

/// How people know a learner, and the line that stands for it.
QString learnerTitle(Learner learner);
QPen learnerPen(Learner learner, const PlotTheme& theme);

} // namespace quantoscope
