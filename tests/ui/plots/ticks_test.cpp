// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/plots/ticks.h"

#include <cmath>

using namespace quantoscope;

class TicksTest : public QObject
{
    Q_OBJECT

private slots:
    void theTickStepIsTheSmallestRoundOneThatFits()
    {
        for (double span = 1e-9; span < 1e9; span *= 1.37) {
            for (int most = 1; most < 20; ++most) {
                const double step = niceStep(span, most);
                QVERIFY(span / step <= most * (1 + 1e-6));
                QVERIFY2(span / step * 2.5 >= most * (1 - 1e-6), "a smaller tick step would fit");
                const double leading = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
                QVERIFY(std::abs(leading - 1) < 1e-6 || std::abs(leading - 2) < 1e-6 ||
                        std::abs(leading - 5) < 1e-6);
            }
        }
    }

    void linearTicksReachBothEndsWithDistinctLabels()
    {
        for (double span = 1e-9; span < 1e9; span *= 1.37) {
            for (const double min : {-span, -0.3 * span, 0.0, 0.1 * span, 1e5 * span}) {
                for (int most = 1; most < 20; ++most) {
                    const auto ticks = linearTicks(min, min + span, most);
                    const double step = niceStep(span, most);
                    QVERIFY(static_cast<int>(ticks.size()) <= most + 1);
                    QVERIFY(ticks.empty() || ticks.front().value - min < step * (1 + 1e-6));
                    QVERIFY(ticks.empty() || min + span - ticks.back().value < step * (1 + 1e-6));
                    for (std::size_t i = 1; i < ticks.size(); ++i) {
                        QVERIFY(std::abs(ticks[i].value - ticks[i - 1].value - step) < 1e-6 * step);
                        QVERIFY2(ticks[i].label != ticks[i - 1].label, qPrintable(ticks[i].label));
                        QVERIFY(std::abs(ticks[i].label.toDouble() - ticks[i].value) < 1e-3 * step);
                    }
                }
            }
        }
    }

    void ticksAtTheEndsOfARangeAreLabelled()
    {
        const std::vector<Tick> expected{{-0.1, "-0.1"}, {0, "0.0"}, {0.1, "0.1"}};
        const auto ticks = linearTicks(-0.1, 0.1, 2);
        QCOMPARE(ticks.size(), expected.size());
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QCOMPARE(ticks[i].label, expected[i].label);
        }
    }

    void logarithmicTicksArePowersOfTenThatFit()
    {
        for (double ratio = 100; ratio < 1e12; ratio *= 7) {
            for (int most = 1; most < 12; ++most) {
                const auto ticks = logarithmicTicks(1e-6, 1e-6 * ratio, most);
                QVERIFY(!ticks.empty());
                QVERIFY(static_cast<int>(ticks.size()) <= most + 1);
                for (const Tick& tick : ticks) {
                    QCOMPARE(tick.label.toDouble(), tick.value);
                }
            }
        }
        QCOMPARE(logarithmicTicks(0.001, 1, 9).size(), 4U); // 0.001, 0.01, 0.1, 1
    }

    void logarithmicTicksFillTheAvailableSpace()
    {
        const auto labels = [](double min, double max, int most) {
            QStringList texts;
            for (const Tick& tick : logarithmicTicks(min, max, most)) {
                texts << tick.label;
            }
            return texts;
        };
        QCOMPARE(labels(0.1, 0.5, 4), QStringList({"0.1", "0.2", "0.5"}));
        QCOMPARE(labels(0.001, 1, 4), QStringList({"0.001", "0.01", "0.1", "1"}));
        QCOMPARE(labels(1e-8, 1, 4), QStringList({"1e-08", "1e-06", "0.0001", "0.01", "1"}));
    }

    void aShortLogarithmicRangeHasTicksBetweenPowersOfTen()
    {
        QStringList labels;
        for (const Tick& tick : logarithmicTicks(0.1, 1, 6)) {
            labels << tick.label;
        }
        QCOMPARE(labels, QStringList({"0.1", "0.2", "0.5", "1"}));
        QVERIFY(logarithmicTicks(0.31, 0.32, 6).size() >= 2);
    }

    void theCeilingIsTheNextRoundNumber()
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
};

static const RegisteredTest ticksTest(__FILE__, runTest<TicksTest>);
#include "ticks_test.moc"
