// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/perspective/perspective.h"
#include "ui/plots/theme.h"

#include <array>

class QSplitter;
class QStackedWidget;

namespace quantoscope {

class ChannelStack;

/// The Explore tab: all plots of one Exploration, with linked axes for the same quantity. If several channels
/// of a recording are shown, their membranes are shown one above the other.
class ExplorePage : public Perspective
{
    Q_OBJECT

public:
    explicit ExplorePage(QWidget* parent = nullptr);

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void showChannels(const std::vector<Channel>& channels) override;
    void showReference(const Reference& reference) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;

    bool busy() const override;

    /// The plots in this order: levels, staircase, gaps, sawtooth, overlay, error, spikes, channels.
    QList<Plot*> plots() const override;

private:
    QWidget* column(std::initializer_list<Plot*> plots, std::initializer_list<int> stretches);
    void showStack(bool shown);
    void adoptRow(Plot* row);
    void makeMain(std::size_t column);

    std::array<Plot*, 7> m_plots;
    QSplitter* m_whole;
    QStackedWidget* m_below; ///< The traces of one channel, or of several.
    ChannelStack* m_channels;
    bool m_severalChannels = false;
    PlotTheme m_theme = PlotTheme::light();
};

} // namespace quantoscope
