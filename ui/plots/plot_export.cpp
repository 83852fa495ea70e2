// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_access.h"
#include "ui/files/picture.h"
#include "ui/plots/plot.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

namespace quantoscope {

void Plot::saveAs(const QString& path)
{
    constexpr double sharp = 2; // on a high-density screen and in print
    m_pointer.reset();          // no crosshair in the picture
    savePicture(*this, path, m_title, sharp);
}

void Plot::chooseExportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export plot"), plotName() + ".png",
                                                      tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    try {
        saveAs(path);
    } catch (const FileError& error) {
        QMessageBox::warning(this, tr("Export plot"), QString::fromUtf8(error.what()));
    }
}

void Plot::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName("plot_menu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Export plot…"), this, &Plot::chooseExportFile);
    menu->addAction(tr("Copy plot"), this, [this] {
        m_pointer.reset();
        QGuiApplication::clipboard()->setPixmap(grab());
    });
    menu->addAction(tr("Export level table…"), this, &Plot::exportTableRequested);
    menu->addSeparator();
    menu->addAction(tr("Reset view"), this, [this] {
        resetView();
        emit xRangeChanged(m_x.min, m_x.max);
    });
    menu->popup(event->globalPos());
}

} // namespace quantoscope
