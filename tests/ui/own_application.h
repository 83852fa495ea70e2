// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For test programs whose windows have an application of their own: runWindow() creates it, so that QtTest's
// main function cannot.

#include "tests/ui/patience.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <iostream>

namespace quantoscope {

inline int failures = 0;

inline void expect(bool holds, const char* what)
{
    if (!holds) {
        ++failures;
        std::cerr << "Failed: " << what << std::endl;
    }
}

inline MainWindow& window()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<MainWindow*>(widget)) {
            return *found;
        }
    }
    std::cerr << "There is no window." << std::endl;
    std::exit(1);
}

/// Whether the window shows its setup before long.
inline bool settled()
{
    return QTest::qWaitFor(
        [] { return window().exploration() && window().exploration()->setup == window().setup(); }, patience);
}

template<typename Widget>
Widget& find(const char* name)
{
    return *window().findChild<Widget*>(name);
}

inline void type(const char* field, const QString& text)
{
    auto& edit = find<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

/// Keeps the settings and data of the program while it exists, instead of the person's folders.
class OwnFolder
{
public:
    OwnFolder()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        for (const char* variable :
             {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            qputenv(variable, m_folder.path().toUtf8());
        }
    }

    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace quantoscope
