// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/model/level_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace quantoscope;

class LevelTableModelTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Exploration> explored(int bits, bool uniform)
    {
        Setup setup;
        setup.scheme.numBits = bits;
        setup.scheme.uniform = uniform;
        return explore(setup);
    }

private slots:
    void isAWellBehavedModelWhateverItShows()
    {
        LevelTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(explored(3, true));
        model.show(explored(3, false));
        model.show(explored(10, false));
        QCOMPARE(model.rowCount(), 1024);
    }

    void showsEachLevelAsTheTableHasIt()
    {
        LevelTableModel model;
        const auto exploration = explored(4, false);
        model.show(exploration);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text =
                model.index(row, LevelTableModel::levelColumn).data(LevelTableModel::fullTextRole).toString();
            QCOMPARE(text.toFloat(), exploration->table[static_cast<std::size_t>(row)]);
        }
        QVERIFY(model.index(15, LevelTableModel::gapColumn).data().toString().isEmpty());
    }

    void saysWhichLevelsAreDead()
    {
        LevelTableModel model;
        const auto exploration = explored(10, false);
        model.show(exploration);
        int dead = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            dead += model.index(row, LevelTableModel::occupancyColumn).data().toString() == "dead" ? 1 : 0;
        }
        QCOMPARE(dead, 1024 - 394);
    }
};

static const RegisteredTest levelTableModelTest(__FILE__, runTest<LevelTableModelTest>);
#include "level_table_model_test.moc"
