// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of another size and language are there at once: another window takes the place of the first, and
// nothing that the person had is lost.
#include "tests/ui/own_application.h"
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
    expect(window().devicePixelRatio() == 1, "the text has its normal size at first");
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
    expect(settled(), "the setup is shown again");
    expect(window().devicePixelRatio() == 1.5, "the text is larger at once");
    expect(window().session() == left, "the session is unchanged");
    expect(find<QAction>("undo").text() == toUndo, "the undo action is unchanged");
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    expect(window().setup().scheme.numBits == 6, "redo repeats the undone change");
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    }
    expect(window().setup() == exampleSetup(), "all changes are undone");
    window().perspectives().bringToFront("learn");
    auto& learn = static_cast<LearnPage&>(window().perspectives().current());
    learn.open(1, 0);
    learn.start();
    expect(settled(), "a lesson is shown");
    type("num_bits", "5");
    expect(settled(), "the changed setup of the lesson is shown");
    inSettings([](QWidget& dialog) {
        auto* language = dialog.findChild<QComboBox*>("language");
        language->setCurrentIndex(language->findText("Deutsch"));
    });
}

void goHome()
{
    expect(settled(), "the lesson is shown again");
    expect(window().devicePixelRatio() == 1.5, "the text stays larger");
    expect(find<QAction>("reload").text().contains("Aufzeichnung"), "the menus are German at once");
    const auto& learn = static_cast<const LearnPage&>(window().perspectives().current());
    expect(learn.lesson() == 1 && learn.step() == 0 && learn.started(),
           "the lesson and its step are unchanged");
    expect(window().setup().scheme.numBits == 5, "the changed setup is kept");
    expect(window().ownSession().setup == exampleSetup(), "the setup from before the lesson is kept");
    window().close();
}

const std::vector<std::function<void()>> parts{makeLettersLarger, speakGerman, goHome};
std::size_t started = 0;

/// Each application, once it runs, finds the next part of the play.
void begin()
{
    if (started == parts.size()) {
        std::cerr << "Another window opens after the last one." << std::endl;
        std::exit(1);
    }
    QTimer::singleShot(0, QCoreApplication::instance(), parts[started++]);
}

Q_COREAPP_STARTUP_FUNCTION(begin)

} // namespace

int main(int argc, char** argv)
{
    const OwnFolder folder;
    const int result = runWindow(argc, argv, {});
    expect(result == 0, "the window exits with code 0");
    expect(started == parts.size(), "there were three windows");
    return failures == 0 ? 0 : 1;
}
