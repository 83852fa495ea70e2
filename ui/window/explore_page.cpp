// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/explore_page.h"

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
#include <QVBoxLayout>

namespace quantoscope {

ExplorePage::ExplorePage(QWidget* parent)
    : Perspective("explore", parent), m_plots{new LevelPlot(this),   new StaircasePlot(this),
                                              new GapPlot(this),     new SawtoothPlot(this),
                                              new OverlayPlot(this), new ErrorPlot(this),
                                              new SpikePlot(this)}
{
    const auto [levels, staircase, gaps, sawtooth, overlay, error, spikes] = m_plots;
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(column({levels, gaps}, {5, 3}));
    top->addWidget(column({staircase, sawtooth}, {5, 3}));
    auto* whole = new QSplitter(Qt::Vertical, this);
    whole->addWidget(top);
    whole->addWidget(column({overlay, error, spikes}, {8, 4, 4}));
    whole->setStretchFactor(0, 1);
    whole->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole);

    auto* columns = new TraceColumns(this);
    for (Plot* plot : {overlay, error, spikes}) {
        static_cast<TracePlot*>(plot)->share(columns);
    }
    linkX({levels, gaps});
    linkX({staircase, sawtooth});
    linkX({overlay, error, spikes});
    adopt({levels, staircase, gaps, sawtooth, overlay, error, spikes});
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

void ExplorePage::setTheme(const PlotTheme& theme)
{
    for (Plot* plot : m_plots) {
        plot->setTheme(theme);
    }
}

void ExplorePage::setHighlightedLevel(std::optional<int> buildIndex)
{
    for (Plot* plot : m_plots) {
        plot->setHighlightedLevel(buildIndex);
    }
}

void ExplorePage::resetViews()
{
    for (Plot* plot : m_plots) {
        plot->resetView();
    }
}

} // namespace quantoscope
