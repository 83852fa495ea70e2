// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/lessons/typed_number.h"

#include <limits>

using namespace quantoscope;

/// Which typed answers to a numeric question are accepted.
class TypedNumberTest : public QObject
{
    Q_OBJECT

    static LessonTerm size() { return {.name = "kilobytes", .number = 65536}; }
    static LessonTerm count() { return {.name = "levels"}; }

private slots:
    void sizesAreAcceptedInAnyUnit_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"64",
                                  "64 KiB",
                                  "64KiB",
                                  "64 kib",
                                  "65.536",
                                  "65,536",
                                  "65.536 kB",
                                  "65,536 KB",
                                  "64 kB",
                                  "64 KB",
                                  "65.5 kilobytes",
                                  "64 kilobytes",
                                  "65536 bytes",
                                  "65536 B",
                                  "65536 byte",
                                  "65,536 bytes",
                                  "0.0625 MiB",
                                  "0.0655 MB",
                                  "524288 bits",
                                  " 64 ",
                                  "6.4e1",
                                  "64 Kilobyte",
                                  "512 kibit",
                                  "524.288 kbit",
                                  "0.524288 Mbit",
                                  "0.00006103515625 GiB",
                                  "0.000065536 GB"}) {
            QTest::newRow(typed) << QString(typed);
        }
    }

    void sizesAreAcceptedInAnyUnit()
    {
        QFETCH(QString, typed);
        QVERIFY(isAnsweredBy(typed, size(), 64));
    }

    void otherSizesAreWrong_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"32", "256 KiB", "65.536 KiB", "65536", "65536 kB", "64 bytes", "64 MB",
                                  "65536 bits", "8", "-64", "0"}) {
            QTest::newRow(typed) << QString(typed);
        }
    }

    void otherSizesAreWrong()
    {
        QFETCH(QString, typed);
        QVERIFY(!numbersMeantBy(typed, size()).isEmpty());
        QVERIFY(!isAnsweredBy(typed, size(), 64));
    }

    void textThatIsNotASizeIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed :
             {"", " ", "KiB", "64 levels", "64 KiB KiB", "sixty", "64 x", "6.4.1", "64 dB", "64 kibibi"}) {
            QTest::newRow(typed) << QString(typed);
        }
    }

    void textThatIsNotASizeIsRefused()
    {
        QFETCH(QString, typed);
        QVERIFY(numbersMeantBy(typed, size()).isEmpty());
    }

    void otherValuesAcceptNoUnit()
    {
        QVERIFY(isAnsweredBy("4", count(), 4));
        QVERIFY(isAnsweredBy("4.05", count(), 4));
        QVERIFY(!isAnsweredBy("4.1", count(), 4));
        QVERIFY(isAnsweredBy("0", count(), 0));
        QVERIFY(numbersMeantBy("4 bytes", count()).isEmpty());
    }

    void aDecimalCommaIsAccepted()
    {
        QVERIFY(isAnsweredBy("0,1467", count(), 0.1467));
        QVERIFY(isAnsweredBy("1,024", count(), 1024));
    }

    void aValueThatIsNotANumberIsShownAsNone()
    {
        QCOMPARE(withUnit(count(), std::numeric_limits<double>::quiet_NaN()), QString("none"));
    }

    void sizesAreShownInBothUnits()
    {
        QCOMPARE(withUnit(size(), 64), QString("64 KiB (65.536 kB)"));
        QCOMPARE(withUnit(count(), 4), QString("4"));
    }
};

static const RegisteredTest typedNumberTest(__FILE__, runTest<TypedNumberTest>);
#include "typed_number_test.moc"
