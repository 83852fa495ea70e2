// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/monkey.h"

#include "tests/ui/monkey/dialogs.h"
#include "tests/ui/monkey/gestures.h"
#include "tests/ui/monkey/invariants.h"
#include "tests/ui/monkey/pantry.h"
#include "tests/ui/monkey/stage.h"
#include "tests/ui/monkey/story.h"
#include "tests/ui/monkey/window_acts.h"
#include "ui/widgets/parameter_field.h"

#include <QApplication>
#include <QFileDialog>
#include <QStatusBar>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace quantoscope {
namespace {

constexpr int restEvery = 20;      // events after which everything is awaited
constexpr int undoEvery = 100;     // events after which the last change is undone and done again
constexpr int reopenEvery = 500;   // events after which the program is restarted
constexpr int longestStay = 12;    // events in one popup or dialog
constexpr int longestRest = 60000; // ms

bool hasProblem(const MainWindow& window)
{
    for (const auto* field : window.findChildren<ParameterField*>()) {
        if (!field->problem().isEmpty()) {
            return true;
        }
    }
    return false;
}

} // namespace

Monkey::Monkey(std::uint64_t seed, int events, const Pantry& pantry)
    : m_seed(seed), m_events(events), m_pantry(pantry)
{
}

void Monkey::play()
{
    beginStory(m_seed);
    openWindow();
    schedule();
    m_loop.exec();
    checkAtRest();
    m_window.reset();
}

/// As the program does at its start, with what the last window held.
void Monkey::openWindow()
{
    Setup first = exampleSetup();
    if (m_window) {
        first = m_window->setup();
        m_window->rememberArrangement();
    }
    m_window = std::make_unique<MainWindow>(first, Appearance::light);
    m_window->restoreArrangement();
    m_window->show();
    m_window->activateWindow();
    m_asked = m_window->size();
    m_complaint.reset();
    m_cancelled.reset();
    QObject::connect(m_window.get(), &MainWindow::complained, m_window.get(),
                     [this] { m_complaint = m_window->setup(); });
    for (auto* cancel : m_window->statusBar()->findChildren<QToolButton*>()) {
        QObject::connect(cancel, &QToolButton::clicked, m_window.get(),
                         [this] { m_cancelled = m_window->setup(); });
    }
}

void Monkey::schedule()
{
    if (!m_scheduled) {
        m_scheduled = true;
        QTimer::singleShot(1, &m_loop, [this] { step(); });
    }
}

/// A dialog's exec() runs within the event that opened it: the next events then come from the dialog's own
/// event loop. But within an event that merely sees to what is pending, none begins.
void Monkey::step()
{
    m_scheduled = false;
    const int level = QThread::currentThread()->loopLevel();
    if (level <= m_busyLevel) {
        schedule();
        return;
    }
    if (eventsTold() >= m_events && QApplication::activeModalWidget() == nullptr) {
        m_loop.quit();
        return;
    }
    const int outer = std::exchange(m_busyLevel, level);
    checkNow();
    Chance chance(m_seed, eventsTold());
    const Act act = next(chance);
    tell(act.words);
    schedule();
    QElapsedTimer clock;
    clock.start();
    act.perform();
    if (QThread::currentThread()->loopLevel() == 1 && outer == 0) {
        m_slowest = std::max(m_slowest, clock.elapsed());
    }
    m_busyLevel = outer;
    schedule();
}

Act Monkey::next(Chance& chance)
{
    const bool alone = QThread::currentThread()->loopLevel() == 1 &&
                       QApplication::activePopupWidget() == nullptr &&
                       QApplication::activeModalWidget() == nullptr;
    if (alone && (!m_window->isVisible() || (eventsTold() + 1) % reopenEvery == 0)) {
        return reopen();
    }
    QWidget* root = stage(chance, *m_window);
    if (auto* dialog = qobject_cast<QFileDialog*>(root)) {
        return answerFileDialog(chance, *dialog, m_pantry);
    }
    if (root != m_window.get() && (tiredOf(root) || eventsTold() >= m_events)) {
        return leave(*root);
    }
    const bool ofWindow = root == m_window.get() && chance.oneIn(4);
    return ofWindow ? nextOfWindow(chance) : nextIn(chance, *root);
}

bool Monkey::tiredOf(QWidget* inFront)
{
    if (m_inFront != inFront) {
        m_inFront = inFront;
        m_stay = 0;
    }
    return ++m_stay > longestStay;
}

Act Monkey::nextIn(Chance& chance, QWidget& root)
{
    switch (chance.below(20)) {
    case 0:
        return doubleClick(chance, root);
    case 1:
    case 2:
        return drag(chance, root);
    case 3:
    case 4:
        return hover(chance, root);
    case 5:
    case 6:
        return turnWheel(chance, root);
    case 7:
    case 8:
    case 9:
        return pressKey(chance, root);
    case 10:
    case 11:
    case 12:
        return typeText(chance, root);
    default:
        return click(chance, root);
    }
}

Act Monkey::nextOfWindow(Chance& chance)
{
    switch (chance.below(12)) {
    case 0:
        return resize(chance);
    case 1:
    case 2:
        return bringTabToFront(chance, *m_window);
    case 3:
    case 4:
        return triggerMenuAction(chance, *m_window);
    case 5:
    case 6:
    case 7:
        return dropFiles(chance, *m_window, m_pantry);
    case 8: {
        const QString done = m_pantry.meddle(chance);
        return {done, [] {}};
    }
    default:
        return pressShortcut(chance, *m_window);
    }
}

Act Monkey::reopen()
{
    return {"restart the program", [this] { openWindow(); }};
}

Act Monkey::resize(Chance& chance)
{
    const int width = chance.between(600, 2000);
    const int height = chance.between(400, 1400);
    return {QString("resize to %1 x %2").arg(width).arg(height), [this, size = QSize(width, height)] {
                m_asked = size;
                m_window->resize(size);
            }};
}

void Monkey::checkNow()
{
    if (const auto fault = faultNow(*m_window, m_asked)) {
        endBadly(*fault);
    }
    if (eventsTold() % restEvery == 0) {
        checkAtRest();
    }
    if (eventsTold() % undoEvery == 0) {
        if (const auto fault = faultOfUndo(*m_window)) {
            endBadly(*fault);
        }
    }
}

void Monkey::checkAtRest()
{
    if (!QTest::qWaitFor([this] { return atRest(); }, longestRest)) {
        endBadly("The window does not become idle: " + state());
    }
    if (const auto fault = faultAtRest(*m_window)) {
        endBadly(*fault);
    }
}

QString Monkey::state() const
{
    const auto newest = m_window->exploration();
    const Setup& setup = m_window->setup();
    const QString path = setup.recording ? QString::fromStdString(setup.recording->path) : "none";
    return QString("the Setup is %1, its recording is %2, the Exploration is %3.")
        .arg(validate(setup) ? "invalid without a message" : "valid", path,
             !newest                  ? "missing"
             : newest->setup != setup ? "that of another Setup"
             : newest->provisional    ? "provisional"
                                      : "the newest");
}

bool Monkey::atRest() const
{
    const auto newest = m_window->exploration();
    const bool shown = newest && newest->setup == m_window->setup() && !newest->provisional;
    return shown || excused();
}

/// What cannot be explored is complained of, or marked at a field; what was given up stays as it was.
bool Monkey::excused() const
{
    const Setup& setup = m_window->setup();
    const bool complained = m_complaint && (*m_complaint == setup || setup != setup);
    const bool cancelled = m_cancelled && (*m_cancelled == setup ||
                                           (setup.recording && m_cancelled->recording == setup.recording));
    return complained || cancelled || (validate(setup) && hasProblem(*m_window));
}

} // namespace quantoscope
