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
            QVERIFY(niceFloor(value) <= value * (1 + 1e-9));
            QVERIFY(niceFloor(value) * 2.5 >= value * (1 - 1e-9));
        }
    }

    void linearTicksReachBothEndsAndReadApart()
    {
        const auto ticks = linearTicks(-1, 1, 4);
        QCOMPARE(textsOf(ticks), QStringList({"-1.0", "-0.5", "0.0", "0.5", "1.0"}));
        QCOMPARE(textsOf(linearTicks(0, 200, 10)).last(), QString("200"));
        for (double span = 1e-7; span < 1e9; span *= 1.37) {
            for (const double start : {0.0, -0.3 * span, 7.3 * span}) {
                const auto some = linearTicks(start, start + span, 5);
                QVERIFY(some.size() >= 2 && some.size() <= 6);
                QVERIFY(some.front().value >= start - 1e-6 * span);
                QVERIFY(some.back().value <= start + span * (1 + 1e-6));
                QCOMPARE(textsOf(some).removeDuplicates(), qsizetype{0});
            }
        }
    }

    void logarithmicTicksFillTheRoomThereIs()
    {
        QCOMPARE(textsOf(logarithmicTicks(0.1, 0.5, 4)), QStringList({"0.1", "0.2", "0.5"}));
        QCOMPARE(textsOf(logarithmicTicks(0.001, 1, 4)), QStringList({"0.001", "0.01", "0.1", "1"}));
        QCOMPARE(textsOf(logarithmicTicks(1e-8, 1, 4)),
                 QStringList({"1e-08", "1e-06", "0.0001", "0.01", "1"}));
    }

private:
    static QStringList textsOf(const std::vector<Tick>& ticks)
    {
        QStringList texts;
        for (const Tick& tick : ticks) {
            texts << tick.text;
        }
        return texts;
    }
};

static const RegisteredTest ticksTest(__FILE__, runTest<TicksTest>);
#include "ticks_test.moc"
