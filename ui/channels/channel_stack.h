// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channel_plot.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace quantoscope {

class StepAxis;

/// Several channels of a recording as small multiples: a row each, the main one first, over the same steps.
class ChannelStack : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelStack(QWidget* parent = nullptr);

    void show(const std::vector<Channel>& channels);

    /// All rows are of the Setup shown.
    bool upToDate() const;

    /// Those shown, from the top.
    QList<Plot*> plots() const;

    void setTheme(const PlotTheme& theme);

signals:
    void rowAdded(quantoscope::Plot* plot); ///< To be adopted as the page's other plots are.
    void chosen(std::size_t column);        ///< To be the main channel.

private:
    void addRow();
    void showRows();
    StackAxes commonAxes() const;
    void alignSteps();

    std::vector<Channel> m_channels;
    std::vector<ChannelPlot*> m_rows; ///< At least one a channel; the rest are hidden.
    QLabel* m_count;
    QCheckBox* m_sameScale;
    QVBoxLayout* m_column;
    QScrollArea* m_area;
    StepAxis* m_steps;
    QHBoxLayout* m_stepsRow;
};

} // namespace quantoscope
