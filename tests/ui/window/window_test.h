// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QLineEdit>
#include <QTest>

#include <memory>

namespace quantoscope {

/// Drives a real window of its own for each test as a person would, with keys, clicks and drops.
class WindowTest : public QObject
{
protected:
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        QTRY_VERIFY(upToDate());
    }

    template<typename Widget>
    Widget* find(const QString& name)
    {
        auto* widget = m_window->findChild<Widget*>(name);
        if (widget == nullptr) {
            qFatal("no widget named %s", qPrintable(name));
        }
        return widget;
    }

    void type(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

    bool upToDate() const
    {
        return m_window->exploration() && m_window->exploration()->setup == m_window->setup();
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace quantoscope
