// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menu_shortcuts.h"

#include "ui/widgets/parameter_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace quantoscope {
namespace {

bool anyTakes(const QList<QAction*>& actions, const QKeySequence& keys)
{
    return std::ranges::any_of(actions, [&](const QAction* action) {
        return action->menu() != nullptr ? anyTakes(action->menu()->actions(), keys)
                                         : action->shortcuts().contains(keys);
    });
}

bool takesBackItself(const QLineEdit& field, const QKeyEvent& key)
{
    return (key.matches(QKeySequence::Undo) && field.isUndoAvailable()) ||
           (key.matches(QKeySequence::Redo) && field.isRedoAvailable());
}

} // namespace

MenuShortcuts::MenuShortcuts(QMainWindow& window) : QObject(&window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool MenuShortcuts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType()) {
        return false;
    }
    const auto* widget = static_cast<QWidget*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (widget->window() != &m_window ||
        !anyTakes(m_window.menuBar()->actions(), QKeySequence(key->keyCombination()))) {
        return false;
    }
    // A spin box receives the event itself, but its line edit has the undo history.
    const auto* field = qobject_cast<const QLineEdit*>(widget);
    field = field != nullptr ? field : widget->findChild<QLineEdit*>();
    if (field != nullptr && takesBackItself(*field, *key)) {
        return false;
    }
    if (auto* number = qobject_cast<ParameterField*>(widget->parentWidget())) {
        number->commit(); // the command must use the typed value
    }
    event->ignore();
    return true;
}

} // namespace quantoscope
