// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/channel_explorer.h"
#include "ui/plots/overlay_plot.h"

class QAbstractButton;

namespace quantoscope {

/// The axis ranges that the rows of a stack have in common.
struct StackAxes
{
    std::optional<SeenSpan> y; ///< Empty: each row scales its own y axis.
    std::size_t steps = 0;     ///< Of the longest channel.

    bool operator==(const StackAxes&) const = default;
};

/// One channel of several: an overlay plot with metrics in the header. The title is a button that makes the
/// channel the main one.
class ChannelPlot : public OverlayPlot
{
    Q_OBJECT

public:
    explicit ChannelPlot(QWidget* parent = nullptr);

    /// Shows a channel. `first`: this is the first row, which shows the main channel.
    void showChannel(const Channel& channel, const StackAxes& axes, bool first);

    std::size_t column() const { return m_channel.column; }

    /// The text in the header: SQNR and spike counts, or why there are none.
    QString metricsText() const;

signals:
    void chosen(std::size_t column);

protected:
    void showExploration() override;
    void showTheme() override;
    QRectF screenArea() const override;
    AxisTitles sheetTitles() const override;

private:
    Channel m_channel;
    StackAxes m_axes;
    bool m_first = false;
    QAbstractButton* m_name;
};

} // namespace quantoscope
