// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pareto_front.h"

#include "tests/ui/registered_test.h"

#include <limits>

using namespace quantoscope;

using Points = std::vector<QPointF>;

class ParetoFrontTest : public QObject
{
    Q_OBJECT

private slots:
    void hasThePointsThatNoCheaperOneEquals()
    {
        QCOMPARE(paretoFront({{5, 2}, {1, 1}, {3, 4}, {4, 4}, {2, 0.5}, {9, 7}}),
                 (Points{{1, 1}, {3, 4}, {9, 7}}));
    }

    void ofEqualCostsHasTheBest()
    {
        QCOMPARE(paretoFront({{2, 1}, {2, 3}, {2, 2}}), (Points{{2, 3}}));
        QCOMPARE(paretoFront({{2, 3}, {2, 3}}), (Points{{2, 3}}));
    }

    void leavesOutPointsThatAreNotFinite()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(paretoFront({{1, infinity}, {2, 2}, {nan, 3}, {0, nan}}), (Points{{2, 2}}));
        QCOMPARE(paretoFront({{1, nan}}), Points{});
        QCOMPARE(paretoFront({}), Points{});
    }

    void theLineContinuesToTheGreatestCost()
    {
        QCOMPARE(paretoLine({{8, 1}, {3, 4}, {1, 1}}), (Points{{1, 1}, {3, 4}, {8, 4}}));
        QCOMPARE(paretoLine({{1, 1}, {3, 4}}), (Points{{1, 1}, {3, 4}}));
        QCOMPARE(paretoLine({}), Points{});
    }
};

static const RegisteredTest paretoFrontTest(__FILE__, runTest<ParetoFrontTest>);
#include "pareto_front_test.moc"
