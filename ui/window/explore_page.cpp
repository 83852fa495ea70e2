// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/explore_page.h"

#include "ui/channels/channel_stack.h"
#include "ui/plots/error_plot.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/sawtooth_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"
#include "ui/plots/theme.h"
#include "ui/plots/trace_columns.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quantoscope {

ExplorePage::ExplorePage(QWidget* parent)
    : Perspective("explore", parent), m_plots{new LevelPlot(this),   new StaircasePlot(this),
                                              new GapPlot(this),     new SawtoothPlot(this),
                                              new OverlayPlot(this), new ErrorPlot(this),
                                              new SpikePlot(this)},
      m_whole(new QSplitter(Qt::Vertical, this)), m_below(new QStackedWidget(this)),
      m_channels(new ChannelStack(this))
{
    const auto [levels, staircase, gaps, sawtooth, overlay, error, spikes] = m_plots;
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(column({levels, gaps}, {5, 3}));
    top->addWidget(column({staircase, sawtooth}, {5, 3}));
    m_below->addWidget(column({overlay, error, spikes}, {8, 4, 4}));
    m_below->addWidget(m_channels);
    m_whole->addWidget(top);
    m_whole->addWidget(m_below);
    m_whole->setStretchFactor(0, 1);
    m_whole->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whole);

    auto* columns = new TraceColumns(this);
    for (Plot* plot : {overlay, error, spikes}) {
        static_cast<TracePlot*>(plot)->share(columns);
    }
    linkX({levels, gaps});
    linkX({staircase, sawtooth});
    linkX({overlay, error, spikes});
    adopt({levels, staircase, gaps, sawtooth, overlay, error, spikes});
    connect(m_channels, &ChannelStack::rowAdded, this, &ExplorePage::adoptRow);
    connect(m_channels, &ChannelStack::chosen, this, &ExplorePage::makeMain);
}

QWidget* ExplorePage::column(std::initializer_list<Plot*> plots, std::initializer_list<int> stretches)
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    QList<int> sizes;
    for (Plot* plot : plots) {
        splitter->addWidget(plot);
    }
    for (const int stretch : stretches) {
        splitter->setStretchFactor(static_cast<int>(sizes.size()), stretch);
        sizes << stretch * 100;
    }
    splitter->setSizes(sizes);
    return splitter;
}

void ExplorePage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    for (Plot* plot : m_plots) {
        plot->setExploration(exploration);
    }
}

void ExplorePage::showChannels(const std::vector<Channel>& channels)
{
    const bool several = !channels.empty();
    if (several != m_severalChannels) {
        m_severalChannels = several;
        m_below->setCurrentIndex(several ? 1 : 0);
        const int height = m_whole->height();
        m_whole->setSizes(several ? QList<int>{height * 2 / 5, height * 3 / 5} : QList<int>{height, height});
    }
    m_channels->show(channels);
    if (m_channels->upToDate()) {
        emit settled();
    }
}

void ExplorePage::showReference(const Reference& reference)
{
    for (Plot* plot : m_plots) {
        if (auto* traces = qobject_cast<TracePlot*>(plot)) {
            traces->setReference(reference);
        }
    }
}

bool ExplorePage::busy() const
{
    return !m_channels->upToDate();
}

QList<Plot*> ExplorePage::plots() const
{
    return QList<Plot*>(m_plots.begin(), m_plots.end()) + m_channels->plots();
}

/// Links the x axis of a row with all other traces, so that they show the same steps.
void ExplorePage::adoptRow(Plot* row)
{
    adopt({row});
    row->setTheme(m_theme);
    const auto traces = findChildren<TracePlot*>();
    for (TracePlot* other : traces) {
        if (other == row) {
            continue;
        }
        connect(row, &Plot::xRangeChanged, other, &Plot::setXRange);
        connect(other, &Plot::xRangeChanged, row, &Plot::setXRange);
    }
}

void ExplorePage::makeMain(std::size_t column)
{
    Setup setup = m_plots.front()->exploration()->setup;
    setMainColumn(*setup.recording, column);
    emit edited(setup, tr("Change the column"));
}

void ExplorePage::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    for (Plot* plot : m_plots) {
        plot->setTheme(theme);
    }
    m_channels->setTheme(theme);
}

void ExplorePage::setHighlightedLevel(std::optional<int> buildIndex)
{
    for (Plot* plot : plots()) {
        plot->setHighlightedLevel(buildIndex);
    }
}

void ExplorePage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

} // namespace quantoscope
