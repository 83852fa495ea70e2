// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/plots/ticks.h"

#include <cmath>

using namespace quantoscope;

class TicksTest : public QObject
{
    Q_OBJECT

private slots:
    void theStepIsTheSmallestNiceOneThatFits()
    {
        for (double span = 1e-9; span < 1e9; span *= 1.37) {
            for (int most = 1; most < 20; ++most) {
                const double step = niceStep(span, most);
                QVERIFY(span / step <= most * (1 + 1e-6));
                QVERIFY2(span / step * 2.5 >= most * (1 - 1e-6), "a smaller step would have fitted");
                const double leading = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
                QVERIFY(std::abs(leading - 1) < 1e-6 || std::abs(leading - 2) < 1e-6 ||
                        std::abs(leading - 5) < 1e-6);
            }
        }
    }

    void theCeilingIsTheNextNiceNumber()
    {
        QCOMPARE(niceCeiling(1.0), 1.0);
        QCOMPARE(niceCeiling(0.011), 0.02);
        for (double value = 1e-9; value < 1e9; value *= 1.37) {
            QVERIFY(niceCeiling(value) >= value * (1 - 1e-9));
            QVERIFY(niceCeiling(value) <= 2.5 * value * (1 + 1e-9));
        }
    }
};

static const RegisteredTest ticksTest(__FILE__, runTest<TicksTest>);
#include "ticks_test.moc"
