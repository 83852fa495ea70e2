// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu bar holds.
#include "ui/window/main_window.h"

#include "core/formats/table_writer.h"
#include "ui/model/setup_history.h"
#include "ui/panels/level_table_panel.h"
#include "ui/panels/metrics_panel.h"
#include "ui/window/perspective_tabs.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCoreApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMessageBox>

namespace quantoscope {

void MainWindow::buildMenus()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open recording…"), QKeySequence::Open, this, &MainWindow::chooseRecording);
    file->addAction(tr("&Export level table…"), QKeySequence("Ctrl+E"), this, &MainWindow::chooseTableFile);
    file->addAction(tr("Export &report…"), QKeySequence("Ctrl+R"), this, &MainWindow::chooseReportFile);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_history->undoStack().createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_history->undoStack().createRedoAction(this, tr("Redo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("Copy level table"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_table->asText()); });
    edit->addAction(tr("Copy figures"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_metrics->asText()); });
    edit->addAction(tr("Copy snnTorch call"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(snnTorchCall(setup().scheme)));
    });

    auto* view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Reset all plots"), QKeySequence("Ctrl+0"), this,
                    [this] { m_perspectives->current().resetViews(); });
    view->addSeparator();
    auto* themes = new QActionGroup(this);
    const auto addTheme = [&](const QString& text, Appearance appearance, const QString& name) {
        QAction* action = view->addAction(text, this, [this, appearance] { setAppearance(appearance); });
        action->setObjectName(name);
        action->setCheckable(true);
        themes->addAction(action);
    };
    addTheme(tr("&Light"), Appearance::light, "theme_light");
    addTheme(tr("&Dark"), Appearance::dark, "theme_dark");
    view->addSeparator();
    for (auto* dock : findChildren<QDockWidget*>()) {
        view->addAction(dock->toggleViewAction());
    }

    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Quantoscope"), this, [this] {
        QMessageBox::about(
            this, tr("About Quantoscope"),
            tr("Quantoscope %1 shows what storing a spiking neuron's state in a few bits does to "
               "it.\nFree software under the GPL, version 3 or later.")
                .arg(QCoreApplication::applicationVersion()));
    });
}

} // namespace quantoscope
