// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/seen_span.h"
#include "ui/plots/axes.h"
#include "ui/plots/layers.h"
#include "ui/plots/plot_data.h"
#include "ui/plots/plot_sheet.h"
#include "ui/plots/theme.h"

#include <QChartView>

#include <memory>
#include <optional>

namespace quantoscope {

/// One plot of an Exploration: axes, and layers that draw the data. Wheel zooms at the
/// pointer (Ctrl: the y axis), drag pans, Shift and drag zooms to a rubber band, + - and the arrow keys zoom
/// and move; double click and 0 show everything, outliers included, and once more without them. The pointer
/// gets a crosshair and a readout.
class Plot : public QChartView
{
    Q_OBJECT

public:
    void setExploration(const std::shared_ptr<const Exploration>& exploration);
    const std::shared_ptr<const Exploration>& exploration() const { return m_exploration; }

    void setTheme(const PlotTheme& theme);
    void setHighlightedLevel(std::optional<int> buildIndex);
    std::optional<int> highlightedLevel() const { return m_highlighted; }

    QString plotName() const { return objectName(); }
    const QString& title() const { return m_title; }
    const Frame& frame() const { return m_frame; }
    const Axes& axes() const { return *m_axes; }

    /// Shows this range; does not emit xRangeChanged.
    void setXRange(double min, double max);

    /// As at first.
    void resetView();

    /// The numbers that lie within the visible range: along x, and along y too where each stands alone. No
    /// columns before there is something to show. Throws FileError beyond PlotData::mostRows.
    virtual PlotData visibleData() const = 0;

    /// Draws what is visible with all that a reader needs who sees this plot alone: titles of both axes, the
    /// whole legend, no crosshair. What stands on the screen stays as it is.
    void paint(QPainter& painter, const PlotSheet& sheet);

    /// The size and the colours on the screen.
    PlotSheet screenSheet() const;

    /// The sheet with `scale` pixels for one of its own.
    QImage image(const PlotSheet& sheet, double scale);
    void copyToClipboard();

signals:
    void xRangeChanged(double min, double max); ///< The person zoomed or moved.
    void levelHovered(std::optional<int> buildIndex);
    void levelClicked(int buildIndex);
    void exportRequested();
    void exportTableRequested();

protected:
    Plot(const QString& name, const QString& title, const AxisTitles& axes, bool logarithmicY,
         QWidget* parent);

    /// What there is to see; shown along each axis that the person has not zoomed, and where a zoomed x axis
    /// would show none of it.
    void setFullRange(const SeenSpan& x, const SeenSpan& y);
    void setFullRange(double xMin, double xMax, double yMin, double yMax)
    {
        setFullRange({{xMin, xMax}, {xMin, xMax}}, {{yMin, yMax}, {yMin, yMax}});
    }

    /// Where the data ends along an axis: what lies beyond the visible range is told at its edge.
    void setDataEnds(Qt::Orientation axis, const std::optional<ValueSpan>& ends)
    {
        (axis == Qt::Horizontal ? m_dataX : m_dataY) = ends;
    }

    struct LegendEntry
    {
        QString text;
        QPen pen;
    };
    void setLegend(const QList<LegendEntry>& entries);
    void setNote(const QString& note) { m_note = note; }
    void setTitle(const QString& title);

    Axes& axes() { return *m_axes; }

    /// Drawn on a sheet now, not on the screen.
    bool onSheet() const { return m_sheet.has_value(); }

    /// The titles of the axes where no other plot stands beside this one.
    virtual AxisTitles sheetTitles() const { return m_axes->titles(); }

    /// Where the data lies on the screen.
    virtual QRectF screenArea() const { return Axes::plotArea(size(), m_axes->titles(), headerRoom()); }

    /// How the plot draws levels, which tells where the label of the highlighted one goes.
    void setLevelLines(Qt::Orientation orientation) { m_levelLines = orientation; }

    /// A word left of the plot area, in the middle of a row.
    void drawRowLabel(QPainter& painter, double y, const QString& text, const QColor& colour) const;

    /// Whether something from `from` to `to` on an axis lies at least partly within the visible range.
    bool showsX(double from, double to) const { return to >= m_x.shown.min && from <= m_x.shown.max; }
    bool showsX(double x) const { return showsX(x, x); }
    bool showsY(double from, double to) const { return to >= m_y.shown.min && from <= m_y.shown.max; }
    bool showsY(double y) const { return showsY(y, y); }

    QGraphicsItem* canvas() const;
    const PlotTheme& theme() const { return m_theme; }

    virtual void showExploration() = 0;       ///< The exploration is new.
    virtual void showTheme() = 0;             ///< The theme is new.
    virtual void showHighlight() {}           ///< The highlighted level, or the exploration, is new.
    virtual void showRange() {}               ///< The visible range, or the size, is new.
    virtual void drawRows(QPainter&) const {} ///< Labels in place of the y axis's.
    virtual QString readoutAt(QPointF value) const = 0; ///< Text for the pointer at a value.
    virtual std::optional<float> levelAxisValue(QPointF) const { return std::nullopt; }

    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Range
    {
        double min = 0, max = 1;
        bool operator==(const Range&) const = default;
    };

    /// A part of the header: an entry of the legend, or a text.
    struct HeaderPart
    {
        QRectF place;
        QString text;
        std::optional<LegendEntry> entry;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    double headerRoom() const;
    void layOut();
    void moveTo(const std::optional<PlotSheet>& sheet, const PlotTheme& theme);
    std::vector<HeaderPart> headerParts(double width) const;
    QRectF sheetArea() const;
    /// One axis: what it shows, and what it can.
    enum class View { usual, whole, own };
    struct SeenAxis
    {
        Range usual, whole, shown;
        View view = View::usual;

        void showFull(); ///< What `view` says.
        void show(const Range& range);
    };

    void applyRanges();
    void showEverything();
    static bool mayShow(const Range& range, const Range& full, bool logarithmic);
    void personRange(Range x, Range y);
    void zoom(QPointF pixel, double factor, bool vertical);
    void pan(QPointF pixels);
    std::optional<int> ofTable(std::optional<int> buildIndex) const;
    std::optional<int> levelNear(QPointF pixel) const;
    void drawHeader(QPainter& painter) const;
    void drawLegendEntry(QPainter& painter, const QRectF& place, const LegendEntry& entry) const;
    void drawHighlightLabel(QPainter& painter) const;
    void drawOutOfSight(QPainter& painter) const;
    void drawHint(QPainter& painter, Qt::Edge edge, const QString& text) const;
    void drawCrosshair(QPainter& painter) const;
    void showMenu(QPoint place);
    void showMenuByKey();

    QString m_title;
    std::shared_ptr<const Exploration> m_exploration;
    PlotTheme m_theme = PlotTheme::light();
    std::optional<int> m_highlighted;
    QList<LegendEntry> m_legend;
    QString m_note;
    Frame m_frame;
    Axes* m_axes;
    SeenAxis m_x, m_y;
    std::optional<ValueSpan> m_dataX, m_dataY;
    bool m_ranged = false; ///< There has been a full range.
    std::optional<Qt::Orientation> m_levelLines;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_pressed;
    std::optional<QPointF> m_bandStart;
    std::optional<PlotSheet> m_sheet; ///< While it is drawn on one.
    AxisTitles m_screenTitles;
    bool m_dragged = false;
};

} // namespace quantoscope
