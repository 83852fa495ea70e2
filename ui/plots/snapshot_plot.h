// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <memory>

namespace quantoscope {

/// A plot of a snapshot of results that are computed beside the Exploration, which it uses only for the level
/// table.
template<typename Snapshot>
class SnapshotPlot : public Plot
{
public:
    /// Null: nothing to show.
    void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot)
    {
        m_snapshot = snapshot;
        if (snapshot) {
            showSnapshot();
            showTheme();
        }
        update();
    }

    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }

protected:
    using Plot::Plot;

    virtual void showSnapshot() = 0;
    bool hasData() const override { return m_snapshot != nullptr; }
    void showExploration() override {}

private:
    std::shared_ptr<const Snapshot> m_snapshot;
};

} // namespace quantoscope
