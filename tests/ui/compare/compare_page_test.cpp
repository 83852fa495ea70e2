// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "core/hardware/neuron_cost.h"
#include "tests/ui/registered_test.h"
#include "ui/compare/compared_plots.h"
#include "ui/compare/cost_plot.h"
#include "ui/compare/metrics_table.h"
#include "ui/plots/spike_plot.h"
#include "ui/presets/presets.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

using namespace quantoscope;

/// Drives the Compare perspective as a person would, with keys and clicks.
class ComparePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ComparePage> m_page;
    std::shared_ptr<const Exploration> m_exploration;

    QWidget* column(int number) const
    {
        return m_page->findChild<QWidget*>(QString("column_%1").arg(number));
    }

    template<typename Widget>
    Widget* in(int number, const QString& name) const
    {
        return column(number)->findChild<Widget*>(name);
    }

    void click(QWidget* widget) const { QTest::mouseClick(widget, Qt::LeftButton); }

    QStringList names() const
    {
        QStringList list;
        for (const PinnedScheme& pinned : m_page->pins()) {
            list << pinned.name;
        }
        return list;
    }

    /// Everything pinned is compared and shown.
    bool upToDate() const
    {
        for (std::size_t i = 0; i < m_page->pins().size(); ++i) {
            if (!m_page->compared(i)) {
                return false;
            }
        }
        return true;
    }

    QTableWidgetItem* metricItem(const QString& id, int column) const
    {
        const auto all = tableMetrics();
        const auto row = std::ranges::find(all, id, &TableMetric::id) - all.begin();
        return m_page->findChild<MetricsTable*>("metrics_table")->item(static_cast<int>(row), column);
    }

    QString metric(const QString& id, int column) const { return metricItem(id, column)->text(); }

    /// A neuron that shifts instead of multiplying has a circuit.
    Setup shiftingSetup() const
    {
        Setup setup = m_exploration->setup;
        setup.neuron.leak = ShiftLeak{3};
        return setup;
    }

    void showSettled(const Setup& setup)
    {
        m_page->showExploration(explore(setup));
        QTRY_VERIFY(upToDate());
        QTRY_VERIFY(!m_page->busy());
    }

    CostPlot* costPlot() const { return m_page->findChild<CostPlot*>("cost-sqnr"); }

private slots:
    void init()
    {
        m_exploration = explore(exampleSetup());
        m_page = std::make_unique<ComparePage>();
        m_page->setTheme(PlotTheme::light());
        m_page->resize(1010, 690);
        m_page->show();
        m_page->showExploration(m_exploration);
        QTRY_VERIFY(upToDate());
    }

    void startsWithFourFamiliesOfTheSameWidth()
    {
        QCOMPARE(names(), (QStringList{"Uniform", "Q0.3", "E2M1", "pow2"}));
        QCOMPARE(m_page->pins()[0].scheme, m_exploration->setup.scheme);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(column(i + 1)->isVisible());
            QCOMPARE(bitsOf(m_page->pins()[static_cast<std::size_t>(i)].scheme), 4);
        }
        QVERIFY(!m_page->findChild<QLabel*>("nothing_pinned")->isVisible());
    }

    void showsTheResultsOfTheCore()
    {
        for (std::size_t i = 0; i < 4; ++i) {
            const ComparedScheme expected =
                compareScheme(m_exploration->setup, m_page->pins()[i].scheme, nullptr);
            const auto shown = m_page->compared(i);
            QCOMPARE(shown->setup, expected.exploration->setup);
            QCOMPARE(shown->metrics.mse, expected.exploration->metrics.mse);
            const QString victorPurpura = QString::number(expected.spikes.victorPurpura, 'g', 4);
            QVERIFY(metric("victor_purpura", static_cast<int>(i)).endsWith(victorPurpura));
            auto* overlay = m_page->findChild<ComparedOverlay*>(QString("compare_overlay_%1").arg(i + 1));
            QCOMPARE(overlay->exploration(), shown);
        }
    }

    void exportsTheComparisonAsATable()
    {
        QTRY_VERIFY(!m_page->busy());
        QTemporaryDir folder;
        const auto exported = [&](const QString& name) {
            const QString path = folder.filePath(name);
            const Outcome outcome = m_page->exportComparison(path);
            QFile file(path);
            return !outcome.isDone()                ? "! " + outcome.sentence()
                   : file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                    : QString();
        };
        const QStringList lines = exported("c.csv").split('\n');
        QVERIFY2(lines[0].startsWith("name,loop,num_bits,mode,"), qPrintable(lines[0]));
        for (int i = 0; i < 4; ++i) {
            const auto shown = m_page->compared(static_cast<std::size_t>(i));
            const QStringList fields = lines[i + 1].split(',');
            QCOMPARE(fields[0], names()[i]);
            QCOMPARE(fields[1], QString("closed"));
            QCOMPARE(fields[lines[0].split(',').indexOf("sqnr_db")].toDouble(), shown->metrics.sqnrDb);
            QCOMPARE(fields[lines[0].split(',').indexOf("spikes")].toULongLong(),
                     shown->metrics.quantizedSpikes);
            QVERIFY(fields[lines[0].split(',').indexOf("bound_sqnr_db")].toDouble() > 0);
        }
        QVERIFY(lines.size() > 5 + 3);
        QVERIFY(lines[5].startsWith(",open,1,"));
        QVERIFY(exported("c.tex").contains("\\begin{"));
        QVERIFY(exported("c.md").contains("| name | loop | bits | scheme | scale | SQNR (dB) |"));
        QVERIFY(exported("c.xls").endsWith("its extension must be .csv, .tex or .md."));
        QVERIFY(m_page->findChild<QToolButton*>("export_comparison")->isEnabled());
    }

    void marksTheBestValueOfEachMetric()
    {
        std::vector<double> sqnr;
        for (std::size_t i = 0; i < 4; ++i) {
            sqnr.push_back(m_page->compared(i)->metrics.sqnrDb);
        }
        const auto best = std::ranges::max_element(sqnr) - sqnr.begin();
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(metric("sqnr", i).startsWith("★"), i == best);
            QVERIFY(!metric("raw_spikes", i).startsWith("★"));
        }
    }

    void showsTheCostOfEachNeuron()
    {
        showSettled(shiftingSetup());
        for (std::size_t i = 0; i < 4; ++i) {
            const NeuronCost expected = neuronCost(m_page->compared(i)->scaledSetup(), Technology::ice40);
            QVERIFY2(expected.cost, expected.problem.c_str());
            QCOMPARE(metric("luts", static_cast<int>(i)).remove("★ ").toInt(), expected.cost->luts);
        }
    }

    void saysWhyANeuronHasNoCost()
    {
        QTRY_VERIFY(!m_page->busy());
        const NeuronCost expected = neuronCost(m_page->compared(0)->setup, Technology::ice40);
        QVERIFY(!expected.cost); // the leak is exact, and beta is 0.9
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(metric("luts", i), QString("–"));
        }
        QCOMPARE(metricItem("luts", 0)->toolTip(), QString::fromStdString(expected.problem));
        QVERIFY(costPlot()->points().message().contains(QString::fromStdString(expected.problem)));
    }

    void inOpenLoopTheCostIsThatOfThePlainNeuron()
    {
        Setup open = m_exploration->setup;
        open.loop = Loop::open;
        showSettled(open);
        for (std::size_t i = 0; i < 4; ++i) {
            const NeuronCost expected =
                neuronCost(plainNeuron(m_page->compared(i)->table.scheme()), Technology::ice40);
            QVERIFY2(expected.cost, expected.problem.c_str());
            QCOMPARE(metric("luts", static_cast<int>(i)).remove("★ ").toInt(), expected.cost->luts);
        }
    }

    void plotsThePinsByCost()
    {
        showSettled(shiftingSetup());
        QVERIFY(!costPlot()->isVisible());
        auto* tabs = m_page->findChild<QTabWidget*>("compare_metrics")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        QVERIFY(costPlot()->isVisible());
        const auto& points = costPlot()->points().points();
        QCOMPARE(points.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(points[i].name, names()[static_cast<qsizetype>(i)]);
            QCOMPARE(points[i].place.y(), m_page->compared(i)->metrics.sqnrDb);
            QCOMPARE(static_cast<int>(points[i].place.x()),
                     metric("luts", static_cast<int>(i)).remove("★ ").toInt());
        }
        QTest::keyClick(tabs, Qt::Key_Left);
        QVERIFY(!costPlot()->isVisible());
    }

    void exportsTheCostOfThePins()
    {
        showSettled(shiftingSetup());
        QTemporaryDir folder;
        const QString path = folder.filePath("c.csv");
        QVERIFY(m_page->exportComparison(path).isDone());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
        const qsizetype column = lines[0].split(',').indexOf("estimated_luts");
        QVERIFY(column > 0);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(lines[i + 1].split(',')[column], metric("luts", i).remove("★ "));
        }
        QCOMPARE(lines[5].split(',')[column], QString()); // fits have no neuron
    }

    void columnsShareTheirAxes()
    {
        auto* first = m_page->findChild<ComparedOverlay*>("compare_overlay_1");
        for (const char* name : {"compare_overlay_2", "compare_overlay_3"}) {
            auto* other = m_page->findChild<ComparedOverlay*>(name);
            QCOMPARE(other->frame().yMin, first->frame().yMin);
            QCOMPARE(other->frame().yMax, first->frame().yMax);
        }
        const QPoint middle = first->frame().area.center().toPoint();
        QWheelEvent wheel(middle, first->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        const double before = first->frame().xMax - first->frame().xMin;
        QCoreApplication::sendEvent(first, &wheel);
        QVERIFY(first->frame().xMax - first->frame().xMin < before);
        auto* spikes = m_page->findChild<SpikePlot*>("compare_spikes_3");
        QCOMPARE(spikes->frame().xMin, first->frame().xMin);
        QCOMPARE(spikes->frame().xMax, first->frame().xMax);
    }

    void aPinReplacesTheLastDefaultPinButNoneThatWasChosen()
    {
        auto* button = m_page->findChild<QToolButton*>("pin_current");
        Setup other = m_exploration->setup;
        other.scheme.numBits = 6;
        m_page->showExploration(explore(other));
        click(button);
        QCOMPARE(m_page->pins().size(), 4U);
        QCOMPARE(m_page->pins()[3].scheme.numBits, 6);
        QTRY_VERIFY(upToDate());
        QCOMPARE(names().mid(0, 3), (QStringList{"Uniform", "Q0.3", "E2M1"}));
        QVERIFY(!button->isEnabled());
        QSignalSpy complained(m_page.get(), &Perspective::complained);
        m_page->pin(other.scheme, "one too many");
        QCOMPARE(complained.count(), 1);
        QCOMPARE(m_page->pins().size(), 4U);
    }

    void pinsPresets()
    {
        auto* menu = m_page->findChild<QToolButton*>("pin_preset")->menu();
        emit menu->aboutToShow();
        const Preset last = schemePresets().last();
        // Spacings, other formats, a line, presets.
        QCOMPARE(menu->actions().size(), 3 + 4 + 1 + schemePresets().size());
        QCOMPARE(menu->actions().last()->toolTip(), last.purpose);
        menu->actions().last()->trigger();
        QCOMPARE(m_page->pins().size(), 4U);
        QCOMPARE(m_page->pins()[3].name, last.name);
        QCOMPARE(m_page->pins()[3].scheme, last.applied(m_exploration->setup).scheme);
        QTRY_VERIFY(upToDate());
    }

    void renamesByTyping()
    {
        auto* name = in<QLineEdit>(2, "name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "mine");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(names()[1], QString("mine"));
        QCOMPARE(m_page->findChild<MetricsTable*>("metrics_table")->horizontalHeaderItem(1)->text(),
                 QString("mine"));
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(names()[1], QString("mine")); // a name is never empty
    }

    void movesColumns()
    {
        const QStringList before = names();
        const auto shown = m_page->compared(1);
        QVERIFY(!in<QToolButton>(1, "move_left")->isEnabled());
        QVERIFY(!in<QToolButton>(4, "move_right")->isEnabled());
        click(in<QToolButton>(2, "move_left"));
        QCOMPARE(names(), (QStringList{before[1], before[0], before[2], before[3]}));
        QCOMPARE(m_page->compared(0), shown); // nothing is computed again
        QCOMPARE(in<QLineEdit>(1, "name")->text(), before[1]);
    }

    void removedButtonsDoNothing()
    {
        while (!m_page->pins().empty()) {
            auto* unpin = in<QToolButton>(1, "unpin");
            unpin->setFocus();
            QTest::keyClick(unpin, Qt::Key_Space);
        }
        QTest::keyClick(in<QToolButton>(1, "unpin"), Qt::Key_Space); // it may still have the focus
        QTest::keyClick(in<QToolButton>(1, "adopt"), Qt::Key_Space);
        QTest::keyClick(in<QToolButton>(1, "move_right"), Qt::Key_Space);
        QCOMPARE(m_page->pins().size(), 0U);
    }

    void showsAHintWhenNothingIsPinned()
    {
        const QStringList before = names();
        click(in<QToolButton>(1, "unpin"));
        QCOMPARE(names(), before.mid(1));
        for (int left = 3; left > 0; --left) {
            click(in<QToolButton>(1, "unpin"));
        }
        QVERIFY(m_page->pins().empty());
        QVERIFY(m_page->findChild<QLabel*>("nothing_pinned")->isVisible());
        m_page->showExploration(m_exploration);
        QVERIFY(m_page->pins().empty()); // the person's choice stays
    }

    void adoptsAScheme()
    {
        QSignalSpy edited(m_page.get(), &Perspective::edited);
        QVERIFY(!in<QToolButton>(1, "adopt")->isEnabled()); // in use already
        click(in<QToolButton>(3, "adopt"));
        QCOMPARE(edited.count(), 1);
        Setup expected = m_exploration->setup;
        expected.scheme = m_page->pins()[2].scheme;
        QCOMPARE(edited.first().first().value<Setup>(), expected);
        m_page->showExploration(explore(expected));
        QVERIFY(!in<QToolButton>(3, "adopt")->isEnabled());
        QVERIFY(in<QLabel>(3, "summary")->text().contains("in use"));
    }

    void followsTheSetup()
    {
        Setup other = m_exploration->setup;
        other.neuron.beta = 0.5;
        m_page->showExploration(explore(other));
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_page->compared(1)->setup.neuron.beta, 0.5);
        other.loop = Loop::open;
        m_page->showExploration(explore(other));
        QTRY_VERIFY(upToDate());
        QVERIFY(m_page->compared(2)->quantized == nullptr);
    }
};

static const RegisteredTest comparePageTest(__FILE__, runTest<ComparePageTest>);
#include "compare_page_test.moc"
