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
};

static const RegisteredTest sessionHistoryTest(__FILE__, runTest<SessionHistoryTest>);
#include "session_history_test.moc"
