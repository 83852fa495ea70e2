// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_plot.h"

#include "files/exports/table_export.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace quantoscope {

QString NetworkPlot::sourceText() const
{
    if (!snapshot()) {
        return {};
    }
    const LayerMetrics& layer = snapshot()->metrics();
    const std::string state = layer.state ? schemeText(*layer.state) : "float";
    return QString("network %1, node %2, ")
               .arg(snapshot()->result->request.opened->name(), QString::fromStdString(layer.node)) +
           QString::fromStdString(state);
}

void NetworkPlot::mousePressEvent(QMouseEvent* event)
{
    SnapshotPlot::mousePressEvent(event);
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_clickStart = plain ? std::optional(event->position()) : std::nullopt;
}

void NetworkPlot::mouseReleaseEvent(QMouseEvent* event)
{
    constexpr double still = 3;
    SnapshotPlot::mouseReleaseEvent(event);
    const auto start = std::exchange(m_clickStart, std::nullopt);
    if (snapshot() && start && event->button() == Qt::LeftButton &&
        frame().area.contains(event->position()) && (event->position() - *start).manhattanLength() <= still) {
        choose(frame().toValue(event->position()));
    }
}

void NetworkPlot::keyPressEvent(QKeyEvent* event)
{
    if (snapshot() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit openRequested();
        return;
    }
    SnapshotPlot::keyPressEvent(event);
}

} // namespace quantoscope
