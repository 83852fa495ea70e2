// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

namespace quantoscope {

class Plot;
struct PlotTheme;

/// The Explore perspective: all plots of one Exploration, axes of the same quantity linked.
class ExplorePage : public QWidget
{
    Q_OBJECT

public:
    explicit ExplorePage(QWidget* parent = nullptr);

    void show(const std::shared_ptr<const Exploration>& exploration);
    void setTheme(const PlotTheme& theme);
    void setHighlightedLevel(std::optional<int> buildIndex);
    void resetViews();

    /// In reading order: levels, staircase, gaps, sawtooth, overlay, error, spikes.
    const std::array<Plot*, 7>& plots() const { return m_plots; }

signals:
    void levelHovered(std::optional<int> buildIndex);
    void levelClicked(int buildIndex);
    void exportTableRequested();

private:
    QWidget* column(std::initializer_list<Plot*> plots, std::initializer_list<int> stretches);
    void linkX(std::initializer_list<Plot*> plots);

    std::array<Plot*, 7> m_plots;
};

} // namespace quantoscope
