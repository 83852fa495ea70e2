// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/act.h"
#include "tests/ui/monkey/chance.h"
#include "ui/window/main_window.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>

#include <memory>

namespace quantoscope {

class Pantry;

/// Plays with the real window, one event at a time, and looks after each whether all is well. It goes on
/// playing within the popups and dialogs that open, and leaves them after a while. What is not well ends the
/// program with the story (story.h).
class Monkey
{
public:
    Monkey(std::uint64_t seed, int events, const Pantry& pantry);

    void play();

    qint64 slowestEvent() const { return m_slowest; } ///< In ms.

private:
    void openWindow();
    void schedule();
    void step();
    Act next(Chance& chance);
    Act nextIn(Chance& chance, QWidget& root);
    Act nextOfWindow(Chance& chance);
    Act reopen();
    Act resize(Chance& chance);
    bool tiredOf(QWidget* inFront);

    void checkNow();
    void checkAtRest();
    bool atRest() const;
    bool excused() const;
    QString state() const;

    std::uint64_t m_seed;
    int m_events;
    const Pantry& m_pantry;
    std::unique_ptr<MainWindow> m_window;
    QSize m_asked;                    ///< The size the window was last given.
    std::optional<Setup> m_complaint; ///< What the window last complained under.
    std::optional<Setup> m_cancelled; ///< What was last given up by the person.
    QPointer<QWidget> m_inFront;      ///< The popup or dialog played in,
    int m_stay = 0;                   ///< and for how many events by now.
    QEventLoop m_loop;
    bool m_scheduled = false;
    int m_busyLevel = 0; ///< The level of event loops at which an event is being done.
    qint64 m_slowest = 0;
};

} // namespace quantoscope
