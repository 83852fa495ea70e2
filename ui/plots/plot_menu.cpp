// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"
#include "ui/text/plain_text.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace quantoscope {

void Plot::showMenu(QPoint place)
{
    m_pointer.reset(); // else the readout stays visible behind the menu
    emit levelHovered(std::nullopt);
    update();
    auto* menu = new QMenu(this);
    menu->setObjectName("plot_menu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Export plot…"), this, &Plot::exportRequested);
    menu->addAction(tr("Copy plot"), this, &Plot::copyToClipboard);
    menu->addAction(tr("Export level table…"), this, &Plot::exportTableRequested);
    menu->addSeparator();
    for (qsizetype i = 0; i < m_legend.size(); ++i) {
        if (canHide(i)) {
            QAction* action =
                menu->addAction(menuText(m_legend[i].text), this, [this, i] { toggleEntry(i); });
            action->setCheckable(true);
            action->setChecked(isEntryVisible(i));
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Reset view"), this, [this] {
        for (qsizetype i = 0; i < m_legend.size(); ++i) {
            setEntryVisible(i, true);
        }
        resetView();
        emit xRangeChanged(m_x.shown.min, m_x.shown.max);
    });
    menu->popup(place);
}

/// Opens the menu in the middle of the plot area. Some platforms send a context menu event in addition to the
/// key event; the second of the two finds the menu open.
void Plot::showMenuByKey()
{
    if (findChild<QMenu*>("plot_menu") == nullptr) {
        showMenu(mapToGlobal(m_frame.area.center().toPoint()));
    }
}

void Plot::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        showMenuByKey();
    } else {
        showMenu(event->globalPos());
    }
    event->accept();
}

} // namespace quantoscope
