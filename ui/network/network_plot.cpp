// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_plot.h"

#include "files/exports/table_export.h"

#include <QKeyEvent>

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

void NetworkPlot::keyPressEvent(QKeyEvent* event)
{
    if (snapshot() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit openRequested();
        return;
    }
    SnapshotPlot::keyPressEvent(event);
}

} // namespace quantoscope
