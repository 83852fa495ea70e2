// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QMouseEvent>

#include <memory>
#include <optional>
#include <utility>

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
    virtual void choose(QPointF /*value*/) {} ///< The user clicked at this value.

    void mousePressEvent(QMouseEvent* event) override
    {
        Plot::mousePressEvent(event);
        const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
        m_clickStart = plain ? std::optional(event->position()) : std::nullopt;
    }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        constexpr double still = 3;
        Plot::mouseReleaseEvent(event);
        const auto start = std::exchange(m_clickStart, std::nullopt);
        if (m_snapshot && start && event->button() == Qt::LeftButton &&
            frame().area.contains(event->position()) &&
            (event->position() - *start).manhattanLength() <= still) {
            choose(frame().toValue(event->position()));
        }
    }

    bool hasData() const override { return m_snapshot != nullptr; }
    void showExploration() override {}

private:
    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<QPointF> m_clickStart;
};

} // namespace quantoscope
