// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/gestures.h"

#include "tests/ui/monkey/stage.h"

#include <QAction>
#include <QGuiApplication>
#include <QMainWindow>
#include <QPointer>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <array>
#include <vector>

namespace quantoscope {
namespace {

using Handle = QPointer<QWindow>;

Handle handleOf(const QWidget& root)
{
    return root.windowHandle();
}

QPoint within(const QWindow& window, QPoint place)
{
    return {std::clamp(place.x(), 1, std::max(1, window.width() - 1)),
            std::clamp(place.y(), 1, std::max(1, window.height() - 1))};
}

void mouse(QTest::MouseAction action, const Handle& window, QPoint place,
           Qt::MouseButton button = Qt::NoButton, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (window && window->isVisible()) {
        QTest::mouseEvent(action, window, button, modifiers, within(*window, place));
    }
}

/// A button that went down must come up, though the window be gone that it went down in.
void release(const Handle& window, QPoint place, Qt::MouseButton button)
{
    Handle takes = window && window->isVisible() ? window : Handle();
    for (QWindow* other : QGuiApplication::topLevelWindows()) {
        if (!takes && other->isVisible()) {
            takes = other;
        }
    }
    if (takes) {
        mouse(QTest::MouseRelease, takes, place, button);
    } else {
        QTestPrivate::qtestMouseButtons = Qt::NoButton;
    }
}

void key(const Handle& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (window && window->isVisible()) {
        QTest::keyClick(window, key, modifiers);
    }
}

Qt::KeyboardModifiers someModifiers(Chance& chance)
{
    if (!chance.oneIn(6)) {
        return Qt::NoModifier;
    }
    return chance.of(std::array<Qt::KeyboardModifiers, 3>{Qt::ShiftModifier, Qt::ControlModifier,
                                                          Qt::ShiftModifier | Qt::ControlModifier});
}

QString nameOf(Qt::KeyboardModifiers modifiers)
{
    QString name;
    for (const auto& [modifier, text] : {std::pair(Qt::ControlModifier, "Ctrl+"),
                                         {Qt::AltModifier, "Alt+"},
                                         {Qt::ShiftModifier, "Shift+"}}) {
        name += modifiers.testFlag(modifier) ? text : "";
    }
    return name;
}

QString at(QPoint place)
{
    return QString(" at %1,%2").arg(place.x()).arg(place.y());
}

void wheel(const Handle& window, QPoint place, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    if (!window || !window->isVisible()) {
        return;
    }
    const QPoint inside = within(*window, place);
    QWheelEvent event(inside, window->mapToGlobal(inside), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window, &event);
}

} // namespace

Act click(Chance& chance, QWidget& root)
{
    const QWidget& widget = *someWidget(chance, root);
    const QPoint place = somePlace(chance, widget);
    const auto button = chance.oneIn(6) ? Qt::RightButton : Qt::LeftButton;
    const auto modifiers = someModifiers(chance);
    return {nameOf(modifiers) + (button == Qt::LeftButton ? "click on " : "right click on ") +
                describe(widget) + at(place),
            [window = handleOf(root), place, button, modifiers] {
                mouse(QTest::MousePress, window, place, button, modifiers);
                release(window, place, button);
            }};
}

Act doubleClick(Chance& chance, QWidget& root)
{
    const QWidget& widget = *someWidget(chance, root);
    const QPoint place = somePlace(chance, widget);
    return {"double click on " + describe(widget) + at(place), [window = handleOf(root), place] {
                mouse(QTest::MouseDClick, window, place, Qt::LeftButton);
                release(window, place, Qt::LeftButton);
            }};
}

Act drag(Chance& chance, QWidget& root)
{
    const QWidget& widget = *someWidget(chance, root);
    const bool away = chance.oneIn(4);
    std::vector<QPoint> way{somePlace(chance, widget)};
    for (int moves = chance.between(2, 6); moves > 0; --moves) {
        way.push_back(somePlace(chance, away ? root : widget));
    }
    const auto modifiers = someModifiers(chance);
    return {nameOf(modifiers) + "drag on " + describe(widget) + at(way.front()) + " to" + at(way.back()),
            [window = handleOf(root), way, modifiers] {
                mouse(QTest::MousePress, window, way.front(), Qt::LeftButton, modifiers);
                for (const QPoint place : way) {
                    mouse(QTest::MouseMove, window, place);
                }
                release(window, way.back(), Qt::LeftButton);
            }};
}

Act hover(Chance& chance, QWidget& root)
{
    const QWidget& widget = *someWidget(chance, root);
    std::vector<QPoint> way;
    for (int moves = chance.between(1, 5); moves > 0; --moves) {
        way.push_back(somePlace(chance, widget));
    }
    return {"point at " + describe(widget) + at(way.back()), [window = handleOf(root), way] {
                for (const QPoint place : way) {
                    mouse(QTest::MouseMove, window, place);
                }
            }};
}

Act turnWheel(Chance& chance, QWidget& root)
{
    constexpr int notch = 120;
    const QWidget& widget = *someWidget(chance, root);
    const QPoint place = somePlace(chance, widget);
    const int way = chance.oneIn(2) ? notch : -notch;
    const int notches = chance.between(1, 6);
    const bool sideways = chance.oneIn(8);
    const auto modifiers = someModifiers(chance);
    return {nameOf(modifiers) + QString("wheel %1 x %2 on ").arg(notches).arg(way) + describe(widget) +
                at(place),
            [window = handleOf(root), place, way, notches, sideways, modifiers] {
                for (int i = 0; i < notches; ++i) {
                    wheel(window, place, sideways ? QPoint(way, 0) : QPoint(0, way), modifiers);
                }
            }};
}

Act clickAt(QWidget& root, QPoint place, const QString& what)
{
    return {"click on " + what, [window = handleOf(root), place] {
                mouse(QTest::MousePress, window, place, Qt::LeftButton);
                release(window, place, Qt::LeftButton);
            }};
}

Act pressKey(Chance& chance, QWidget& root)
{
    static constexpr std::array keys{
        Qt::Key_Tab,       Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Left,     Qt::Key_Right, Qt::Key_Up,
        Qt::Key_Down,      Qt::Key_PageUp, Qt::Key_Home,    Qt::Key_PageDown, Qt::Key_End,   Qt::Key_Escape,
        Qt::Key_Return,    Qt::Key_Enter,  Qt::Key_Space,   Qt::Key_F2,       Qt::Key_Menu,  Qt::Key_Delete,
        Qt::Key_Backspace, Qt::Key_Plus,   Qt::Key_Minus,   Qt::Key_0,        Qt::Key_F4,    Qt::Key_F10};
    const Qt::Key chosen = chance.of(keys);
    const auto modifiers = someModifiers(chance);
    const int times = chance.oneIn(3) ? chance.between(2, 8) : 1;
    return {QString("press %1%2 %3 times").arg(nameOf(modifiers), QKeySequence(chosen).toString()).arg(times),
            [window = handleOf(root), chosen, modifiers, times] {
                for (int i = 0; i < times; ++i) {
                    key(window, chosen, modifiers);
                }
            }};
}

Act typeText(Chance& chance, QWidget& root)
{
    static const std::array<QString, 30> texts{"0",  "1",   "2",     "3",    "4",    "5",     "6",    "8",
                                               "10", "12",  "16",    "17",   "0.5",  "0.2",   "0.95", "1.5",
                                               "-1", "1e9", "1e-30", "nan",  "-inf", "many",  "",     " 3 ",
                                               "0x", "500", "20000", "-0.3", "a,b",  "0.0001"};
    const QString text = chance.of(texts);
    const bool over = !chance.oneIn(4);
    return {QString("type \"%1\"%2").arg(text, over ? " replacing the text" : ""),
            [window = handleOf(root), text, over] {
                if (over) {
                    key(window, Qt::Key_A, Qt::ControlModifier);
                    key(window, Qt::Key_Delete);
                }
                for (const QChar letter : text) {
                    if (window && window->isVisible()) {
                        QTest::keyClick(window, letter.toLatin1());
                    }
                }
            }};
}

Act pressShortcut(Chance& chance, QMainWindow& window)
{
    QList<QKeySequence> sequences{QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Y"),
                                  QKeySequence("Alt+F")};
    for (const auto* action : window.findChildren<QAction*>()) {
        sequences << action->shortcuts();
    }
    const QKeySequence sequence = chance.of(sequences);
    return {"press " + sequence.toString(), [window = handleOf(window), sequence] {
                for (int i = 0; i < sequence.count(); ++i) {
                    key(window, sequence[uint(i)].key(), sequence[uint(i)].keyboardModifiers());
                }
            }};
}

} // namespace quantoscope
