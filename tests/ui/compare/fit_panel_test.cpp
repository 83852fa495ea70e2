// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/fit_panel.h"

#include "core/explore/compare_schemes.h"
#include "core/signals/signal_index.h"
#include "tests/ui/registered_test.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace quantoscope;

/// Drives the fit panel as a person would, with keys and clicks.
class FitPanelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FitPanel> m_panel;
    std::shared_ptr<const Exploration> m_exploration;

    template<typename Widget>
    Widget* find(const QString& name) const
    {
        return m_panel->findChild<Widget*>(name);
    }

    bool fitted(int bits) const { return m_panel->fits().contains(bits); }

private slots:
    void init()
    {
        Setup setup = exampleSetup();
        setup.loop = Loop::open;
        m_exploration = explore(setup);
        m_panel = std::make_unique<FitPanel>();
        m_panel->setTheme(PlotTheme::light());
        m_panel->resize(520, 280);
        m_panel->show();
        m_panel->setExploration(m_exploration);
        QTRY_VERIFY(fitted(m_exploration->setup.scheme.numBits));
    }

    void startsWithTheBitsInUse()
    {
        const int bits = m_exploration->setup.scheme.numBits;
        QCOMPARE(find<QSpinBox>("fit_bits")->value(), bits);
        const Fit expected = fitSchemes(m_exploration->raw->index()->sorted, {}, bits, bits).front();
        const Fit& shown = *m_panel->fits().at(bits);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(shown.schemes[i].scheme, expected.schemes[i].scheme);
            const QString text = find<QLabel>(QString("fit_text_%1").arg(i + 1))->text();
            QVERIFY(text.contains(QString::number(expected.schemes[i].sqnrDb, 'f', 2) + " dB"));
            QVERIFY(text.contains(QString::number(distanceDb(expected, expected.schemes[i]), 'f', 2)));
        }
        QVERIFY(find<QLabel>("fit_bound")->text().contains(QString::number(expected.boundSqnrDb, 'f', 2)));
    }

    void passesOnSchemesToPinAndAdopt()
    {
        const Fit& fit = *m_panel->fits().at(m_exploration->setup.scheme.numBits);
        QSignalSpy pinned(m_panel.get(), &FitPanel::pinRequested);
        QSignalSpy adopted(m_panel.get(), &FitPanel::adoptRequested);
        QTest::mouseClick(find<QPushButton>("fit_pin_2"), Qt::LeftButton);
        QCOMPARE(pinned.count(), 1);
        QCOMPARE(pinned.first().first().value<Scheme>(), fit.schemes[1].scheme);
        find<QPushButton>("fit_adopt_1")->setFocus();
        QTest::keyClick(find<QPushButton>("fit_adopt_1"), Qt::Key_Space);
        QCOMPARE(adopted.count(), 1);
        QCOMPARE(adopted.first().first().value<Scheme>(), fit.schemes[0].scheme);
    }

    void closedLoopShowsTheMetricsOfTheNeuronWithEachFit()
    {
        Setup setup = m_exploration->setup;
        setup.loop = Loop::closed;
        m_panel->setExploration(explore(setup));
        const int bits = setup.scheme.numBits;
        QVERIFY(find<QLabel>("fit_title")->text().contains("open loop"));
        QVERIFY(std::as_const(*m_panel->plot()).axes().titles().y.contains("open loop"));
        for (std::size_t i = 0; i < 3; ++i) {
            const auto* label = find<QLabel>(QString("fit_text_%1").arg(i + 1));
            QTRY_VERIFY(label->text().contains("spikes"));
            const FittedScheme& fitted = m_panel->fits().at(bits)->schemes[i];
            const ComparedScheme adopted = compareScheme(setup, fitted.scheme, nullptr);
            QVERIFY(label->text().contains(QString(": %1 dB").arg(fitted.sqnrDb, 0, 'f', 2)));
            QVERIFY(label->text().contains(QString("closed loop %1 dB, %2 of %3 spikes")
                                               .arg(adopted.exploration->metrics.sqnrDb, 0, 'f', 2)
                                               .arg(adopted.spikes.quantizedSpikes)
                                               .arg(adopted.spikes.rawSpikes)));
        }
    }

    void openLoopShowsNoClosedLoopMetrics()
    {
        QCOMPARE(find<QLabel>("fit_title")->text(), "<b>Fit</b>");
        QVERIFY(!find<QLabel>("fit_text_1")->text().contains("loop"));
        QVERIFY(!std::as_const(*m_panel->plot()).axes().titles().y.contains("loop"));
    }

    void theChosenBitsAreFittedFirst()
    {
        auto* bits = find<QSpinBox>("fit_bits");
        bits->setFocus();
        QTest::keyClick(bits, Qt::Key_Up);
        const int chosen = bits->value();
        QTRY_VERIFY(fitted(chosen));
        QVERIFY(find<QLabel>("fit_bound")->text().contains(QString::number(1 << chosen)));
    }

    void anotherObjectiveRestartsTheFits()
    {
        const int bits = m_exploration->setup.scheme.numBits;
        QTest::keyClick(find<QComboBox>("fit_objective"), Qt::Key_Down);
        QVERIFY(!fitted(bits));
        QTRY_VERIFY(fitted(bits));
        const FitTask task{.objective = Objective::spikes};
        const Fit expected = fitSchemes(m_exploration->raw->index()->sorted, task, bits, bits).front();
        QCOMPARE(m_panel->fits().at(bits)->schemes.front().scheme, expected.schemes.front().scheme);
    }

    void theSameMembraneIsNotFittedTwice()
    {
        const auto before = m_panel->fits().at(m_exploration->setup.scheme.numBits);
        m_panel->setExploration(m_exploration);
        QCOMPARE(m_panel->fits().at(m_exploration->setup.scheme.numBits), before);
    }

    void cancelStopsSoonAndKeepsTheFinishedFits()
    {
        QSignalSpy settled(m_panel.get(), &FitPanel::settled);
        QVERIFY(m_panel->busy());
        QTest::mouseClick(find<QToolButton>("fit_cancel"), Qt::LeftButton);
        QVERIFY(settled.wait(1000));
        QVERIFY(!m_panel->busy());
        QVERIFY(!find<QToolButton>("fit_cancel")->isVisible());
        QVERIFY(fitted(m_exploration->setup.scheme.numBits));
        QVERIFY(!fitted(12));
    }

    void reportsOutliersThatAreLeftOut()
    {
        Setup setup = m_exploration->setup;
        setup.recording = RecordingName{"trace.csv", 0};
        std::vector<float> samples(m_exploration->raw->samples().begin(),
                                   m_exploration->raw->samples().end());
        const int bits = setup.scheme.numBits;
        const Fit expected = fitSchemes(m_exploration->raw->index()->sorted, {}, bits, bits).front();
        samples.push_back(1e9F);
        m_panel->setExploration(explore(setup, std::make_shared<Signal>("trace", std::move(samples))));
        QTRY_VERIFY(fitted(bits));
        QCOMPARE(m_panel->fits().at(bits)->schemes.front().scheme, expected.schemes.front().scheme);
        QVERIFY(find<QLabel>("fit_bound")->text().contains("left out as outliers: 1"));
    }

    void reportsWhyItCannotFit()
    {
        Setup setup = m_exploration->setup;
        setup.neuron.threshold = 1;
        setup.scheme.threshold = 0;
        m_panel->setExploration(explore(setup));
        QVERIFY(find<QLabel>("fit_bound")->text().contains("threshold is 0"));
    }

    void thePlotShowsEveryFit()
    {
        QTRY_VERIFY(fitted(1) && fitted(2) && fitted(3));
        const auto& bound = m_panel->plot()->bound().points();
        QCOMPARE(bound.size(), m_panel->fits().size());
        for (const QPointF& point : bound) {
            QCOMPARE(point.y(), m_panel->fits().at(static_cast<int>(point.x()))->boundSqnrDb);
        }
        const auto& curve = m_panel->plot()->curve(Spacing::uniform).points();
        QCOMPARE(curve.front().y(), schemeOf(*m_panel->fits().at(1), 0)->sqnrDb);
    }

    void findsTheFewestBitsForATargetSqnr()
    {
        auto* keep = find<QDoubleSpinBox>("fit_keep");
        keep->setFocus();
        keep->selectAll();
        QTest::keyClicks(keep, "10");
        QTest::keyClick(keep, Qt::Key_Return);
        QTRY_VERIFY(fitted(1) && fitted(2) && fitted(3));
        std::vector<Fit> fits;
        for (int bits = 1; fitted(bits); ++bits) {
            fits.push_back(*m_panel->fits().at(bits));
        }
        const FittedScheme* smallest = smallestMeeting(fits, {.sqnrDb = 10});
        QVERIFY(smallest != nullptr);
        const QString words = QString("10 dB: %1 bit").arg(smallest->scheme.numBits);
        QVERIFY(find<QLabel>("fit_smallest")->text().startsWith(words));
    }
};

static const RegisteredTest fitPanelTest(__FILE__, runTest<FitPanelTest>);
#include "fit_panel_test.moc"
