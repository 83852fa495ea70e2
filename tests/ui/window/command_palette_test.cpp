// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTimer>

using namespace quantoscope;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

    QStringList m_run;

    CommandPalette* palette()
    {
        QList<WindowCommand> commands;
        for (const QString text : {"File › Save session", "File › Save session as…",
                                   "Edit › Undo Change beta", "Set num_bits", "View › Dark"}) {
            commands.append({text, {}, [this, text] { m_run << text; }});
        }
        return new CommandPalette(commands);
    }

    static void command(MainWindow& window, const char* words)
    {
        QTimer::singleShot(0, [words] {
            auto* text = QApplication::activeModalWidget()->findChild<QLineEdit*>("command_text");
            QTest::keyClicks(text, words);
            QTest::keyClick(text, Qt::Key_Return);
        });
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    }

private slots:
    void lettersMatchInOrder()
    {
        QVERIFY(matchQuality("Set num_bits", "nb") >= 0);
        QVERIFY(matchQuality("Set num_bits", "SNB") >= 0);
        QVERIFY(matchQuality("Set num_bits", "bn") < 0);
        QVERIFY(matchQuality("Set num_bits", "numx") < 0);
        QCOMPARE(matchQuality("Anything", ""), 0);
    }

    void wordBeginningsMatchBest()
    {
        QVERIFY(matchQuality("Save session", "s s") > matchQuality("Lost island", "s s"));
        QVERIFY(matchQuality("View › Dark", "dark") > matchQuality("Drag a rock", "dark"));
    }

    void exactSubstringsMatchBest()
    {
        QVERIFY(matchQuality("Set num_bits", "bits") > matchQuality("Bit mit Platz", "bits"));
        QVERIFY(matchQuality("Set num_bits", "bits") > matchQuality("Two bits, three", "bi t"));
    }

    void typingFiltersAndReturnRuns()
    {
        const std::unique_ptr<CommandPalette> dialog(palette());
        dialog->show();
        auto* text = dialog->findChild<QLineEdit*>("command_text");
        auto* list = dialog->findChild<QListWidget*>("command_list");
        QCOMPARE(list->count(), 5);
        QTest::keyClicks(text, "save");
        QCOMPARE(list->count(), 2);
        QTest::keyClick(text, Qt::Key_Down);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(m_run, QStringList{"File › Save session as…"});
        QVERIFY(!dialog->isVisible());
    }

    void returnWithoutAMatchDoesNothing()
    {
        m_run.clear();
        const std::unique_ptr<CommandPalette> dialog(palette());
        dialog->show();
        auto* text = dialog->findChild<QLineEdit*>("command_text");
        QTest::keyClicks(text, "qqqq");
        QTest::keyClick(text, Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(m_run.isEmpty());
        QVERIFY(dialog->isVisible());
    }

    void theListContainsMenusTabsAndParameters()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        QStringList texts;
        for (const WindowCommand& command : commandsOf(*window.menuBar()) + fieldCommandsOf(window)) {
            texts << command.text;
        }
        for (const char* wanted :
             {"File › Save session", "Edit › Copy metrics", "View › Dark", "Go to Train", "Set num_bits",
              "Set beta", "Set amplitude", "Presets › snnTorch's default"}) {
            QVERIFY2(texts.contains(wanted), wanted);
        }
        QVERIFY(!texts.contains("Set period")); // a Poisson stimulus has none
    }

    void controlKSetsAParameter()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        command(window, "set beta");
        QTRY_COMPARE(QApplication::focusWidget(), window.findChild<QWidget*>("beta"));
    }

    void goingToATabMovesTheFocusThere()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.findChild<QWidget*>("overlay")->setFocus();
        command(window, "go to train");
        QTRY_COMPARE(window.perspectives().current().perspectiveName(), QString("train"));
        QTRY_VERIFY(window.perspectives().current().isAncestorOf(QApplication::focusWidget()));
    }
};

static const RegisteredTest commandPaletteTest(__FILE__, runTest<CommandPaletteTest>);

#include "command_palette_test.moc"
