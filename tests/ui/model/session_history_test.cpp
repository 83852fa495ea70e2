// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/model/session_history.h"

#include <QSignalSpy>

using namespace quantoscope;

class SessionHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void undoAndRedoWalkThroughEveryChange()
    {
        SessionHistory history{Session{}};
        Session second;
        second.setup.neuron.beta = 0.5;
        Session third = second;
        third.pins = {{"ours", {.numBits = 3}}};
        Session fourth = third;
        fourth.training.hidden = 3;
        history.change(second, "Change beta");
        history.change(third, "Pin ours");
        history.change(fourth, "Change hidden");
        for (const Session& session : {third, second, Session{}}) {
            history.undoStack().undo();
            QCOMPARE(history.current(), session);
        }
        for (const Session& session : {second, third, fourth}) {
            history.undoStack().redo();
            QCOMPARE(history.current(), session);
        }
    }

    void movingOneControlIsOneChange()
    {
        SessionHistory history{Session{}};
        Session session;
        for (int bits = 1; bits <= 7; ++bits) {
            session.setup.scheme.numBits = bits;
            history.change(session, "Change num_bits");
        }
        QCOMPARE(history.undoStack().count(), 1);
        history.undoStack().undo();
        QCOMPARE(history.current(), Session{});
    }

    void nothingChangedIsNoChange()
    {
        SessionHistory history{Session{}};
        QSignalSpy changed(&history, &SessionHistory::changed);
        history.change(Session{}, "Nothing");
        history.change({.perspective = "compare"}, "Another tab");
        QCOMPARE(changed.size(), 0);
        QCOMPARE(history.undoStack().count(), 0);
    }

    void theOldestChangesAreForgotten()
    {
        SessionHistory history{Session{}};
        Session session;
        for (int steps = 1; steps <= SessionHistory::mostChanges + 10; ++steps) {
            session.setup.stimulus.steps = 1000 + steps;
            history.change(session, QString("Change %1").arg(steps));
        }
        QCOMPARE(history.undoStack().count(), SessionHistory::mostChanges);
        while (history.undoStack().canUndo()) {
            history.undoStack().undo();
        }
        QCOMPARE(history.current().setup.stimulus.steps, 1010);
    }

    void itsEndIsNoChange()
    {
        int told = 0;
        {
            SessionHistory history{Session{}};
            history.change({.setup = {.scheme = {.numBits = 3}}}, "Change num_bits");
            connect(&history.undoStack(), &QUndoStack::cleanChanged, this, [&] { ++told; });
        }
        QCOMPARE(told, 0);
    }
};

static const RegisteredTest sessionHistoryTest(__FILE__, runTest<SessionHistoryTest>);
#include "session_history_test.moc"
