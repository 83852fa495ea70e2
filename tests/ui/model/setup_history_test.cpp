// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/model/setup_history.h"

#include <QSignalSpy>

using namespace quantoscope;

class SetupHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void undoAndRedoWalkThroughEveryChange()
    {
        SetupHistory history{Setup{}};
        Setup second;
        second.neuron.beta = 0.5;
        Setup third = second;
        third.scheme.numBits = 3;
        history.change(second, "Change beta");
        history.change(third, "Change num_bits");
        history.undoStack().undo();
        QCOMPARE(history.current(), second);
        history.undoStack().undo();
        QCOMPARE(history.current(), Setup{});
        history.undoStack().redo();
        history.undoStack().redo();
        QCOMPARE(history.current(), third);
    }

    void movingOneControlIsOneChange()
    {
        SetupHistory history{Setup{}};
        Setup setup;
        for (int bits = 1; bits <= 7; ++bits) {
            setup.scheme.numBits = bits;
            history.change(setup, "Change num_bits");
        }
        QCOMPARE(history.undoStack().count(), 1);
        history.undoStack().undo();
        QCOMPARE(history.current(), Setup{});
    }

    void theOldestChangesAreForgotten()
    {
        SetupHistory history{Setup{}};
        Setup setup;
        for (int steps = 1; steps <= SetupHistory::mostChanges + 10; ++steps) {
            setup.stimulus.steps = 1000 + steps;
            history.change(setup, QString("Change %1").arg(steps));
        }
        QCOMPARE(history.undoStack().count(), SetupHistory::mostChanges);
        while (history.undoStack().canUndo()) {
            history.undoStack().undo();
        }
        QCOMPARE(history.current().stimulus.steps, 1010);
    }

    void itsEndIsNoChange()
    {
        int told = 0;
        {
            SetupHistory history{Setup{}};
            Setup setup;
            setup.scheme.numBits = 3;
            history.change(setup, "Change num_bits");
            connect(&history.undoStack(), &QUndoStack::cleanChanged, this, [&] { ++told; });
        }
        QCOMPARE(told, 0);
    }

    void nothingChangedIsNoChange()
    {
        SetupHistory history{Setup{}};
        QSignalSpy changed(&history, &SetupHistory::changed);
        history.change(Setup{}, "Nothing");
        QCOMPARE(changed.size(), 0);
        QCOMPARE(history.undoStack().count(), 0);
    }
};

static const RegisteredTest setupHistoryTest(__FILE__, runTest<SetupHistoryTest>);
#include "setup_history_test.moc"
