// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/readout_box.h"

#include "tests/ui/registered_test.h"

#include <QFontMetricsF>
#include <QObject>

using namespace quantoscope;

/// The readout is completely visible for every position of the pointer.
class ReadoutBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void liesWithinThePlot()
    {
        const QString text = "step 1200\nraw 0.7512\nquantized 0.75\nerror -0.0012\nspike\nlevel 12";
        for (const QSizeF size : {QSizeF(160, 80), QSizeF(300, 66), QSizeF(900, 400)}) {
            const QRectF plot({}, size);
            const QRectF area = plot.adjusted(48, 22, -10, -20);
            for (double x = area.left(); x <= area.right(); x += 7) {
                for (double y = area.top(); y <= area.bottom(); y += 5) {
                    const QRectF box = readoutBox(text, QFont(), {x, y}, area, plot).box;
                    QVERIFY(plot.top() <= box.top() && box.bottom() <= plot.bottom());
                    QVERIFY(plot.left() <= box.left());
                }
            }
        }
    }

    void columnsContainEveryLine()
    {
        const QString text = "step 1200\nraw 0.75\nquantized 0.75\nerror 0";
        const QRectF high(0, 0, 600, 400);
        QCOMPARE(readoutBox(text, QFont(), {300, 200}, high, high).text, text);
        const QRectF low(0, 0, 600, 45);
        const ReadoutBox readout = readoutBox(text, QFont(), {300, 20}, low, low);
        QVERIFY(readout.text.count('\n') < text.count('\n'));
        QCOMPARE(readout.text.simplified(), text.simplified());
        QVERIFY(readout.box.width() > QFontMetricsF(QFont()).horizontalAdvance("step 1200   raw 0.75"));
    }

    void liesBesideThePointer()
    {
        const QRectF plot(0, 0, 600, 400);
        for (const QPointF pointer :
             {QPointF(10, 10), QPointF(590, 390), QPointF(300, 390), QPointF(590, 10)}) {
            QVERIFY(!readoutBox("raw 0.75", QFont(), pointer, plot, plot).box.contains(pointer));
        }
    }
};

static const RegisteredTest readoutBoxTest(__FILE__, runTest<ReadoutBoxTest>);
#include "readout_box_test.moc"
