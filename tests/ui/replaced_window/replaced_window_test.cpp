// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of another size and language are there at once: another window takes the place of the first, and
// nothing that the person had is lost.
#include "ui/lessons/learn_page.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/window_app.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <iostream>
#include <vector>

using namespace quantoscope;

namespace {

int failures = 0;

void expect(bool holds, const char* what)
{
    if (!holds) {
        ++failures;
        std::cerr << "Not so: " << what << std::endl;
    }
}

MainWindow& window()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<MainWindow*>(widget)) {
            return *found;
        }
    }
    std::cerr << "There is no window." << std::endl;
    std::exit(1);
}

bool settled()
{
    return QTest::qWaitFor(
        [] { return window().exploration() && window().exploration()->setup == window().setup(); }, 20'000);
}

template<typename Widget>
Widget& find(const char* name)
{
    return *window().findChild<Widget*>(name);
}

void type(const char* field, const QString& text)
{
    auto& edit = find<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

/// What a person does in the settings.
void inSettings(const std::function<void(QWidget& dialog)>& choose)
{
    QTimer::singleShot(0, &window(), [choose] {
        auto* dialog = qobject_cast<PreferencesDialog*>(QApplication::activeModalWidget());
        expect(dialog != nullptr, "the settings open");
        choose(*dialog);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
    });
    QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
}

Session left;
QString toUndo;

void makeLettersLarger()
{
    expect(settled(), "the example is shown");
    expect(window().devicePixelRatio() == 1, "letters are of the usual size at first");
    type("num_bits", "3");
    type("upper_limit", "0.7");
    type("num_bits", "6");
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    window().perspectives().setCurrentIndex(2);
    expect(settled() && window().setup().scheme.numBits == 3, "three changes, one undone");
    left = window().session();
    toUndo = find<QAction>("undo").text();
    inSettings([](QWidget& dialog) { dialog.findChild<QComboBox*>("scale")->setCurrentIndex(2); });
}

void speakGerman()
{
    expect(settled(), "what was set is shown again");
    expect(window().devicePixelRatio() == 1.5, "letters are larger at once");
    expect(window().session() == left, "the session is as it was left");
    expect(find<QAction>("undo").text() == toUndo, "the same is to be undone");
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    expect(window().setup().scheme.numBits == 6, "what was undone is done again");
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    }
    expect(window().setup() == exampleSetup(), "everything is undone");
    window().perspectives().setCurrentIndex(4);
    auto& learn = static_cast<LearnPage&>(window().perspectives().current());
    learn.open(1, 0);
    learn.start();
    expect(settled(), "a lesson is shown");
    type("num_bits", "5");
    expect(settled(), "and tried out");
    inSettings([](QWidget& dialog) {
        auto* language = dialog.findChild<QComboBox*>("language");
        language->setCurrentIndex(language->findText("Deutsch"));
    });
}

void goHome()
{
    expect(settled(), "the lesson is shown again");
    expect(window().devicePixelRatio() == 1.5, "letters stay larger");
    expect(find<QAction>("reload").text().contains("Aufzeichnung"), "the menus are German at once");
    const auto& learn = static_cast<const LearnPage&>(window().perspectives().current());
    expect(learn.lesson() == 1 && learn.step() == 0 && learn.started(), "the same step of the same lesson");
    expect(window().setup().scheme.numBits == 5, "what was tried out stays");
    expect(window().ownSession().setup == exampleSetup(), "and what was there before the lesson");
    window().close();
}

const std::vector<std::function<void()>> parts{makeLettersLarger, speakGerman, goHome};
std::size_t started = 0;

/// Each application, once it runs, finds the next part of the play.
void begin()
{
    if (started == parts.size()) {
        std::cerr << "Another window comes after the last." << std::endl;
        std::exit(1);
    }
    QTimer::singleShot(0, QCoreApplication::instance(), parts[started++]);
}

Q_COREAPP_STARTUP_FUNCTION(begin)

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir folder; // nothing of the person's own is read or written
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    for (const char* variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        qputenv(variable, folder.path().toUtf8());
    }
    const int result = runWindow(argc, argv, {});
    expect(result == 0, "the window ends well");
    expect(started == parts.size(), "there were three windows");
    return failures == 0 ? 0 : 1;
}
