// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/look/appearance.h"

#include <QIcon>
#include <QtTest>

using namespace quantoscope;

class AppearanceTest : public QObject
{
    Q_OBJECT

private slots:
    void theIconShowsItsStaircaseAtEverySize_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<int>("side");
        for (const int side : {16, 22, 32, 48, 128, 512}) {
            QTest::addRow("light, %d pixels", side) << Appearance::light << side;
            QTest::addRow("dark, %d pixels", side) << Appearance::dark << side;
        }
    }

    void theIconShowsItsStaircaseAtEverySize()
    {
        QFETCH(Appearance, appearance);
        QFETCH(int, side);
        const QImage icon = programIcon(appearance).pixmap(side).toImage();
        QCOMPARE(icon.size(), QSize(side, side));
        const auto at = [&](double x, double y) { return icon.pixelColor(int(x * side), int(y * side)); };
        const QColor highestTread = at(0.25, 0.22);
        QVERIFY(highestTread.red() > 180 && highestTread.red() > highestTread.blue() + 100);
        const QColor screen = at(0.8, 0.3);
        QVERIFY(appearance == Appearance::dark ? screen.lightness() < 60 : screen.lightness() > 200);
        QVERIFY(at(0, 0).alpha() < 128); // Round corners.
    }
};

static const RegisteredTest appearanceTest(__FILE__, runTest<AppearanceTest>);
#include "appearance_test.moc"
