// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/models/level_table_model.h"

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
    void passesTheModelTester()
    {
        LevelTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(explored(3, true));
        model.show(explored(3, false));
        model.show(explored(10, false));
        QCOMPARE(model.rowCount(), 1024);
    }

    void showsEachLevelOfTheTable()
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

    void neighboursAndTheirBoundaryHaveDifferentTexts()
    {
        for (const auto& [bits, uniform] : {std::pair{3, true}, {12, true}, {16, true}, {10, false}}) {
            LevelTableModel model;
            const auto exploration = explored(bits, uniform);
            model.show(exploration);
            const LevelTable& table = exploration->table;
            const auto text = [&](int row, LevelTableModel::Column column) {
                return model.index(row, column).data().toString();
            };
            const auto indices = table.firstIndex();
            for (std::size_t rank = 0; rank + 1 < indices.size(); rank += 1 + indices.size() / 500) {
                const QString level = text(indices[rank], LevelTableModel::levelColumn);
                const QString next = text(indices[rank + 1], LevelTableModel::levelColumn);
                const QString boundary = text(indices[rank], LevelTableModel::boundaryColumn);
                const float value = exploration->quantizer.boundaries()[rank];
                QVERIFY2(level != next, qPrintable(level));
                QVERIFY2(value == table.distinct()[rank] || boundary != level, qPrintable(level));
                QVERIFY2(value == table.distinct()[rank + 1] || boundary != next, qPrintable(level));
                QVERIFY2(bits > 3 || level.size() <= 8, qPrintable(level));
            }
        }
    }

    void boundariesAreThoseOfTheRoundingRule()
    {
        for (const RoundingRule rule : allRoundingRules) {
            Setup setup = exampleSetup();
            setup.arithmetic.rounding = rule;
            const auto exploration = explore(setup);
            LevelTableModel model;
            model.show(exploration);
            for (int row = 0; row + 1 < model.rowCount(); ++row) {
                const QString text = model.index(row, LevelTableModel::boundaryColumn)
                                         .data(LevelTableModel::fullTextRole)
                                         .toString();
                QCOMPARE(text.toFloat(), exploration->quantizer.boundaries()[static_cast<std::size_t>(row)]);
            }
        }
    }

    void marksDeadLevels()
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
