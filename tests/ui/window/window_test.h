// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/child.h"
#include "tests/ui/patience.h"
#include "ui/plots/plot.h"
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
        return child<Widget>(*m_window, name);
    }

    void type(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    /// Of the tab in front.
    template<typename Kind>
    const Kind& plot() const
    {
        for (Plot* plot : m_window->perspectives().current().plots()) {
            if (auto* found = qobject_cast<Kind*>(plot)) {
                return *found;
            }
        }
        qFatal("no such plot");
    }

    bool upToDate() const
    {
        return m_window->exploration() && m_window->exploration()->setup == m_window->setup();
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace quantoscope
