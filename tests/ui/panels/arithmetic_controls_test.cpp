// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/plots/staircase_plot.h"
#include "ui/widgets/parameter_field.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace quantoscope;

/// Rounding, overflow and leak are chosen with the keyboard, act at once, and are undone one by one.
class ArithmeticControlsTest : public WindowTest
{
    Q_OBJECT

    const Setup& setup() const { return m_window->setup(); }

    void choose(const QString& name, int index)
    {
        auto* box = find<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QTRY_COMPARE(box->currentIndex(), index);
        QTRY_VERIFY(upToDate());
    }

    bool shows(const QString& field)
    {
        for (ParameterField* shown : m_window->findChildren<ParameterField*>()) {
            if (shown->name() == field) {
                return shown->isVisible();
            }
        }
        return false;
    }

    void undo()
    {
        find<QAction>("undo")->trigger();
        QTRY_VERIFY(upToDate());
    }

private slots:
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }

    void registersAreTypedAsText()
    {
        auto* accumulator = find<QLineEdit>("accumulator");
        QCOMPARE(accumulator->text(), QString("exact"));
        const auto before = m_window->exploration()->quantized;
        accumulator->setFocus();
        accumulator->selectAll();
        QTest::keyClicks(accumulator, "q1.2");
        QTest::keyClick(accumulator, Qt::Key_Return);
        QTRY_VERIFY(upToDate());
        QCOMPARE(registerText(setup().neuron.accumulator), std::string("Q1.2"));
        QVERIFY(m_window->exploration()->quantized != before);
        accumulator->selectAll();
        QTest::keyClicks(accumulator, "Q40.2"); // has no effect
        QTest::keyClick(accumulator, Qt::Key_Return);
        QVERIFY(!accumulator->accessibleDescription().isEmpty());
        QCOMPARE(registerText(setup().neuron.accumulator), std::string("Q1.2"));
        auto* input = find<QLineEdit>("input_format");
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, "Q0.3");
        QTest::keyClick(input, Qt::Key_Tab);
        QTRY_COMPARE(registerText(setup().neuron.input), std::string("Q0.3"));
        undo();
        QCOMPARE(registerText(setup().neuron.input), std::string("exact"));
        QCOMPARE(input->text(), QString("exact"));
        undo();
        QCOMPARE(registerText(setup().neuron.accumulator), std::string("exact"));
    }

    void stochasticRoundingHasASeed()
    {
        QVERIFY(!shows("rounding_seed"));
        choose("rounding", 5);
        QCOMPARE(setup().arithmetic.rounding, RoundingRule::stochastic);
        QVERIFY(shows("rounding_seed"));
        const auto before = m_window->exploration()->quantized;
        type("rounding_seed", "7");
        QTRY_COMPARE(setup().arithmetic.seed, std::uint64_t{7});
        QTRY_VERIFY(upToDate());
        QVERIFY(!std::ranges::equal(before->samples(), m_window->exploration()->quantized->samples()));
        undo();
        QCOMPARE(setup().arithmetic.seed, std::uint64_t{0});
        QVERIFY(std::ranges::equal(before->samples(), m_window->exploration()->quantized->samples()));
    }

    void onlyFixedPointCanWrap()
    {
        QVERIFY(!find<QComboBox>("overflow")->isVisible());
        choose("family", 1);
        QVERIFY(find<QComboBox>("overflow")->isVisible());
        choose("overflow", 1);
        QCOMPARE(setup().arithmetic.overflow, Overflow::wrap);
        QVERIFY(m_window->exploration()->quantizer.wraps());
        QCOMPARE(find<QLabel>("outside")->accessibleName(), QString("samples beyond the levels"));
        undo();
        QCOMPARE(setup().arithmetic.overflow, Overflow::saturate);
        QCOMPARE(find<QLabel>("outside")->accessibleName(), QString("clipped samples"));
    }

    void aWrappingStaircaseFallsToTheLowestLevel()
    {
        Setup wrapping = exampleSetup();
        wrapping.scheme.format = FixedPointFormat{true, 0, 3};
        wrapping.arithmetic = {.rounding = RoundingRule::floor, .overflow = Overflow::wrap};
        const auto exploration = explore(wrapping);
        const auto corners = staircaseCorners(*exploration, -3.3, 4.1);
        QVERIFY(corners.size() > 3 * exploration->table.size());
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            const double middle = (corners[i].x() + corners[i + 1].x()) / 2;
            QCOMPARE(exploration->quantizer(static_cast<float>(middle)), static_cast<float>(corners[i].y()));
        }
    }

    void eachLeakShowsItsOwnNumber()
    {
        QVERIFY(!shows("leak_shift") && !shows("leak_fraction_bits") && !shows("leak_amount"));
        choose("leak", 1);
        QVERIFY(shows("leak_shift") && !shows("leak_fraction_bits") && !shows("leak_amount"));
        type("leak_shift", "3");
        QTRY_COMPARE(setup().neuron.leak, Leak(ShiftLeak{3}));
        choose("leak", 2);
        QVERIFY(shows("leak_fraction_bits") && !shows("leak_shift"));
        type("leak_fraction_bits", "5");
        QTRY_COMPARE(leakText(setup().neuron.leak), std::string("Q0.5"));
        choose("leak", 3);
        QVERIFY(shows("leak_amount") && !shows("leak_fraction_bits"));
        type("leak_amount", "0.25");
        QTRY_COMPARE(setup().neuron.leak, Leak(SubtractiveLeak{0.25}));
        QTRY_VERIFY(upToDate());
        undo();
        QVERIFY(setup().neuron.leak != Leak(SubtractiveLeak{0.25}));
        QCOMPARE(find<QComboBox>("leak")->currentIndex(), 3);
    }

    void anAmountOfZeroIsMarkedAndChangesNothing()
    {
        choose("leak", 3);
        const Leak before = setup().neuron.leak;
        type("leak_amount", "0");
        const auto fields = m_window->findChildren<ParameterField*>();
        const ParameterField* field =
            *std::ranges::find(fields, QString("leak_amount"), &ParameterField::name);
        QTRY_COMPARE(field->problem(), QString("must be above 0"));
        QCOMPARE(setup().neuron.leak, before);
        type("leak_amount", "0.5");
        QTRY_COMPARE(setup().neuron.leak, Leak(SubtractiveLeak{0.5}));
        QTRY_VERIFY(field->problem().isEmpty());
    }

    void alphaHasNoLeakOfItsOwn()
    {
        QVERIFY(find<QComboBox>("leak")->isVisible());
        choose("neuron", 3);
        QVERIFY(!find<QComboBox>("leak")->isVisible());
    }

    void theArithmeticOfAChipIsOneChange()
    {
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text().startsWith("ODIN")) {
                action->trigger();
                QTRY_VERIFY(upToDate());
                QCOMPARE(formatText(setup().scheme.format), std::string("UQ1.7"));
                QCOMPARE(setup().neuron.firing, Firing::atOrAbove);
                undo();
                QCOMPARE(setup(), exampleSetup());
                return;
            }
        }
        QFAIL("no such preset");
    }
};

static const RegisteredTest arithmeticControlsTest(__FILE__, runTest<ArithmeticControlsTest>);
#include "arithmetic_controls_test.moc"
