// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/widgets/parameter_field.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace quantoscope;

/// The Scheme panel shows the numbers of the chosen family, and each of them acts at once.
class FormatFieldsTest : public WindowTest
{
    Q_OBJECT

    const Scheme& scheme() const { return m_window->setup().scheme; }
    std::string format() const { return formatText(scheme().format); }

    /// Chooses an entry of the box with the keyboard.
    void choose(int family)
    {
        auto* box = find<QComboBox>("family");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < family; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QTRY_COMPARE(box->currentIndex(), family);
        QTRY_VERIFY(upToDate());
    }

    QStringList visibleFields()
    {
        QStringList names;
        for (ParameterField* field : m_window->findChildren<ParameterField*>()) {
            const bool ofScheme =
                QStringList{"num_bits", "threshold",    "lower_limit",   "upper_limit",   "multiplier",
                            "scale",    "integer_bits", "fraction_bits", "exponent_bits", "mantissa_bits"}
                    .contains(field->name());
            if (ofScheme && field->isVisible()) {
                names << field->name();
            }
        }
        names.sort();
        return names;
    }

    void pasteLevels(const QString& text)
    {
        auto* levels = find<QPlainTextEdit>("levels");
        levels->setFocus();
        levels->selectAll();
        QTest::keyClick(levels, Qt::Key_Delete);
        QTest::keyClicks(levels, text);
    }

private slots:
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }

    void eachFamilyShowsItsOwnNumbers()
    {
        QCOMPARE(visibleFields(), (QStringList{"lower_limit", "num_bits", "threshold", "upper_limit"}));
        choose(1);
        QCOMPARE(format(), "Q0.3");
        QCOMPARE(visibleFields(), (QStringList{"fraction_bits", "integer_bits", "scale", "threshold"}));
        choose(2);
        QCOMPARE(format(), "UQ0.4");
        choose(3);
        QCOMPARE(format(), "E2M1");
        QCOMPARE(visibleFields(), (QStringList{"exponent_bits", "mantissa_bits", "scale", "threshold"}));
        choose(4);
        QCOMPARE(format(), "pow2");
        QCOMPARE(visibleFields(), (QStringList{"num_bits", "scale", "threshold"}));
        choose(5);
        QCOMPARE(format(), "nf4");
        QCOMPARE(visibleFields(), (QStringList{"scale", "threshold"}));
        choose(0);
        QCOMPARE(scheme(), exampleSetup().scheme);
    }

    void anotherFamilyCoversTheSignal()
    {
        choose(1);
        QVERIFY(!scheme().scale);
        QCOMPARE(m_window->exploration()->table.scheme().scale, std::optional(2.0));
        QCOMPARE(m_window->exploration()->metrics.outside, std::size_t{0});
    }

    void theBitsOfAFormatAreEdited()
    {
        choose(1);
        type("fraction_bits", "6");
        QTRY_COMPARE(format(), "Q0.6");
        type("integer_bits", "-1");
        QTRY_COMPARE(format(), "Q-1.6");
        choose(3); // keeps the width of 6 bits
        QCOMPARE(format(), "E3M2");
        type("mantissa_bits", "4");
        QTRY_COMPARE(format(), "E3M4");
        type("exponent_bits", "4");
        QTRY_COMPARE(format(), "E4M4");
    }

    void theScaleIsEditedAndUndone()
    {
        choose(1);
        QCOMPARE(find<QLineEdit>("scale")->placeholderText(), QString("auto 2"));
        type("scale", "0.5");
        QTRY_COMPARE(scheme().scale, std::optional(0.5));
        QCOMPARE(format(), "Q0.3");
        find<QAction>("undo")->trigger();
        QTRY_VERIFY(scheme().scale != 0.5);
    }

    void aWidthThatIsTooLargeIsMarked()
    {
        choose(1);
        type("integer_bits", "14");
        auto* problem = find<QLabel>("scheme_problem");
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(problem->text(), QString("Q14.3 is not a format of 1 to 16 bits."));
        QCOMPARE(format(), "Q0.3");
        type("integer_bits", "1");
        QTRY_COMPARE(format(), "Q1.3");
        QVERIFY(!problem->isVisible());
    }

    void yourLevelsStartWithThoseInUse()
    {
        choose(6);
        const auto levels = m_window->exploration()->table.levels();
        QCOMPARE(levels.size(), std::size_t{16});
        QCOMPARE(levels.front(), -1.0F);
        QCOMPARE(scheme().scale, std::optional(1.0));
    }

    void typedLevelsAreUsedAndKeepTheirText()
    {
        choose(6);
        pasteLevels("0, 0.5; -1 1.5 0.5");
        QTRY_COMPARE(format(), "0 0.5 -1 1.5 0.5");
        QTRY_VERIFY(upToDate());
        QCOMPARE(find<QPlainTextEdit>("levels")->toPlainText(), QString("0, 0.5; -1 1.5 0.5"));
        QCOMPARE(m_window->exploration()->table.size(), std::size_t{5});
        find<QAction>("undo")->trigger();
        QTRY_VERIFY(format() != "0 0.5 -1 1.5 0.5");
        QTRY_VERIFY(find<QPlainTextEdit>("levels")->toPlainText() != QString("0, 0.5; -1 1.5 0.5"));
    }

    void textThatIsNoLevelsIsMarked()
    {
        choose(6);
        pasteLevels("0 1");
        QTRY_COMPARE(format(), "0 1");
        QTest::keyClicks(find<QPlainTextEdit>("levels"), " x");
        auto* problem = find<QLabel>("scheme_problem");
        QTRY_COMPARE(problem->text(), QString("The levels must be numbers, separated by spaces or commas."));
        QCOMPARE(format(), "0 1");
    }
};

static const RegisteredTest formatFieldsTest(__FILE__, runTest<FormatFieldsTest>);
#include "format_fields_test.moc"
