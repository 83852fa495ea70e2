// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/perspective.h"

#include <array>

namespace quantoscope {

/// The Explore perspective: all plots of one Exploration, axes of the same quantity linked.
class ExplorePage : public Perspective
{
    Q_OBJECT

public:
    explicit ExplorePage(QWidget* parent = nullptr);

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;

    /// In reading order: levels, staircase, gaps, sawtooth, overlay, error, spikes.
    QList<Plot*> plots() const override { return {m_plots.begin(), m_plots.end()}; }

private:
    QWidget* column(std::initializer_list<Plot*> plots, std::initializer_list<int> stretches);

    std::array<Plot*, 7> m_plots;
};

} // namespace quantoscope
