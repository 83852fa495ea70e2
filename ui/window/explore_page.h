// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/perspective/perspective.h"
#include "ui/plots/theme.h"

#include <array>

class QSplitter;
class QStackedWidget;

namespace quantoscope {

class ChannelStack;

/// The Explore perspective: all plots of one Exploration, axes of the same quantity linked; of
/// several channels of a recording the membranes one above the other.
class ExplorePage : public Perspective
{
    Q_OBJECT

public:
    explicit ExplorePage(QWidget* parent = nullptr);

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void showChannels(const std::vector<Channel>& channels) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;

    bool busy() const override;

    /// In reading order: levels, staircase, gaps, sawtooth, overlay, error, spikes, channels.
    QList<Plot*> plots() const override;

private:
    QWidget* column(std::initializer_list<Plot*> plots, std::initializer_list<int> stretches);
    void showStack(bool shown);
    void adoptRow(Plot* row);
    void makeMain(std::size_t column);

    std::array<Plot*, 7> m_plots;
    QSplitter* m_whole;
    QStackedWidget* m_below; ///< The traces of one channel, or those of several.
    ChannelStack* m_channels;
    bool m_severalChannels = false;
    PlotTheme m_theme = PlotTheme::light();
};

} // namespace quantoscope
