// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/compare/metrics_table.h"
#include "ui/widgets/whole_number.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <limits>

using namespace quantoscope;

class MetricsTableTest : public QObject
{
    Q_OBJECT

private slots:
    void theBestValueIsMarkedIfThereIsOne()
    {
        using Best = TableMetric::Best;
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        using Marks = std::vector<bool>;
        QCOMPARE(bestOf({3, 1, 2}, Best::smallest), (Marks{false, true, false}));
        QCOMPARE(bestOf({3, 1, 3}, Best::largest), (Marks{true, false, true}));
        QCOMPARE(bestOf({3, infinity}, Best::largest), (Marks{false, true}));
        QCOMPARE(bestOf({2, 2, 2}, Best::smallest), (Marks{false, false, false}));
        QCOMPARE(bestOf({none, 1, 2}, Best::smallest), (Marks{false, true, false}));
        QCOMPARE(bestOf({1}, Best::smallest), Marks{false});
        QCOMPARE(bestOf({1, 2}, Best::none), (Marks{false, false}));
        QCOMPARE(bestOf({}, Best::largest), Marks{});
    }

    void everyMetricHasAnIdANameAndAToolTip()
    {
        QStringList ids;
        for (const TableMetric& metric : tableMetrics()) {
            QVERIFY(!metric.name.isEmpty() && !metric.toolTip.isEmpty());
            ids << metric.id;
        }
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void copiesAsText()
    {
        MetricsTable table;
        const ComparedScheme compared = compareScheme(exampleSetup(), {.numBits = 4}, nullptr);
        table.show({{"one", ComparedPin{compared}}, {"=two\t2", std::nullopt}});
        table.setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(&table));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.first(), QString("\tone\t'=two\\x092"));
        const QString sqnr = QString::number(compared.exploration->metrics.sqnrDb, 'f', 2);
        QCOMPARE(lines[1], QString("SQNR\t%1 dB\t…").arg(sqnr));
        QCOMPARE(lines.size(), static_cast<qsizetype>(tableMetrics().size()) + 2);
    }

    void aCostIsANumberAReasonOrBeingComputed()
    {
        MetricsTable table;
        const ComparedScheme compared = compareScheme(exampleSetup(), {.numBits = 4}, nullptr);
        const auto costing = [&](std::optional<NeuronCost> cost) {
            return ComparedPin{compared, std::move(cost)};
        };
        table.show({{"cheap", costing(NeuronCost{CircuitCost{.luts = 30}, {}})},
                    {"large", costing(NeuronCost{CircuitCost{.luts = 2000}, {}})},
                    {"none", costing(NeuronCost{std::nullopt, "The sum needs 26 bits."})},
                    {"later", costing(std::nullopt)}});
        const auto all = tableMetrics();
        const auto row = static_cast<int>(std::ranges::find(all, "luts", &TableMetric::id) - all.begin());
        QCOMPARE(table.item(row, 0)->text(), QString("★ 30"));
        QCOMPARE(table.item(row, 1)->text(), wholeText(2000));
        QCOMPARE(table.item(row, 2)->text(), QString("–"));
        QCOMPARE(table.item(row, 2)->toolTip(), QString("The sum needs 26 bits."));
        QCOMPARE(table.item(row, 3)->text(), QString("…"));
        QCOMPARE(table.item(row, 1)->toolTip(), table.verticalHeaderItem(row)->toolTip());
    }
};

static const RegisteredTest metricsTableTest(__FILE__, runTest<MetricsTableTest>);
#include "metrics_table_test.moc"
