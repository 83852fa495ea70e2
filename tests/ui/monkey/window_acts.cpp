// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/window_acts.h"

#include "tests/ui/monkey/gestures.h"
#include "tests/ui/monkey/pantry.h"
#include "tests/ui/monkey/stage.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QTabBar>
#include <QUrl>
#include <QWindow>

namespace quantoscope {
namespace {

void collectActions(const QList<QAction*>& among, QList<QAction*>& found)
{
    for (QAction* action : among) {
        if (action->menu() != nullptr) {
            collectActions(action->menu()->actions(), found);
        } else if (action->isEnabled() && !action->isSeparator()) {
            found << action;
        }
    }
}

void sendDrop(QWindow& window, QPoint place, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls << QUrl::fromLocalFile(path);
    }
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
}

} // namespace

Act bringTabToFront(Chance& chance, MainWindow& window)
{
    QTabBar& bar = *window.perspectives().tabBar();
    const int tab = chance.below(bar.count());
    return clickAt(window, bar.mapTo(&window, bar.tabRect(tab).center()), "tab " + bar.tabText(tab));
}

Act triggerMenuAction(Chance& chance, MainWindow& window)
{
    QList<QAction*> actions;
    collectActions(window.menuBar()->actions(), actions);
    QAction* action = chance.of(actions);
    return {"choose " + action->text() + " in the menu", [chosen = QPointer(action)] {
                if (chosen) {
                    chosen->trigger();
                }
            }};
}

Act dropFiles(Chance& chance, MainWindow& window, const Pantry& pantry)
{
    QStringList paths{pantry.someFile(chance)};
    if (chance.oneIn(5)) {
        paths << pantry.someFile(chance);
    }
    const QPoint place = somePlace(chance, *someWidget(chance, window));
    return {"drop " + paths.join(" and "), [target = QPointer(window.windowHandle()), paths, place] {
                if (target) {
                    sendDrop(*target, place, paths);
                }
            }};
}

} // namespace quantoscope
