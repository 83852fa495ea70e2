// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/channel_explorer.h"
#include "ui/plots/overlay_plot.h"

class QAbstractButton;

namespace quantoscope {

/// What the rows of a stack have in common.
struct StackAxes
{
    std::optional<SeenSpan> y; ///< None: each row its own.
    std::size_t steps = 0;     ///< Of the longest.

    bool operator==(const StackAxes&) const = default;
};

/// One channel of several: its overlay, its figures in the header, and its name a button that makes it the
/// main one.
class ChannelPlot : public OverlayPlot
{
    Q_OBJECT

public:
    explicit ChannelPlot(QWidget* parent = nullptr);

    /// In a row of the stack; the first one's is the main channel.
    void showChannel(const Channel& channel, const StackAxes& axes, bool first);

    std::size_t column() const { return m_channel.column; }

    /// What the header says: SQNR and spikes, or why there are none.
    QString figures() const;

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
