// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/frame.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/theme.h"
#include "ui/plots/ticks.h"

#include <QGraphicsItem>
#include <QStaticText>

namespace quantoscope {

/// The titles of a plot's axes; empty: none.
struct AxisTitles
{
    QString x, y;
};

/// The grid behind a plot's data, and the labels and titles of its axes round the plot area. Qt Charts' own
/// axes lay out a text document a label, several times for each change of a range: a fifth of the program's
/// start and a quarter of a slider's tick; and they label no tick at the end of a range.
class Axes : public QGraphicsItem
{
public:
    /// `frame` must outlive the axes.
    Axes(QGraphicsItem* parent, const Frame& frame);

    void setTitles(const AxisTitles& titles);
    const AxisTitles& titles() const { return m_titles; }

    /// What 1 on the frame's x axis is in the numbers of the labels: a step's milliseconds, say. Positive.
    void setXScale(double scale);
    void setTheme(const PlotTheme& theme);

    /// For a y axis whose numbers mean nothing: without labels and grid.
    void hideYTicks();

    /// The frame's ranges or its area are new.
    void followFrame();

    /// In the numbers of the labels.
    const std::vector<Tick>& xTicks() const { return m_x.ticks; }
    const std::vector<Tick>& yTicks() const { return m_y.ticks; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    /// The same room for the axes in every plot, so that plots above one another line up.
    static QRectF plotArea(QSizeF plot, const AxisTitles& titles, double header = headerHeight);

private:
    struct Axis
    {
        std::vector<Tick> ticks;
        std::vector<QStaticText> labels; ///< One a tick, shaped once.

        void setTicks(std::vector<Tick> ticks);
        double widest() const;
    };

    void chooseXTicks();
    void chooseYTicks();
    void paintX(QPainter& painter) const;
    void paintY(QPainter& painter) const;

    const Frame& m_frame;
    AxisTitles m_titles;
    PlotTheme m_theme = PlotTheme::light();
    double m_xScale = 1;
    bool m_yTicksHidden = false;
    Axis m_x, m_y;
};

} // namespace quantoscope
