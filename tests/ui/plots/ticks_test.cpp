// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layers.h"
#include "ui/plots/ticks.h"

#include <QTest>

using namespace quantoscope;

class TicksTest : public QObject
{
    Q_OBJECT

private slots:
    void stepIsNice_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::newRow("exact") << 1.0 << 10 << 0.1;
        QTest::newRow("up to 2") << 1.1 << 10 << 0.2;
        QTest::newRow("up to 5") << 2.1 << 10 << 0.5;
        QTest::newRow("up to 10") << 5.1 << 10 << 1.0;
        QTest::newRow("one part") << 3.0 << 1 << 5.0;
        QTest::newRow("tiny") << 3e-9 << 3 << 1e-9;
        QTest::newRow("vast") << 9e12 << 5 << 2e12;
    }
    void stepIsNice()
    {
        QFETCH(double, span);
        QFETCH(int, most);
        QFETCH(double, step);
        QVERIFY(std::abs(niceStep(span, most) / step - 1) < 1e-9);
    }

    void clippingKeepsTheSlope()
    {
        const auto part = clipped({-1e6, -5e5, 1e6, 5e5}, {0, -100, 100, 200});
        QVERIFY(part);
        QVERIFY(std::abs(part->dy() / part->dx() - 0.5) < 1e-9);
        QVERIFY(std::abs(part->y1()) < 1e-6);
        QVERIFY(!clipped({-10, 0, -5, 300}, {0, 0, 100, 100}));
        QCOMPARE(*clipped({1, 2, 3, 4}, {0, 0, 100, 100}), QLineF(1, 2, 3, 4));
    }
};

QTEST_MAIN(TicksTest)
#include "ticks_test.moc"
