// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channel_plot.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace quantoscope {

class StepAxis;

/// Several channels of a recording as small multiples: one row for each channel, the main channel first. The
/// rows have a common step axis.
class ChannelStack : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelStack(QWidget* parent = nullptr);

    void show(const std::vector<Channel>& channels);

    /// Whether all rows show final results of the current Setup.
    bool upToDate() const;

    /// The visible rows, from top to bottom.
    QList<Plot*> plots() const;

    void setTheme(const PlotTheme& theme);

signals:
    void rowAdded(quantoscope::Plot* plot); ///< A new row, for the page to connect like its other plots.
    void chosen(std::size_t column);        ///< The user made this channel the main one.

private:
    void addRow();
    void showRows();
    void showEntry(qsizetype entry, bool visible);
    StackAxes commonAxes() const;
    void alignSteps();

    std::vector<Channel> m_channels;
    QSet<qsizetype> m_hidden;         ///< Entries of the legend that the user has hidden, in all rows.
    std::vector<ChannelPlot*> m_rows; ///< At least one for each channel; the rest are hidden.
    QLabel* m_count;
    QCheckBox* m_sameScale;
    QVBoxLayout* m_column;
    QScrollArea* m_area;
    StepAxis* m_steps;
    QHBoxLayout* m_stepsRow;
};

} // namespace quantoscope
