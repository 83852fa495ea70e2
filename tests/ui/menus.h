// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/patience.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <algorithm>

namespace quantoscope {

/// Opens a menu of the bar with the mouse and chooses the item of this name by key: Qt 6.8 ignores a click on
/// a menu that has just opened under a pointer at rest.
inline void chooseInMenu(QMenuBar& bar, QMenu& menu, const QString& actionName)
{
    const QList<QAction*> actions = menu.actions();
    const auto found = std::ranges::find(actions, actionName, &QAction::objectName);
    if (found == actions.end()) {
        qFatal("the menu has no item %s", qPrintable(actionName));
    }
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.actionGeometry(menu.menuAction()).center());
    QVERIFY(QTest::qWaitFor([&menu] { return menu.isVisible(); }, patience));
    menu.setActiveAction(*found);
    QTest::keyClick(&menu, Qt::Key_Return);
}

} // namespace quantoscope
