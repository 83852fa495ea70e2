// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/frame.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/theme.h"
#include "ui/plots/ticks.h"

#include <QStaticText>
#include <QWidget>

namespace quantoscope {

/// The titles of a plot's axes. An axis with an empty title has none.
struct AxisTitles
{
    QString x, y;
};

/// Draws the grid behind a plot's data, and the labels and titles of its axes around the plot area. It
/// replaces the axes of Qt Charts, which lay out a text document for every label, several times for each
/// change of a range: this took a fifth of the program's start and a quarter of each update while a slider
/// moves. They also omit the label of a tick at the end of a range.
class Axes
{
public:
    /// `plot`, which is repainted when the axes change, and its `frame` must outlive the axes.
    Axes(QWidget& plot, const Frame& frame);

    void setTitles(const AxisTitles& titles);
    const AxisTitles& titles() const { return m_titles; }

    /// The factor from values on the frame's x axis to the numbers in the labels, such as milliseconds per
    /// step. Must be positive.
    void setXScale(double scale);
    void setTheme(const PlotTheme& theme);

    /// Hides labels and grid of a y axis whose values have no meaning.
    void hideYTicks();
    /// The same for an x axis.
    void hideXTicks();

    /// Chooses new ticks. Call it after each change of the frame.
    void followFrame();

    /// The ticks, with values as in the labels (x values are scaled by setXScale()).
    const std::vector<Tick>& xTicks() const { return m_x.ticks; }
    const std::vector<Tick>& yTicks() const { return m_y.ticks; }

    void paint(QPainter& painter) const;

    /// The plot area of a plot of this size. The margins are the same in every plot, so that plots one above
    /// the other are aligned. `header`: the height of the header in pixels.
    static QRectF plotArea(QSizeF plot, const AxisTitles& titles, double header = headerHeight);

private:
    struct Axis
    {
        std::vector<Tick> ticks;
        std::vector<QStaticText> labels; ///< One for each tick, laid out once.

        void setTicks(std::vector<Tick> ticks);
        double widest() const;
    };

    void chooseXTicks();
    void chooseYTicks();
    void paintX(QPainter& painter) const;
    void paintY(QPainter& painter) const;

    QWidget& m_plot;
    const Frame& m_frame;
    AxisTitles m_titles;
    PlotTheme m_theme = PlotTheme::light();
    double m_xScale = 1;
    bool m_yTicksHidden = false;
    bool m_xTicksHidden = false;
    Axis m_x, m_y;
};

} // namespace quantoscope
