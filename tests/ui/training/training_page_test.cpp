// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/longest_input.h"
#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/theme.h"
#include "ui/training/boundary_plot.h"
#include "ui/training/curve_plot.h"
#include "ui/training/gradient_plot.h"
#include "ui/training/hidden_plot.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"
#include "ui/widgets/parameter_field.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace quantoscope;

/// Drives the Train perspective with real clicks, keys and mouse moves.
class TrainingPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrainingPage> m_page;
    QTemporaryDir m_folder;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    template<typename Kind>
    Kind& plot(const QString& name)
    {
        return *find<Kind>(name);
    }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    void type(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void choose(const QString& box, int index)
    {
        auto* combo = find<QComboBox>(box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
    }

    void useScheme(const Scheme& scheme)
    {
        Setup setup = exampleSetup();
        setup.scheme = scheme;
        m_page->showExploration(explore(setup));
    }

    int epoch() const { return m_page->snapshot() ? m_page->snapshot()->newest().epoch : -1; }

    /// Whether the snapshot shown has the current settings of the page.
    bool upToDate() const { return m_page->snapshot() && m_page->snapshot()->settings == m_page->settings(); }

    static void point(Plot& plot, QPointF place)
    {
        const QPointF pixel = plot.frame().toPixel(place);
        QMouseEvent move(QEvent::MouseMove, pixel, plot.mapToGlobal(pixel), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &move);
    }

private slots:
    void init()
    {
        m_page = std::make_unique<TrainingPage>();
        m_page->resize(1000, 760);
        m_page->show();
        useScheme({.numBits = 2, .upperLimit = 1});
        QTRY_VERIFY(upToDate());
    }

    void cleanup() { m_page.reset(); }

    void startsPausedAtItsInitialWeights()
    {
        QCOMPARE(epoch(), 0);
        QCOMPARE(find<QLabel>("train_epoch")->text(), "epoch 0");
        QVERIFY(m_page->snapshot()->awareWeights == m_page->snapshot()->floatWeights);
    }

    void playTrainsUntilPause()
    {
        choose("train_speed", 3);
        const auto& button = *find<QPushButton>("train_play");
        QVERIFY(hasItsLetters(button) && button.text() == "Play" && !button.icon().isNull());
        click("train_play");
        QVERIFY(hasItsLetters(button) && button.text() == "Pause" && !button.icon().isNull());
        QTRY_VERIFY(epoch() > 10);
        click("train_play");
        QTRY_VERIFY(!m_page->snapshot()->running);
        const int reached = epoch();
        QTest::qWait(120);
        QCOMPARE(epoch(), reached);
    }

    void spacePlaysAndPauses()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        QTest::keyClick(m_page.get(), Qt::Key_Space);
        QTRY_VERIFY(epoch() > 1);
        QTest::keyClick(m_page.get(), Qt::Key_Space);
        QTRY_VERIFY(!m_page->snapshot()->running);
    }

    void stepDoesOneEpochAndResetGoesBack()
    {
        const Weights<float> start = m_page->snapshot()->awareWeights;
        for (int i = 1; i <= 3; ++i) {
            click("train_step");
            QTRY_COMPARE(epoch(), i);
        }
        QVERIFY(m_page->snapshot()->awareWeights != start);
        click("train_reset");
        QTRY_COMPARE(epoch(), 0);
        QVERIFY(m_page->snapshot()->awareWeights == start);
    }

    void showsTheResultsOfTheCore()
    {
        for (int i = 1; i <= 4; ++i) {
            click("train_step");
            QTRY_COMPARE(epoch(), i);
        }
        const TrainingSettings settings = m_page->settings();
        Trainer trainer(settings, std::make_shared<const Task>(makeTask(
                                      settings.dataset, static_cast<std::size_t>(settings.model.steps))));
        for (int i = 0; i < 4; ++i) {
            trainer.epoch();
        }
        const auto& shown = *m_page->snapshot();
        QVERIFY(shown.awareWeights == trainer.weights(Learner::qatState));
        QCOMPARE(shown.history.size(), std::size_t{5});
        const LearnerScores scores = trainer.scores(Learner::ptqState);
        QCOMPARE(shown.newest().learners[1].test.accuracy(), scores.test.accuracy());
        QCOMPARE(plot<CurvePlot>("training_loss").curve(1).points().back(), QPointF(4, scores.train.loss()));
        QCOMPARE(plot<BoundaryPlot>("boundary_ptq").accuracyText(),
                 QString::number(100 * scores.test.accuracy(), 'f', 1) + " %");
    }

    void mapsAreColouredByThePredictedClass()
    {
        const auto& snapshot = *m_page->snapshot();
        const QImage& map = plot<BoundaryPlot>("boundary_float").map();
        const int side = static_cast<int>(LeadMap::side);
        QCOMPARE(map.size(), QSize(side, side));
        for (const int row : {0, 10, 47}) {
            for (const int column : {0, 20, 47}) {
                const float lead = snapshot.maps[0].leads[static_cast<std::size_t>(row) * LeadMap::side +
                                                          static_cast<std::size_t>(column)];
                const QColor colour = map.pixelColor(column, side - 1 - row);
                const bool towardsOne = colour.red() > colour.blue(); // orange against blue, on white
                QVERIFY(lead == 0 || towardsOne == (lead > 0));
            }
        }
    }

    void bothAxesAreLabelled()
    {
        const Axes& axes = std::as_const(plot<BoundaryPlot>("boundary_float")).axes();
        QVERIFY(axes.xTicks().size() >= 2);
        QVERIFY(axes.yTicks().size() >= 2);
    }

    void controlsActImmediately_data()
    {
        QTest::addColumn<QString>("control");
        QTest::addColumn<QString>("value");
        const auto add = [](const char* control, const char* value) {
            QTest::newRow(control) << QString(control) << QString(value);
        };
        add("train_dataset", "#6");
        add("noise", "0.2");
        add("size", "100");
        add("hidden", "5");
        add("steps", "10");
        add("train_loss", "#0");
        add("train_surrogate", "#1");
        add("train_state_gradient", "#1");
        add("train_optimizer", "#0");
        add("rate", "0.05");
        add("batch_size", "20");
        add("seed", "9");
    }

    void controlsActImmediately()
    {
        QFETCH(QString, control);
        QFETCH(QString, value);
        const TrainingSettings before = m_page->settings();
        if (value.startsWith('#')) {
            choose(control, value.mid(1).toInt());
        } else {
            type(control, value);
        }
        QVERIFY(m_page->settings() != before);
        QTRY_VERIFY(upToDate());
        click("train_step");
        QTRY_COMPARE(epoch(), 1);
    }

    void aChangedSchemeIsUsedAndTrainingContinues()
    {
        click("train_step");
        QTRY_COMPARE(epoch(), 1);
        useScheme({.numBits = 5});
        QTRY_VERIFY(upToDate());
        QCOMPARE(epoch(), 1);
        QCOMPARE(plot<GradientPlot>("gradient").jumps().values().size(), std::size_t{31});
    }

    void theGradientPlotShowsTheSlopeUsed()
    {
        auto& gradient = plot<GradientPlot>("gradient");
        const auto greatest = [&] { return std::ranges::max(gradient.flow().passing); };
        QVERIFY(greatest() > 0);
        QCOMPARE(gradient.taken().points().front().y(), 1.0);
        choose("train_state_gradient", 2);
        QTRY_VERIFY(upToDate());
        QCOMPARE(greatest(), 0.0);
        QCOMPARE(gradient.taken().points().front().y(), 0.0);
        const double loss = m_page->snapshot()->newest().learners[2].train.loss();
        click("train_step");
        QTRY_COMPARE(epoch(), 1);
        QCOMPARE(m_page->snapshot()->newest().learners[2].train.loss(), loss);
    }

    void pointingAtAPlaceShowsItsHiddenMembranes()
    {
        point(plot<BoundaryPlot>("boundary_qat"), {0.5, -0.25});
        QTRY_VERIFY(std::abs(m_page->snapshot()->probe.x - 0.5F) < 0.02F);
        const auto& snapshot = *m_page->snapshot();
        const Quantizer state(LevelTable(snapshot.settings.scheme), snapshot.settings.rounding);
        const TrainingSamples point{
            .inputs = {snapshot.probe.x, snapshot.probe.y}, .labels = {0}, .width = 2};
        const NetworkShape shape = shapeOf(snapshot.settings, 2, 2);
        const RunRules rules = rulesOf(snapshot.settings.model);
        const auto expected = layerTraces(
            {shape, rules, snapshot.awareWeights, {.weights = {}, .states = {&state, &state}}}, point);
        QCOMPARE(snapshot.quantizedTraces.front().membrane, expected.front().membrane);
        const auto& hidden = plot<HiddenPlot>("hidden_membranes");
        QCOMPARE(hidden.neurons().size(), std::size_t{4});
        QCOMPARE(hidden.raw().points().size(), std::size_t{104}); // four rows of 25 steps and a gap
    }

    void aWrongValueIsMarkedAndTheLastValidOneIsUsed()
    {
        type("rate", "0");
        QVERIFY(!find<QLabel>("rate_problem")->text().isEmpty());
        QCOMPARE(m_page->snapshot()->settings.rate, 0.01);
        type("rate", "0.02");
        QVERIFY(find<QLabel>("rate_problem")->text().isEmpty());
        QTRY_VERIFY(upToDate());
    }

    void networksAreExported()
    {
        for (const char* ending : {"py", "json", "nir"}) {
            const QString path = m_folder.filePath(QString("network.") + ending);
            QVERIFY(m_page->exportNetwork(path, Learner::qatState).isDone());
            QVERIFY(QFile(path).size() > 1000);
        }
        QVERIFY(m_page->exportNetwork(m_folder.filePath("network.txt"), Learner::floating)
                    .sentence()
                    .contains("must be .py, .json or .nir"));
    }

    void pointsOfAFileAreTrainedOn()
    {
        const QString path = m_folder.filePath("points.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y,label\n");
        for (int i = 0; i < 30; ++i) {
            file.write(QByteArray::number(i) + ",1," + (i < 15 ? "0\n" : "1\n"));
        }
        file.close();
        QVERIFY(m_page->openData(path).isDone());
        QTRY_COMPARE(m_page->snapshot()->task->train.size(), std::size_t{15});
        auto* dataset = find<QComboBox>("train_dataset");
        QCOMPARE(dataset->currentIndex(), static_cast<int>(TaskKind::yours));
        choose("train_dataset", static_cast<int>(TaskKind::exclusiveOr));
        QTRY_COMPARE(m_page->snapshot()->task->train.size(), std::size_t{200});
        QVERIFY(!m_page->openData(m_folder.filePath("absent.csv")).isDone());
    }

    /// Meanwhile the worker trains a large network as fast as possible.
    void everyInputTakesAtMostFiftyMilliseconds()
    {
        type("hidden", "64");
        choose("train_speed", 3);
        click("train_play");
        QTRY_VERIFY(epoch() > 0);
        LongestInput longest;
        auto* rate = find<QLineEdit>("rate");
        rate->setFocus();
        for (int i = 0; i < 20; ++i) {
            longest.measure([&] { point(plot<BoundaryPlot>("boundary_float"), {0.02 * i - 0.4, 0.1}); });
            longest.measure([&] { QTest::keyClick(rate, i % 2 == 0 ? Qt::Key_5 : Qt::Key_Backspace); });
            longest.measure([&] { find<QComboBox>("train_surrogate")->setCurrentIndex(i % 2); });
        }
        QVERIFY2(longest.seconds() < 0.05, qPrintable(QString("%1 s").arg(longest.seconds())));
    }

    void largeNetworksStopQuickly()
    {
        type("size", "2000");
        type("hidden", "64");
        type("steps", "200");
        choose("train_speed", 3);
        click("train_play");
        QTest::qWait(100);
        QElapsedTimer clock;
        clock.start();
        m_page.reset();
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString("%1 ms").arg(clock.elapsed())));
    }
};

static const RegisteredTest trainingPageTest(__FILE__, runTest<TrainingPageTest>);
#include "training_page_test.moc"
