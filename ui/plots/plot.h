// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/seen_span.h"
#include "ui/plots/axes.h"
#include "ui/plots/layers.h"
#include "ui/plots/plot_data.h"
#include "ui/plots/plot_sheet.h"
#include "ui/plots/theme.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace quantoscope {

/// A plot of an Exploration: axes, and layers that draw the data, with a crosshair and a readout at the
/// pointer. The wheel zooms the x axis at the pointer (with Ctrl the y axis), dragging pans, and dragging
/// with Shift zooms to a rubber band. The keys + and - zoom the x axis, the arrow keys pan. A double click or
/// the key 0 shows all data with outliers; a second one leaves the outliers out. A click on an entry of the
/// legend, or the key of its number, hides or shows what it names.
class Plot : public QWidget
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
    const Axes& axes() const { return m_axes; }

    /// Shows this x range. Does nothing unless min < max. Does not emit xRangeChanged().
    void setXRange(double min, double max);

    /// Undoes zooming and panning of both axes: shows the data without outliers. Does not
    /// emit xRangeChanged().
    void resetView();

    /// Hides or shows what an entry of the legend names, counted from 0. Does nothing if there is no such
    /// entry or it names nothing that can be hidden.
    void setEntryVisible(qsizetype entry, bool visible);
    bool isEntryVisible(qsizetype entry) const { return !m_hidden.contains(entry); }

    /// The place of an entry of the legend on the screen; empty if there is none.
    QRectF legendPlace(qsizetype entry) const;

    /// The data in the visible x range; unconnected points must also lie in the visible y range. No columns
    /// before the first Exploration. TracePlot throws FileError for more than PlotData::mostRows rows, or if
    /// the file of the recording has changed.
    virtual PlotData visibleData() const = 0;

    /// What the data come from, for the comment of a CSV file; empty: from the Exploration.
    virtual QString sourceText() const { return {}; }

    /// Draws the visible range as a figure on its own: with the titles of both axes and the whole legend,
    /// without the crosshair. The plot on the screen does not change.
    void paint(QPainter& painter, const PlotSheet& sheet);

    /// The size and the theme of the plot on the screen.
    PlotSheet screenSheet() const;

    QSize sizeHint() const override { return {320, 180}; }

    /// Draws the sheet as an image with `scale` image pixels per pixel of the sheet.
    QImage image(const PlotSheet& sheet, double scale);
    void copyToClipboard();

signals:
    void xRangeChanged(double min, double max); ///< The user zoomed or panned the x axis.
    void entryToggled(qsizetype entry,
                      bool visible); ///< What an entry of the legend names was hidden or shown.
    void levelHovered(std::optional<int> buildIndex);
    void levelClicked(int buildIndex);
    void exportRequested();
    void exportTableRequested();

protected:
    Plot(const QString& name, const QString& title, const AxisTitles& axes, bool logarithmicY,
         QWidget* parent);

    /// Sets the ranges of the data, without and with outliers. They are shown on each axis that the user has
    /// not zoomed, and on a zoomed x axis if none of the data would be visible. Empty ranges are widened.
    void setFullRange(const SeenSpan& x, const SeenSpan& y);
    void setFullRange(double xMin, double xMax, double yMin, double yMax)
    {
        setFullRange({{xMin, xMax}, {xMin, xMax}}, {{yMin, yMax}, {yMin, yMax}});
    }

    /// Sets the range of the data along an axis. If it exceeds the visible range, a hint is shown at
    /// the edge.
    void setDataEnds(Qt::Orientation axis, const std::optional<ValueSpan>& ends)
    {
        (axis == Qt::Horizontal ? m_dataX : m_dataY) = ends;
    }

    struct LegendEntry
    {
        QString text;
        QPen pen;
        QList<Layer*> layers = {}; ///< What it names; without any, it cannot be hidden.
    };
    void setLegend(const QList<LegendEntry>& entries);

    /// Whether the legend is drawn on the screen. If not, keys and menu still hide and show its entries.
    void setLegendShown(bool shown) { m_legendShown = shown; }

    void setNote(const QString& note) { m_note = note; }
    void setTitle(const QString& title);

    Axes& axes() { return m_axes; }

    /// Whether there is something to draw. Without it, only the axes and the legend are drawn.
    virtual bool hasData() const { return m_exploration != nullptr; }

    /// Whether the plot is being drawn on a sheet instead of the screen.
    bool onSheet() const { return m_sheet.has_value(); }

    /// The titles of the axes on a sheet, which shows this plot only.
    virtual AxisTitles sheetTitles() const { return m_axes.titles(); }

    /// The plot area on the screen, in pixels.
    virtual QRectF screenArea() const { return Axes::plotArea(size(), m_axes.titles(), headerRoom()); }

    /// The orientation of the lines for levels. It determines the place of the label of the
    /// highlighted level.
    void setLevelLines(Qt::Orientation orientation) { m_levelLines = orientation; }

    /// Draws a label left of the plot area, vertically centred on a row.
    void drawRowLabel(QPainter& painter, double y, const QString& text, const QColor& colour) const;

    /// Whether the interval [from, to] overlaps the visible range of the axis.
    bool showsX(double from, double to) const { return to >= m_x.shown.min && from <= m_x.shown.max; }
    bool showsX(double x) const { return showsX(x, x); }
    bool showsY(double from, double to) const { return to >= m_y.shown.min && from <= m_y.shown.max; }
    bool showsY(double y) const { return showsY(y, y); }

    /// Adds a layer above the layers that were added before. The plot owns it.
    template<typename Kind, typename... Arguments>
    Kind* add(Arguments&&... arguments)
    {
        auto layer = std::make_unique<Kind>(*this, m_frame, std::forward<Arguments>(arguments)...);
        Kind* added = layer.get();
        m_layers.push_back(std::move(layer));
        return added;
    }

    const PlotTheme& theme() const { return m_theme; }

    virtual void showExploration() = 0; ///< Called when the Exploration has changed.
    virtual void showTheme() = 0;       ///< Called when the theme or the Exploration has changed.
    virtual void showHighlight() {}     ///< Called when the highlighted level or the Exploration has changed.
    virtual void showRange() {}         ///< Called when the visible range or the size has changed.
    virtual void drawRows(QPainter&) const {}           ///< Draws row labels in place of y ticks.
    virtual QString readoutAt(QPointF value) const = 0; ///< The readout at a value (x, y).
    /// The value on the axis of levels, or empty if the plot has no such axis.
    virtual std::optional<float> levelAxisValue(QPointF) const { return std::nullopt; }

    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
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

    /// A part of the header: a legend entry or a text.
    struct HeaderPart
    {
        QRectF place;
        QString text;
        std::optional<qsizetype> entry = std::nullopt; ///< In the legend.
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    double headerRoom() const;
    void layOut();
    void moveTo(const std::optional<PlotSheet>& sheet, const PlotTheme& theme);
    std::vector<HeaderPart> headerParts(double width) const;
    QRectF sheetArea() const;
    /// The visible range of an axis, and the ranges with and without outliers. View::own is a range that the
    /// user has zoomed or panned to.
    enum class View { usual, whole, own };
    struct SeenAxis
    {
        Range usual, whole, shown;
        View view = View::usual;

        void showFull(); ///< Shows the range of `view`; keeps a range of the user.
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
    void drawData(QPainter& painter) const;
    void drawHeader(QPainter& painter) const;
    void drawLegendEntry(QPainter& painter, const QRectF& place, const LegendEntry& entry,
                         bool visible) const;
    bool canHide(qsizetype entry) const;
    std::optional<qsizetype> entryAt(QPointF pixel) const;
    void toggleEntry(qsizetype entry) { setEntryVisible(entry, !isEntryVisible(entry)); }
    void showPointer(QPointF pixel);
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
    QSet<qsizetype> m_hidden; ///< Entries of the legend that the user has hidden.
    bool m_legendShown = true;
    bool m_onEntry = false; ///< The pointer is on an entry that can be hidden.
    QString m_note;
    Frame m_frame;
    Axes m_axes;
    std::vector<std::unique_ptr<Layer>> m_layers; ///< In the order in which they are drawn.
    QRectF m_area;                                ///< The plot area on the screen.
    SeenAxis m_x, m_y;
    std::optional<ValueSpan> m_dataX, m_dataY;
    bool m_ranged = false; ///< setFullRange() has been called.
    std::optional<Qt::Orientation> m_levelLines;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_pressed;
    std::optional<QPointF> m_bandStart;
    std::optional<PlotSheet> m_sheet; ///< Set while the plot is drawn on a sheet.
    AxisTitles m_screenTitles;
    bool m_dragged = false;
};

} // namespace quantoscope
