// SPDX-License-Identifier: GPL-3.0-or-later
// Performs the actions of each line of standard input (see window.txt) in the window, and prints the one
// message that it shows, in the language given as an argument, English by default. After each line the window
// must still respond.
#include "core/text/printable.h"
#include "ui/text/translation.h"
#include "ui/training/training_page.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

namespace quantoscope {
namespace {

constexpr int patience = 60'000; // ms; sanitizers are slow, and their locks may hold up a reader

/// Ends the run: the window violated a requirement.
[[noreturn]] void fail(const QString& line, const QString& what)
{
    qFatal("%s: %s", qPrintable(line), qPrintable(what));
}

bool upToDate(const MainWindow& window)
{
    return window.exploration() && window.exploration()->setup == window.setup();
}

void requireUpToDate(const MainWindow& window, const QString& line)
{
    if (!QTest::qWaitFor([&] { return upToDate(window); }, patience)) {
        fail(line, "the window does not respond");
    }
}

template<typename Widget>
Widget& visible(const MainWindow& window, const QString& name)
{
    for (Widget* widget : window.findChildren<Widget*>(name)) {
        if (widget->isVisible()) {
            return *widget;
        }
    }
    fail(name, "no visible widget has this name");
}

void bringToFront(MainWindow& window, const QString& tab)
{
    Perspective* found = window.perspectives().find(
        [&](const Perspective& perspective) { return perspective.perspectiveName() == tab; });
    window.perspectives().bringToFront(*found);
}

void enter(QLineEdit& field, const QString& text, bool paste)
{
    field.setFocus();
    field.selectAll();
    if (paste) {
        QGuiApplication::clipboard()->setText(text);
        field.paste();
    } else {
        QTest::keyClicks(&field, text);
    }
    QTest::keyClick(&field, Qt::Key_Return);
}

void drop(MainWindow& window, const QString& path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(100, 100), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

/// Replaces "\n" and "\x1B" by the characters that they stand for.
QString unescaped(QString text)
{
    static const QRegularExpression escape(R"(\\(n|x([0-9A-F]{2})))");
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text)) {
        const QChar character = match.captured(1) == "n" ? '\n' : QChar(match.captured(2).toInt(nullptr, 16));
        text.replace(match.capturedStart(), match.capturedLength(), character);
    }
    return text;
}

/// Performs an action. The outcome is refused if a function of the window returns the message instead of
/// showing it.
Outcome act(MainWindow& window, const QString& command)
{
    const QString verb = command.section(' ', 0, 0);
    const QString object = command.section(' ', 1, 1);
    const QString text = unescaped(command.section(' ', 2));
    const auto path = [&] { return QFileInfo(unescaped(command.section(' ', 1))).absoluteFilePath(); };
    if (verb == "tab") {
        bringToFront(window, object);
    } else if (verb == "choose") {
        visible<QComboBox>(window, object).setCurrentText(text);
    } else if (verb == "type" || verb == "paste") {
        enter(visible<QLineEdit>(window, object), text, verb == "paste");
    } else if (verb == "open") {
        window.openFiles({path()});
    } else if (verb == "drop") {
        drop(window, path());
    } else if (verb == "points") {
        bringToFront(window, "train");
        return dynamic_cast<TrainingPage&>(window.perspectives().current()).openData(path());
    } else if (verb == "save") {
        window.saveSessionTo(path());
    } else if (verb == "table") {
        return window.exportTable(path());
    } else {
        fail(command, "unknown action");
    }
    return Outcome::done();
}

QStringList shownSentences(const MainWindow& window)
{
    QStringList sentences;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        const bool problem = label->objectName().endsWith("_problem") || label->objectName() == "notice_text";
        if (problem && label->isVisible() && !label->text().isEmpty()) {
            sentences += label->text().split('\n');
        }
    }
    return sentences;
}

QString sentenceAfter(MainWindow& window, const QString& line)
{
    Outcome outcome = Outcome::done();
    for (const QString& command : line.split("; ")) {
        requireUpToDate(window, line);
        outcome = act(window, command);
    }
    if (outcome.isDone() && !QTest::qWaitFor([&] { return !shownSentences(window).isEmpty(); }, patience)) {
        fail(line, "the window shows no message");
    }
    const QStringList sentences = outcome.isDone() ? shownSentences(window) : QStringList{outcome.sentence()};
    if (sentences.size() != 1) {
        fail(line, "the window shows several messages: " + sentences.join(" / "));
    }
    return sentences.front();
}

/// After a valid change the window works as before and shows no other message.
void requireAnswer(MainWindow& window, const QString& line, const QString& said)
{
    Session sound;
    sound.setup = exampleSetup();
    sound.setup.scheme.numBits = 5;
    window.restore(sound, "choose a valid setup");
    requireUpToDate(window, line);
    for (const QString& sentence : shownSentences(window)) {
        if (sentence != said) {
            fail(line, "the window shows another message: " + sentence);
        }
    }
}

QString messageFor(const QString& line)
{
    MainWindow window(exampleSetup(), Appearance::light);
    window.show();
    const QString sentence = sentenceAfter(window, line);
    requireAnswer(window, line, sentence);
    return sentence;
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    quantoscope::installTranslation(application, argc > 1 ? argv[1] : "en");
    const QTemporaryDir settings; // does not read or write the user's settings
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << quantoscope::messageFor(QString::fromStdString(line)).toStdString() << std::endl;
    }
    return 0;
}
