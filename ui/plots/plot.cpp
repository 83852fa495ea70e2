// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/ticks.h"

#include <QAction>
#include <QChart>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLogValueAxis>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr int headerHeight = 20;

/// The same room for the axes in every plot, so that plots above one another line up.
constexpr QMarginsF axisRoom(62, headerHeight + 2, 12, 22);
constexpr double titleRoom = 12;

QFont plotFont(double points)
{
    QFont font;
    font.setPointSizeF(points);
    return font;
}

void setUp(QAbstractAxis* axis, const QString& title)
{
    axis->setTitleText(title);
    axis->setLabelsFont(plotFont(7.5));
    axis->setTitleFont(plotFont(7.5));
    axis->setLineVisible(true);
    axis->setMinorGridLineVisible(false);
}

/// Decimals that tell neighbouring ticks apart.
QString labelFormat(double step, double largest)
{
    if (largest >= 1e6 || step < 1e-5) {
        return "%.3g";
    }
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return QString("%.%1f").arg(decimals);
}

/// Gives the axis its range and at most so many ticks. The wider interval goes first: between the two calls
/// the axis would else draw every tick of a narrow interval over a wide range.
void setRangeAndTicks(QValueAxis* axis, double min, double max, int most)
{
    const double step = niceStep(max - min, std::max(2, most));
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(std::max(step, axis->tickInterval()));
    axis->setRange(min, max);
    axis->setTickAnchor(std::ceil(min / step) * step + 0.0); // the first tick itself, so that 0 is no -1e-17
    axis->setTickInterval(step);
    const QString format = labelFormat(step, std::max(std::abs(min), std::abs(max)));
    if (axis->labelFormat() != format) {
        axis->setLabelFormat(format); // lays the chart out anew even where nothing changes
    }
}

/// A logarithmic axis has a tick at every power of its base: the base follows from how many there is room
/// for.
void setLogarithmicRange(QLogValueAxis* axis, double min, double max, int most)
{
    const double decades = std::log10(max / min);
    const double base = std::pow(10.0, std::max(1.0, std::ceil(decades / most)));
    if (axis->base() != base) {
        axis->setBase(base);
    }
    axis->setRange(min, max);
}

} // namespace

Plot::Plot(const QString& name, const QString& title, const AxisTitles& axes, bool logarithmicY,
           QWidget* parent)
    : QChartView(new QChart, parent), m_title(title), m_xAxis(new QValueAxis(this))
{
    setObjectName(name);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(160, axes.x.isEmpty() ? 80 : 104); // less, and Qt Charts cuts its labels
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    m_frame.logarithmicY = logarithmicY;
    if (logarithmicY) {
        auto* axis = new QLogValueAxis(this);
        axis->setLabelFormat("%.0e");
        m_yAxis = axis;
    } else {
        m_yAxis = new QValueAxis(this);
    }
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    setUp(m_xAxis, axes.x);
    setUp(m_yAxis, axes.y);
    m_xAxis->setTitleVisible(
        false); // drawn by drawXTitle: Qt Charts cuts the labels short to make room for it
    m_yAxis->setTitleVisible(!axes.y.isEmpty());
    Plot::setTheme(m_theme);
}

void Plot::setAxisTitles(const AxisTitles& axes)
{
    m_xAxis->setTitleText(axes.x);
    m_yAxis->setTitleText(axes.y);
}

void Plot::hideYLabels()
{
    m_yAxis->setLabelsVisible(false);
    m_yAxis->setGridLineVisible(false);
    m_yAxis->setLineVisible(false);
}

void Plot::drawRowLabel(QPainter& painter, double y, const QString& text, const QColor& colour) const
{
    const double middle = m_frame.toPixel({0, y}).y();
    if (middle > m_frame.area.top() && middle < m_frame.area.bottom()) {
        painter.setFont(plotFont(7.5));
        painter.setPen(colour);
        painter.drawText(QRectF(0, middle - 8, m_frame.area.left() - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

QGraphicsItem* Plot::canvas() const
{
    return chart();
}

void Plot::setExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    if (m_highlighted && static_cast<std::size_t>(*m_highlighted) >= exploration->table.size()) {
        m_highlighted.reset();
    }
    showExploration();
    showTheme();
    showHighlight();
    viewport()->update();
}

void Plot::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    chart()->setBackgroundBrush(theme.background);
    chart()->setPlotAreaBackgroundVisible(false);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_xAxis), m_yAxis}) {
        axis->setLabelsColor(theme.text);
        axis->setTitleBrush(theme.text);
        axis->setGridLineColor(theme.grid);
        axis->setLinePenColor(theme.threshold);
    }
    setBackgroundBrush(theme.background);
    if (m_exploration) {
        showTheme();
    }
    viewport()->update();
}

void Plot::setHighlightedLevel(std::optional<int> buildIndex)
{
    if (buildIndex == m_highlighted) {
        return;
    }
    m_highlighted = buildIndex;
    if (m_exploration) {
        showHighlight();
        viewport()->update();
    }
}

void Plot::setFullRange(double xMin, double xMax, double yMin, double yMax)
{
    const auto padded = [this](double min, double max, bool logarithmic) {
        if (min < max) {
            return Range{min, max};
        }
        return logarithmic ? Range{min / 10, max * 10} : Range{min - 0.5, max + 0.5};
    };
    m_fullX = padded(xMin, xMax, false);
    m_fullY = padded(yMin, yMax, m_frame.logarithmicY);
    const bool outOfSight = m_x.min >= m_fullX.max || m_x.max <= m_fullX.min;
    if (!m_zoomedX || outOfSight) {
        m_x = m_fullX;
        m_zoomedX = false;
    }
    if (!m_zoomedY) {
        m_y = m_fullY;
    }
    applyRanges();
}

/// Hands the ranges to the axes and tells the layers' frame where they lie in pixels.
void Plot::applyRanges()
{
    const QRectF area = chart()->plotArea();
    m_frame = {area, m_x.min, m_x.max, m_y.min, m_y.max, m_frame.logarithmicY};
    setRangeAndTicks(m_xAxis, m_x.min, m_x.max, static_cast<int>(area.width() / 60));
    if (auto* axis = qobject_cast<QValueAxis*>(m_yAxis)) {
        setRangeAndTicks(axis, m_y.min, m_y.max, std::max(4, static_cast<int>(area.height() / 24)));
    } else {
        setLogarithmicRange(static_cast<QLogValueAxis*>(m_yAxis), m_y.min, m_y.max,
                            std::max(2, static_cast<int>(area.height() / 27)));
    }
    if (m_exploration) {
        showRange();
    }
    viewport()->update();
}

void Plot::setXRange(double min, double max)
{
    if (m_x == Range{min, max} || !(min < max)) {
        return;
    }
    m_zoomedX = Range{min, max} != m_fullX;
    m_x = {min, max};
    applyRanges();
}

void Plot::resetView()
{
    m_zoomedX = false;
    m_zoomedY = false;
    m_x = m_fullX;
    m_y = m_fullY;
    applyRanges();
}

bool Plot::mayShow(const Range& range, const Range& full, bool logarithmic)
{
    constexpr double finest = 1e-6;
    constexpr double widest = 1e3;
    if (logarithmic) {
        return range.min > 0 && range.max / range.min > 1.01 &&
               std::log(range.max / range.min) < widest * std::log(full.max / full.min);
    }
    const double narrowest = finest * std::max({std::abs(range.min), std::abs(range.max), 1e-30});
    return range.max - range.min > narrowest && range.max - range.min < widest * (full.max - full.min);
}

void Plot::personRange(Range x, Range y)
{
    if (!mayShow(x, m_fullX, false) || !mayShow(y, m_fullY, m_frame.logarithmicY)) {
        return;
    }
    const bool moved = x != m_x;
    m_zoomedX = m_zoomedX || moved;
    m_zoomedY = m_zoomedY || y != m_y;
    m_x = x;
    m_y = y;
    applyRanges();
    if (moved) {
        emit xRangeChanged(x.min, x.max);
    }
}

void Plot::zoom(QPointF pixel, double factor, bool vertical)
{
    const QPointF corner(m_frame.area.left(), m_frame.area.bottom());
    const QPointF opposite(m_frame.area.right(), m_frame.area.top());
    const auto towards = [&](QPointF from) { return m_frame.toValue(pixel + (from - pixel) * factor); };
    const QPointF low = towards(corner);
    const QPointF high = towards(opposite);
    personRange(vertical ? m_x : Range{low.x(), high.x()}, vertical ? Range{low.y(), high.y()} : m_y);
}

void Plot::pan(QPointF pixels)
{
    const QPointF corner(m_frame.area.left(), m_frame.area.bottom());
    const QPointF opposite(m_frame.area.right(), m_frame.area.top());
    const QPointF low = m_frame.toValue(corner - pixels);
    const QPointF high = m_frame.toValue(opposite - pixels);
    personRange(pixels.x() == 0 ? m_x : Range{low.x(), high.x()},
                pixels.y() == 0 ? m_y : Range{low.y(), high.y()});
}

void Plot::resizeEvent(QResizeEvent* event)
{
    // First the plot area: the chart lays its axes out in it when it is resized, and else not at all where
    // their ranges and ticks stay the same.
    const double title = m_xAxis->titleText().isEmpty() ? 0 : titleRoom;
    chart()->setPlotArea(QRectF(QPointF(), size()).marginsRemoved(axisRoom + QMarginsF(0, 0, 0, title)));
    QChartView::resizeEvent(event);
    applyRanges();
}

void Plot::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0) {
        zoom(event->position(), std::pow(0.8, steps), event->modifiers().testFlag(Qt::ControlModifier));
    }
    event->accept();
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->position();
        m_dragged = false;
        m_bandStart = event->modifiers().testFlag(Qt::ShiftModifier) ? m_pressed : std::nullopt;
    }
    setFocus(Qt::MouseFocusReason);
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    constexpr double dragStart = 3;
    if (m_pressed && (event->buttons() & Qt::LeftButton) != 0) {
        const QPointF moved = event->position() - *m_pressed;
        m_dragged = m_dragged || moved.manhattanLength() > dragStart;
        if (m_dragged && !m_bandStart) {
            pan(moved);
            m_pressed = event->position();
        }
    } else if (m_exploration) {
        emit levelHovered(levelNear(event->position()));
    }
    viewport()->update();
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    if (m_bandStart && m_dragged) {
        const QRectF band = QRectF(*m_bandStart, event->position()).normalized() & m_frame.area;
        const QPointF low = m_frame.toValue(band.bottomLeft());
        const QPointF high = m_frame.toValue(band.topRight());
        personRange({low.x(), high.x()}, {low.y(), high.y()});
    } else if (!m_dragged && m_exploration) {
        if (const auto level = levelNear(event->position())) {
            emit levelClicked(*level);
        }
    }
    m_pressed.reset();
    m_bandStart.reset();
    viewport()->update();
}

void Plot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        resetView();
        emit xRangeChanged(m_x.min, m_x.max);
    }
}

void Plot::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    emit levelHovered(std::nullopt);
    viewport()->update();
    QChartView::leaveEvent(event);
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    constexpr double stride = 40;
    const QPointF centre = m_frame.area.center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(centre, 0.8, false);
    case Qt::Key_Minus:
        return zoom(centre, 1.25, false);
    case Qt::Key_Left:
        return pan({stride, 0});
    case Qt::Key_Right:
        return pan({-stride, 0});
    case Qt::Key_Up:
        return pan({0, stride});
    case Qt::Key_Down:
        return pan({0, -stride});
    case Qt::Key_0:
        resetView();
        emit xRangeChanged(m_x.min, m_x.max);
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

/// The level drawn within a few pixels of the pointer.
std::optional<int> Plot::levelNear(QPointF pixel) const
{
    constexpr double reach = 6;
    if (!m_frame.area.contains(pixel)) {
        return std::nullopt;
    }
    const auto at = levelAxisValue(m_frame.toValue(pixel));
    if (!at) {
        return std::nullopt;
    }
    const auto before = levelAxisValue(m_frame.toValue(pixel + QPointF(-reach, reach)));
    const auto levels = m_exploration->table.distinct();
    const auto above = std::lower_bound(levels.begin(), levels.end(), *at);
    auto nearest = above == levels.end() ? above - 1 : above;
    if (above != levels.begin() && (above == levels.end() || *at - *(above - 1) < *above - *at)) {
        nearest = above - 1;
    }
    if (std::abs(*nearest - *at) > std::abs(*at - *before)) {
        return std::nullopt;
    }
    return m_exploration->table.firstIndex()[static_cast<std::size_t>(nearest - levels.begin())];
}

void Plot::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    drawHeader(*painter);
    drawXTitle(*painter);
    drawRows(*painter);
    drawHighlightLabel(*painter);
    if (m_bandStart && m_pointer && m_dragged) {
        painter->setPen(QPen(m_theme.highlight, 1, Qt::DashLine));
        painter->drawRect(QRectF(*m_bandStart, *m_pointer).normalized());
    } else if (m_pointer && m_exploration && m_frame.area.contains(*m_pointer)) {
        drawCrosshair(*painter);
    }
    painter->restore();
}

void Plot::drawHeader(QPainter& painter) const
{
    const QRectF header(6, 2, viewport()->width() - 12, headerHeight - 4);
    QFont bold = plotFont(8.5);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_theme.text);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    double left = header.left() + QFontMetricsF(bold).horizontalAdvance(m_title) + 14;

    painter.setFont(plotFont(7.5));
    const QFontMetricsF metrics(painter.font());
    for (const LegendEntry& entry : m_legend) {
        const double width = metrics.horizontalAdvance(entry.text) + 26;
        if (left + width > header.right()) {
            break;
        }
        QPen swatch = entry.pen;
        swatch.setCapStyle(Qt::FlatCap);
        painter.setPen(swatch);
        painter.drawLine(QPointF(left, header.center().y()), QPointF(left + 16, header.center().y()));
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(left + 20, header.top(), width, header.height()), Qt::AlignVCenter,
                         entry.text);
        left += width + 8;
    }
    if (left + metrics.horizontalAdvance(m_note) < header.right()) {
        painter.setPen(m_theme.text);
        painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, m_note);
    }
}

void Plot::drawXTitle(QPainter& painter) const
{
    const QRectF place(m_frame.area.left(), viewport()->height() - titleRoom - 3, m_frame.area.width(),
                       titleRoom);
    painter.setFont(plotFont(7.5));
    painter.setPen(m_theme.text);
    painter.drawText(place, Qt::AlignCenter, m_xAxis->titleText());
}

/// Beside the line of the highlighted level: which one it is.
void Plot::drawHighlightLabel(QPainter& painter) const
{
    if (!m_highlighted || !m_exploration || !m_levelLines) {
        return;
    }
    const double level = m_exploration->table[static_cast<std::size_t>(*m_highlighted)];
    const QRectF& area = m_frame.area;
    const QPointF line = m_frame.toPixel({level, level});
    const bool upright = *m_levelLines == Qt::Vertical;
    if (upright ? line.x() < area.left() || line.x() > area.right()
                : line.y() < area.top() || line.y() > area.bottom()) {
        return;
    }
    const QString text = tr("level %1 = %2").arg(*m_highlighted).arg(level, 0, 'g', 5);
    painter.setFont(plotFont(7.5));
    QRectF box(0, 0, QFontMetricsF(painter.font()).horizontalAdvance(text) + 8, 14);
    if (upright) {
        const bool right = line.x() + box.width() + 4 < area.right();
        box.moveTo(right ? line.x() + 4 : line.x() - box.width() - 4, area.top() + 2);
    } else {
        const bool above = line.y() - box.height() - 4 > area.top();
        box.moveTo(area.right() - box.width() - 3, above ? line.y() - box.height() - 3 : line.y() + 3);
    }
    QColor fill = m_theme.background;
    fill.setAlpha(225);
    painter.fillRect(box, fill);
    painter.setPen(m_theme.highlight);
    painter.drawText(box, Qt::AlignCenter, text);
}

void Plot::drawCrosshair(QPainter& painter) const
{
    QPen pen(m_theme.threshold, 1, Qt::DotLine);
    painter.setPen(pen);
    const QRectF& area = m_frame.area;
    painter.drawLine(QPointF(m_pointer->x(), area.top()), QPointF(m_pointer->x(), area.bottom()));
    painter.drawLine(QPointF(area.left(), m_pointer->y()), QPointF(area.right(), m_pointer->y()));
    const QString text = readoutAt(m_frame.toValue(*m_pointer));
    painter.setFont(plotFont(8));
    QRectF box = QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, 400, 200), Qt::AlignLeft, text);
    box.adjust(-5, -3, 5, 3);
    const bool right = m_pointer->x() + box.width() + 14 < area.right();
    const bool below = m_pointer->y() + box.height() + 12 < area.bottom();
    box.moveTo(m_pointer->x() + (right ? 10 : -10 - box.width()),
               std::max(2.0, m_pointer->y() + (below ? 8 : -8 - box.height())));
    QColor fill = m_theme.background;
    fill.setAlpha(235);
    painter.setPen(m_theme.threshold);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(m_theme.text);
    painter.drawText(box.adjusted(5, 3, -5, -3), Qt::AlignLeft, text);
}

} // namespace quantoscope
