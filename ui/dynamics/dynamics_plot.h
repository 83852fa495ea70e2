// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dynamics/dynamics_snapshot.h"
#include "ui/plots/plot.h"

namespace quantoscope {

/// A plot of a DynamicsSnapshot. Its Exploration is used only for the level table.
class DynamicsPlot : public Plot
{
    Q_OBJECT

public:
    void setSnapshot(const std::shared_ptr<const DynamicsSnapshot>& snapshot)
    {
        m_snapshot = snapshot;
        showSnapshot();
        showTheme();
        update();
    }

    /// Null before the first setSnapshot().
    const std::shared_ptr<const DynamicsSnapshot>& snapshot() const { return m_snapshot; }

protected:
    using Plot::Plot;

    virtual void showSnapshot() = 0;
    void showExploration() override {}

private:
    std::shared_ptr<const DynamicsSnapshot> m_snapshot;
};

} // namespace quantoscope
