// SPDX-License-Identifier: GPL-3.0-or-later
// The Train tab on data sets beyond the plane.
#include "files/session/session.h"
#include "tests/ui/child.h"
#include "tests/ui/longest_input.h"
#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "ui/training/answers_confusion_plot.h"
#include "ui/training/answers_plot.h"
#include "ui/training/layer_spikes_plot.h"
#include "ui/training/training_page.h"
#include "ui/training/weight_pictures_plot.h"
#include "ui/training/weights_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>

#include <algorithm>

using namespace quantoscope;

class TrainingTasksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TrainingPage> m_page;

    template<typename Widget>
    Widget& find(const QString& name) const
    {
        return *child<Widget>(*m_page, name);
    }

    void choose(const QString& box, int index) { find<QComboBox>(box).setCurrentIndex(index); }

    void type(const QString& field, const QString& text)
    {
        auto& line = find<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }

    const TrainingSnapshot& shown() const { return *m_page->snapshot(); }
    bool upToDate() const { return m_page->snapshot() && shown().settings == m_page->settings(); }

    /// A few digits and a small network, trained for some epochs.
    void trainDigits(int epochs)
    {
        choose("train_dataset", static_cast<int>(TaskKind::digits));
        type("size", "200");
        type("hidden", "12");
        QTRY_VERIFY(upToDate());
        m_page->trainFor(epochs);
        QTRY_COMPARE(shown().newest().epoch, epochs);
    }

    static void click(Plot& plot, QPointF value)
    {
        QTest::mouseClick(&plot, Qt::LeftButton, Qt::NoModifier, plot.frame().toPixel(value).toPoint());
    }

private slots:
    void init()
    {
        m_page = std::make_unique<TrainingPage>();
        m_page->resize(1000, 760);
        m_page->show();
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 2, .upperLimit = 1};
        m_page->showExploration(explore(setup));
        QTRY_VERIFY(upToDate());
    }

    void cleanup() { m_page.reset(); }

    void digitsBeginWithTheirUsualSettings()
    {
        choose("train_dataset", static_cast<int>(TaskKind::digits));
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_page->settings().dataset.size, usualTask(TaskKind::digits).size);
        QCOMPARE(m_page->settings().hidden, 64);
        QVERIFY(find<QWidget>("distortion").isVisibleTo(m_page.get()));
        QVERIFY(!find<QWidget>("classes").isVisibleTo(m_page.get()));
        choose("train_dataset", static_cast<int>(TaskKind::spikePatterns));
        QTRY_VERIFY(upToDate());
        QVERIFY(find<QWidget>("classes").isVisibleTo(m_page.get()));
        QVERIFY(!find<QWidget>("distortion").isVisibleTo(m_page.get()));
        choose("train_dataset", static_cast<int>(TaskKind::moons));
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_page->settings().hidden, 16);
    }

    void wrongAnswersComeFirst()
    {
        trainDigits(2);
        auto& plot = find<AnswersPlot>("answers_ptq");
        const std::vector<std::uint8_t>& labels = shown().task->test.labels;
        const std::vector<std::uint8_t>& answers = shown().answers[1];
        QCOMPARE(labels.size(), std::size_t{100});
        const auto isWrong = [&](std::size_t sample) { return answers[sample] != labels[sample]; };
        QVERIFY(
            std::ranges::is_sorted(plot.samples(), {}, [&](std::size_t s) { return isWrong(s) ? 0 : 1; }));
        for (std::size_t i = 0; i < plot.samples().size(); ++i) {
            const PictureLayer::Picture& picture = plot.pictures().pictures()[i];
            QCOMPARE(picture.framed, isWrong(plot.samples()[i]));
            QVERIFY(picture.caption.startsWith(QString::number(labels[plot.samples()[i]])));
            QCOMPARE(picture.image.size(), QSize(16, 16));
        }
    }

    void confusionCountsTheAnswers()
    {
        trainDigits(2);
        auto& plot = find<AnswersConfusionPlot>("answers_confusion");
        for (std::size_t place = 0; place < tabLearnerCount; ++place) {
            const Confusion& confusion = plot.confusion(place);
            QCOMPARE(confusion.classes, std::size_t{10});
            QCOMPARE(confusion.accuracy(), shown().newest().learners[place].test.accuracy());
        }
    }

    void aClickOnASampleShowsItsSpikes()
    {
        trainDigits(1);
        auto& answers = find<AnswersPlot>("answers_qat");
        const std::size_t sample = answers.samples()[1];
        click(answers, {1.5, 3.5});
        QTRY_COMPARE(shown().probe.sample, sample);
        const auto& plot = find<LayerSpikesPlot>("layer_spikes");
        std::size_t raw = 0;
        std::size_t quantized = 0;
        for (std::size_t layer = 0; layer < 2; ++layer) {
            raw += static_cast<std::size_t>(std::ranges::count(shown().rawTraces[layer].spikes, 1));
            quantized +=
                static_cast<std::size_t>(std::ranges::count(shown().quantizedTraces[layer].spikes, 1));
        }
        QCOMPARE(plot.common().points().size() + plot.onlyRaw().points().size(), raw);
        QCOMPARE(plot.common().points().size() + plot.onlyQuantized().points().size(), quantized);
        QVERIFY(raw + quantized > 0);
    }

    void quantizedWeightsAreShownWithTheirValues()
    {
        choose("train_quantized", static_cast<int>(QuantizedParts::weights));
        type("weight_bits", "3");
        QTRY_VERIFY(upToDate());
        QCOMPARE(find<WeightsPlot>("weight_histograms").levels(0).size(), std::size_t{7});
        QVERIFY(shown().learners() == tabLearners(QuantizedParts::weights));
        choose("train_quantized", static_cast<int>(QuantizedParts::state));
        QTRY_VERIFY(upToDate());
        QVERIFY(find<WeightsPlot>("weight_histograms").levels(0).empty());
        QVERIFY(!find<QWidget>("weight_bits").isVisibleTo(m_page.get()));
    }

    void deepAndRecurrentNetworksAreTrained()
    {
        type("hidden_2", "7");
        find<QCheckBox>("train_recurrent").click();
        QTRY_VERIFY(upToDate());
        QCOMPARE(shown().rawTraces.size(), std::size_t{3});
        QCOMPARE(shown().rawTraces[1].neurons, std::size_t{7});
        m_page->trainFor(1);
        QTRY_COMPARE(shown().newest().epoch, 1);
    }

    void patienceStopsTraining()
    {
        type("rate", "0.000000001");
        type("patience", "3");
        QTRY_VERIFY(upToDate());
        m_page->play();
        QTRY_VERIFY(!m_page->running() && shown().newest().epoch >= 3);
        QVERIFY(shown().newest().epoch < 200);
    }

    /// Meanwhile the worker trains on digits as fast as possible.
    void everyInputTakesAtMostFiftyMilliseconds()
    {
        choose("train_dataset", static_cast<int>(TaskKind::digits));
        choose("train_speed", 3);
        QTRY_VERIFY(upToDate());
        m_page->play();
        QTRY_VERIFY(shown().newest().epoch > 0);
        LongestInput longest;
        auto& answers = find<AnswersPlot>("answers_float");
        auto& tabs = find<QTabWidget>("train_traces");
        for (int i = 0; i < 20; ++i) {
            longest.measure([&] { click(answers, {i % 6 + 0.5, 3.5}); });
            longest.measure([&] { tabs.setCurrentIndex(i % 3); });
            longest.measure([&] { choose("train_surrogate", i % 2); });
        }
        QVERIFY2(longest.seconds() < 0.05, qPrintable(QString("%1 s").arg(longest.seconds())));
    }

    void trainedDigitsLiveInTheSession()
    {
        trainDigits(2);
        Session session;
        m_page->save(session);
        m_page->keep(session);
        const Session read = readSession("digits", writeSession(session));
        QVERIFY(read.training == session.training);
        QVERIFY(read.trained == session.trained);
        TrainingPage other;
        other.showExploration(explore(exampleSetup()));
        other.restore(read);
        other.takeUp(read);
        QTRY_VERIFY(other.snapshot() && other.snapshot()->newest().epoch == 2);
        QVERIFY(other.snapshot()->awareWeights == shown().awareWeights);
    }

    void dataThatDoNotFitTheEncodingGiveOneSentence()
    {
        const QString path = m_folder.filePath("points.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y,label\n0,0,0\n1,1,1\n0,1,0\n1,0,1\n");
        file.close();
        QVERIFY(m_page->openData(path).isDone());
        QTRY_VERIFY(upToDate());
        const QSignalSpy complaints(m_page.get(), &Perspective::complained);
        choose("train_encoding", static_cast<int>(Encoding::latency));
        QTRY_COMPARE(complaints.size(), 1);
        QVERIFY(complaints[0][0].toString().contains("requires values from 0 to 1"));
        choose("train_encoding", static_cast<int>(Encoding::current));
        QTRY_VERIFY(upToDate());
        m_page->trainFor(1);
        QTRY_COMPARE(shown().newest().epoch, 1);
    }
};

static const RegisteredTest trainingTasksTest(__FILE__, runTest<TrainingTasksTest>);
#include "training_tasks_test.moc"
