// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/session/session_history.h"

#include <QSignalSpy>

using namespace quantoscope;

class SessionHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void longNamesDoNotWidenTheMenuNorMergeTheirChanges()
    {
        SessionHistory history{Session{}};
        const QString longName = "Open " + QString(200, 'a') + "%1" + QString(200, 'z') + ".csv";
        for (int i = 1; i <= 2; ++i) {
            Session session = history.current();
            session.setup.scheme.numBits = i;
            history.change(session, longName.arg(i));
            QVERIFY(history.undoStack().undoText().size() <= 50);
            QVERIFY(history.undoStack().undoText().startsWith("Open aaa"));
            QVERIFY(history.undoStack().undoText().endsWith("zzz.csv"));
        }
        QCOMPARE(history.undoStack().count(), 2);
    }

    void undoAndRedoCoverEveryChange()
    {
        SessionHistory history{Session{}};
        std::vector<Session> sessions(4);
        sessions[1].setup.neuron.beta = 0.5;
        sessions[2] = sessions[1];
        sessions[2].pins = {{"ours", {.numBits = 3}}};
        sessions[3] = sessions[2];
        sessions[3].training.hidden = 3;
        history.change(sessions[1], "Change beta");
        history.change(sessions[2], "Pin ours");
        history.change(sessions[3], "Change hidden");
        for (std::size_t i = 3; i-- > 0;) {
            history.undoStack().undo();
            QCOMPARE(history.current(), sessions[i]);
        }
        for (std::size_t i = 1; i < 4; ++i) {
            history.undoStack().redo();
            QCOMPARE(history.current(), sessions[i]);
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

    void twoDragsOfOneControlAreTwoChanges()
    {
        SessionHistory history{Session{}};
        QWidget slider;
        for (int drag = 0; drag < 2; ++drag) {
            QTest::mousePress(&slider, Qt::LeftButton);
            for (int step = 1; step <= 3; ++step) {
                moveBits(history, 1);
            }
            QTest::mouseRelease(&slider, Qt::LeftButton);
        }
        QCOMPARE(history.undoStack().count(), 2);
        history.undoStack().undo();
        QCOMPARE(history.current().setup.scheme.numBits, Session{}.setup.scheme.numBits + 3);
    }

    void keysWithoutAPauseAreOneChange()
    {
        SessionHistory history{Session{}};
        QWidget slider;
        const auto press = [&] {
            QTest::keyClick(&slider, Qt::Key_Right);
            moveBits(history, 1);
        };
        press();
        press();
        press();
        QCOMPARE(history.undoStack().count(), 1);
        QTest::qWait(Gestures::pauseMs + 100);
        press();
        QCOMPARE(history.undoStack().count(), 2);
    }

    void changesRestoredFromAnotherHistoryStayApart()
    {
        SessionHistory before{Session{}};
        QWidget slider;
        for (int drag = 0; drag < 2; ++drag) {
            QTest::mouseClick(&slider, Qt::LeftButton);
            moveBits(before, 1);
        }
        SessionHistory after{Session{}};
        after.goOnFrom(before.past());
        moveBits(after, 1);
        QCOMPARE(after.undoStack().count(), 3);
    }

    void anEqualSessionIsNoChange()
    {
        SessionHistory history{Session{}};
        QSignalSpy changed(&history, &SessionHistory::changed);
        history.change(Session{}, "Nothing");
        history.change({.perspective = "compare"}, "Another tab");
        QCOMPARE(changed.size(), 0);
        QCOMPARE(history.undoStack().count(), 0);
    }

    void theOldestChangesAreDropped()
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

    void destructionEmitsNoChange()
    {
        int told = 0;
        {
            SessionHistory history{Session{}};
            history.change({.setup = {.scheme = {.numBits = 3}}}, "Change num_bits");
            connect(&history.undoStack(), &QUndoStack::cleanChanged, this, [&] { ++told; });
        }
        QCOMPARE(told, 0);
    }

private:
    static void moveBits(SessionHistory& history, int by)
    {
        Session session = history.current();
        session.setup.scheme.numBits += by;
        history.change(session, "Change num_bits");
    }
};

static const RegisteredTest sessionHistoryTest(__FILE__, runTest<SessionHistoryTest>);
#include "session_history_test.moc"
