// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu bar holds.
#include "ui/window/main_window.h"

#include "core/levels/reference.h"
#include "files/exports/table_writer.h"
#include "files/session/setup_link.h"
#include "ui/help/help_window.h"
#include "ui/lessons/learn_page.h"
#include "ui/panels/level_table_panel.h"
#include "ui/panels/metrics_panel.h"
#include "ui/presets/preset_menu.h"
#include "ui/session/preferences.h"
#include "ui/session/session_history.h"
#include "ui/window/command_palette.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/preferences_dialog.h"

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
    buildFileMenu();
    buildEditMenu();
    buildPresetMenu();
    buildLessonMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    file->setToolTipsVisible(true);
    file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseFile);
    auto* recent = file->addMenu(tr("Open &recent"));
    recent->setObjectName("recent_menu");
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(*recent); });
    QAction* again =
        file->addAction(tr("Re&load recording"), QKeySequence::Refresh, this, &MainWindow::reload);
    again->setObjectName("reload");
    again->setToolTip(tr("Read the files of recording and trace again"));
    file->addSeparator();
    addTraceActions(*file);
    file->addSeparator();
    file->addAction(tr("&Save session"), QKeySequence::Save, this, &MainWindow::saveSession);
    file->addAction(tr("Save session &as…"), QKeySequence("Ctrl+Shift+S"), this, &MainWindow::saveSessionAs);
    file->addSeparator();
    file->addAction(tr("&Export level table…"), QKeySequence("Ctrl+E"), this, &MainWindow::chooseTableFile);
    file->addAction(tr("Export &neuron…"), QKeySequence("Ctrl+Shift+E"), this, &MainWindow::exportNeuron)
        ->setObjectName("export_neuron");
    file->addAction(tr("Export &report…"), QKeySequence("Ctrl+R"), this, &MainWindow::chooseReportFile);
    file->addSeparator();
    file->addAction(tr("Se&ttings…"), QKeySequence("Ctrl+,"), this, &MainWindow::openPreferences);
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_history->undoStack().createUndoAction(this, tr("Undo"));
    undo->setObjectName("undo");
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_history->undoStack().createRedoAction(this, tr("Redo"));
    redo->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("Copy level table"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_table->asText()); });
    edit->addAction(tr("Copy metrics"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_metrics->asText()); });
    edit->addAction(tr("Copy scheme"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(schemeText(setup().scheme)));
    });
    addLinkActions(*edit);
    edit->addSeparator();
    edit->addAction(tr("Find &command…"), QKeySequence("Ctrl+K"), this, &MainWindow::openPalette);
}

void MainWindow::addLinkActions(QMenu& menu)
{
    const auto add = [&menu, this](const QString& text, const char* name, const QString& tip, auto work) {
        QAction* action = menu.addAction(text, this, work);
        action->setObjectName(name);
        action->setToolTip(tip);
        action->setStatusTip(tip);
    };
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    add(tr("Copy &link"), "copy_link",
        tr("A link that opens this setup on any computer; it contains no files"),
        [this] { QGuiApplication::clipboard()->setText(QString::fromStdString(linkOf(setup()))); });
    add(tr("Copy command li&ne"), "copy_command", tr("The command that simulates this neuron"), [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(simulateCommandOf(setup())));
    });
    add(tr("&Open copied link"), "open_link", tr("Open the setup of a link from the clipboard"),
        [this] { openLink(QGuiApplication::clipboard()->text().trimmed()); });
}

void MainWindow::buildPresetMenu()
{
    auto* presets = new PresetMenu([this] { return setup(); }, menuBar());
    connect(presets, &PresetMenu::chosen, this, &MainWindow::changeSetup);
    connect(presets, &PresetMenu::failed, this, &MainWindow::complain);
    menuBar()->addMenu(presets);
}

void MainWindow::buildLessonMenu()
{
    auto* lesson = menuBar()->addMenu(tr("Le&sson"));
    lesson->setObjectName("lesson_menu");
    lesson->setToolTipsVisible(true);
    QAction* save =
        lesson->addAction(tr("&Save my answers…"), this, [this] { m_perspectives->learn().saveAnswers(); });
    save->setObjectName("save_answers");
    save->setToolTip(tr("Write your answers to all lessons as a PDF and as JSON, to hand in"));
    QAction* clear =
        lesson->addAction(tr("&Clear my answers…"), this, [this] { m_perspectives->learn().clearAnswers(); });
    clear->setObjectName("clear_answers");
    clear->setToolTip(tr("Delete all answers and progress, for another person or another attempt"));
}

void MainWindow::buildViewMenu()
{
    auto* view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Reset all plots"), QKeySequence("Ctrl+0"), this,
                    [this] { m_perspectives->current().resetViews(); });
    view->addAction(tr("Reset l&ayout"), this, &MainWindow::resetLayout)->setObjectName("reset_layout");
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
}

void MainWindow::buildHelpMenu()
{
    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Help"), QKeySequence::HelpContents, this,
                    [this] { openHelp(helpTopicFor(focusWidget())); });
    help->addAction(tr("&Keyboard"), this, [this] { openHelp(keyboardTopic); });
    help->addSeparator();
    help->addAction(tr("&About Quantoscope"), this, [this] {
        QMessageBox::about(
            this, tr("About Quantoscope"),
            tr("Quantoscope %1 shows what storing a spiking neuron's state in a few bits does to "
               "it.\nFree software under the GPL, version 3 or later.")
                    .arg(QCoreApplication::applicationVersion()) +
                "\n\n" + QString::fromStdString(referenceSentences()));
    });
}

void MainWindow::openPalette()
{
    CommandPalette palette(commandsOf(*menuBar()) + fieldCommandsOf(*this), this);
    palette.exec();
}

void MainWindow::openPreferences()
{
    const Preferences before = loadPreferences();
    PreferencesDialog dialog(before, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Preferences wanted = dialog.preferences();
    savePreferences(wanted);
    setAppearance(appearanceOf(wanted));
    if (wanted.scalePercent != before.scalePercent || wanted.language != before.language) {
        emit replacementWanted();
    }
}

void MainWindow::openHelp(const QString& topic)
{
    if (m_help == nullptr) {
        m_help = new HelpWindow(keyboardMap(*menuBar()), this);
    }
    m_help->openTopic(topic);
}

} // namespace quantoscope
