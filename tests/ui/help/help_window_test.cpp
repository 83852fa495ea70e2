// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/help/help_window.h"

#include <QAction>
#include <QListWidget>
#include <QMenuBar>
#include <QTextBrowser>

using namespace quantoscope;

/// F1 and the keyboard map of the real window.
class HelpWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void helpOpensTheTopicOfTheFocusedWidget()
    {
        const auto window = openedWindow();
        const auto topicOf = [&](const QString& name) {
            return helpTopicFor(window->findChild<QWidget*>(name));
        };
        QCOMPARE(topicOf("num_bits"), QString("scheme"));
        QCOMPARE(topicOf("beta"), QString("neuron"));
        QCOMPARE(topicOf("amplitude"), QString("signal"));
        QCOMPARE(topicOf("level_table"), QString("levels"));
        QCOMPARE(topicOf("overlay"), QString("explore"));
        window->findChild<QWidget*>("overlay")->setFocus();
        QTest::keyClick(window->findChild<QWidget*>("overlay"), Qt::Key_F1);
        auto* help = window->findChild<HelpWindow*>();
        QVERIFY(help != nullptr && help->isVisible());
        QCOMPARE(help->topic(), QString("explore"));
    }

    void everyTopicHasText()
    {
        const auto window = openedWindow();
        HelpWindow help(keyboardMap(*window->menuBar()));
        auto* topics = help.findChild<QListWidget*>("help_topics");
        QVERIFY(topics->count() >= 10);
        for (int i = 0; i < topics->count(); ++i) {
            topics->setCurrentRow(i);
            QVERIFY(help.findChild<QTextBrowser*>("help_text")->toPlainText().size() > 100);
        }
    }

    void theKeyboardMapListsEveryMenuShortcut()
    {
        const auto window = openedWindow();
        const QString map = keyboardMap(*window->menuBar());
        int keys = 0;
        for (const QAction* action : window->findChildren<QAction*>()) {
            if (!action->shortcut().isEmpty() && action->shortcutContext() == Qt::WindowShortcut) {
                ++keys;
                QVERIFY2(map.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
            }
        }
        QVERIFY(keys >= 10);
    }
};

static const RegisteredTest helpWindowTest(__FILE__, runTest<HelpWindowTest>);
#include "help_window_test.moc"
