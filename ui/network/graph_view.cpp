// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/graph_view.h"

#include "ui/text/plain_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quantoscope {

GraphView::GraphView(QWidget* parent) : QWidget(parent)
{
    setObjectName("network_graph");
    setAccessibleName(tr("Graph of the network"));
    setFocusPolicy(Qt::StrongFocus);
    layOut();
}

void GraphView::setNetwork(const std::shared_ptr<const OpenedNetwork>& opened)
{
    m_opened = opened;
    m_activity.clear();
    layOut();
}

void GraphView::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    update();
}

void GraphView::layOut()
{
    m_layout = m_opened ? graphLayout(*m_opened, QFontMetricsF(font())) : GraphLayout{};
    setMinimumSize(m_layout.size.toSize());
    updateGeometry();
    update();
}

void GraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
    QWidget::changeEvent(event);
}

void GraphView::setSelected(const std::string& node)
{
    const bool moved = m_selected != node;
    m_selected = node;
    if (const GraphBox* box = m_layout.find(node)) {
        setAccessibleDescription(describe(*box));
        if (moved) {
            emit selectionMoved(box->place.toAlignedRect());
        }
    }
    update();
}

void GraphView::setActivity(std::map<std::string, Activity> activity)
{
    m_activity = std::move(activity);
    update();
}

QRectF GraphView::placeOf(const std::string& node) const
{
    const GraphBox* box = m_layout.find(node);
    return box == nullptr ? QRectF() : box->place;
}

QString GraphView::describe(const GraphBox& box) const
{
    const QString text = QString::fromStdString(box.node) + "\n" + box.detail;
    const auto activity = m_activity.find(box.node);
    return activity == m_activity.end() ? text
                                        : text + "\n" +
                                              tr("fire in this step: raw %1 %, quantized %2 %")
                                                  .arg(100 * activity->second.raw, 0, 'f', 1)
                                                  .arg(100 * activity->second.quantized, 0, 'f', 1);
}

void GraphView::choose(const GraphBox& box)
{
    const std::string node = box.node;
    setSelected(node);
    emit selected(node);
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (const GraphBox* box = m_layout.at(event->position());
        box != nullptr && event->button() == Qt::LeftButton) {
        choose(*box);
    }
}

/// The box in the column `columns` to the right, nearest in height; or the box `rows` further down in the
/// same column. Null if there is none.
const GraphBox* GraphView::beside(int columns, int rows) const
{
    const GraphBox* from = m_layout.find(m_selected);
    if (from == nullptr) {
        return m_layout.boxes.empty() ? nullptr : &m_layout.boxes.front();
    }
    const GraphBox* best = nullptr;
    double distance = 0;
    for (const GraphBox& box : m_layout.boxes) {
        const double below = box.place.center().y() - from->place.center().y();
        const bool wanted = static_cast<int>(box.column) - static_cast<int>(from->column) == columns &&
                            (rows == 0 || below * rows > 0);
        if (wanted && (best == nullptr || std::abs(below) < distance)) {
            best = &box;
            distance = std::abs(below);
        }
    }
    return best;
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const GraphBox* wanted = nullptr;
    switch (event->key()) {
    case Qt::Key_Left:
        wanted = beside(-1, 0);
        break;
    case Qt::Key_Right:
        wanted = beside(1, 0);
        break;
    case Qt::Key_Up:
        wanted = beside(0, -1);
        break;
    case Qt::Key_Down:
        wanted = beside(0, 1);
        break;
    case Qt::Key_Home:
        wanted = m_layout.boxes.empty() ? nullptr : &m_layout.boxes.front();
        break;
    case Qt::Key_End:
        wanted = m_layout.boxes.empty() ? nullptr : &m_layout.boxes.back();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (wanted != nullptr) {
        choose(*wanted);
    }
}

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const GraphBox* box = m_layout.at(help->pos());
        QToolTip::showText(help->globalPos(), box == nullptr ? QString() : plainToolTip(describe(*box)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void GraphView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const GraphArrow& arrow : m_layout.arrows) {
        painter.setPen(QPen(m_theme.threshold, 1.2, arrow.delayed ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(arrow.line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.threshold);
        painter.drawPolygon(arrow.head);
    }
    for (const GraphBox& box : m_layout.boxes) {
        drawBox(painter, box);
    }
}

/// Neurons have round corners, other nodes square ones.
void GraphView::drawBox(QPainter& painter, const GraphBox& box) const
{
    const bool chosen = box.node == m_selected;
    const double radius = box.neurons ? 8 : 1;
    QColor fill = chosen ? m_theme.highlight : m_theme.text;
    fill.setAlpha(chosen ? 40 : 12);
    painter.setBrush(fill);
    painter.setPen(QPen(chosen ? m_theme.highlight : m_theme.threshold, chosen ? 2 : 1));
    painter.drawRoundedRect(box.place, radius, radius);
    if (chosen && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.text, 1, Qt::DotLine));
        painter.drawRoundedRect(box.place.adjusted(-3, -3, 3, 3), radius, radius);
    }
    painter.setPen(m_theme.text);
    const double line = QFontMetricsF(font()).height();
    const QRectF first(box.place.left(), box.place.top() + 3, box.place.width(), line);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(first, Qt::AlignCenter, box.name);
    painter.setFont(font());
    painter.drawText(first.translated(0, line), Qt::AlignCenter, box.detail);
    drawActivity(painter, box);
}

void GraphView::drawActivity(QPainter& painter, const GraphBox& box) const
{
    const auto activity = m_activity.find(box.node);
    if (activity == m_activity.end()) {
        return;
    }
    constexpr double height = 4;
    const QRectF room(box.place.left() + 8, box.place.bottom() - 2 * height - 5, box.place.width() - 16,
                      height);
    const auto bar = [&](const QRectF& place, double fraction, const QColor& colour) {
        QColor back = m_theme.threshold;
        back.setAlpha(50);
        painter.fillRect(place, back);
        painter.fillRect(QRectF(place.topLeft(), QSizeF(fraction * place.width(), height)), colour);
    };
    bar(room, activity->second.raw, m_theme.raw);
    bar(room.translated(0, height + 1), activity->second.quantized, m_theme.quantized);
}

} // namespace quantoscope
