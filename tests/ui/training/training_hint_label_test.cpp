// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/plot.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <memory>

using namespace quantoscope;

/// The hint of the Train perspective on why a run goes wrong.
class TrainingHintLabelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrainingPage> m_page;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    int epoch() const { return m_page->snapshot() ? m_page->snapshot()->newest().epoch : -1; }

    void train(int epochs)
    {
        auto* speed = find<QComboBox>("train_speed");
        speed->setFocus();
        QTest::keyClick(speed, Qt::Key_End);
        m_page->trainFor(epochs);
        QTRY_VERIFY(epoch() >= epochs && !m_page->running());
    }

    void setUp(const TrainingSettings& settings, const Scheme& scheme)
    {
        Setup setup = exampleSetup();
        setup.scheme = scheme;
        m_page->showExploration(explore(setup));
        m_page->setSettings(settings);
        QTRY_VERIFY(m_page->snapshot() && m_page->snapshot()->settings == m_page->settings());
    }

    /// The label overlaps no other widget.
    void requireRoom()
    {
        const auto* hint = find<QLabel>("train_hint");
        const auto place = [this](const QWidget& widget) {
            return QRect(widget.mapTo(m_page.get(), QPoint()), widget.size());
        };
        QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
        for (Plot* plot : m_page->plots()) {
            QVERIFY2(!place(*plot).intersects(place(*hint)), qPrintable(plot->objectName()));
        }
        for (const char* name : {"train_play", "train_reset", "train_export"}) {
            QVERIFY(!place(*find<QPushButton>(name)).intersects(place(*hint)));
        }
    }

private slots:
    void init()
    {
        m_page = std::make_unique<TrainingPage>();
        m_page->resize(1000, 760);
        m_page->show();
    }

    void cleanup() { m_page.reset(); }

    void aRunThatLearnsShowsNoHint()
    {
        TrainingSettings settings;
        settings.dataset.kind = TaskKind::moons;
        setUp(settings, {.numBits = 3, .upperLimit = 1});
        train(60);
        QVERIFY2(!find<QLabel>("train_hint")->isVisible(), qPrintable(find<QLabel>("train_hint")->text()));
    }

    void aLearningRateThatIsTooHighIsReported()
    {
        TrainingSettings settings;
        settings.dataset.kind = TaskKind::moons;
        settings.rate = 1;
        setUp(settings, {.numBits = 3, .upperLimit = 1});
        train(40);
        const auto* hint = find<QLabel>("train_hint");
        QTRY_VERIFY(hint->isVisible());
        QVERIFY2(hint->text().contains("a learning rate of 1") && hint->text().contains("try 0.1"),
                 qPrintable(hint->text()));
        requireRoom();
        QTest::mouseClick(find<QPushButton>("train_reset"), Qt::LeftButton);
        QTRY_VERIFY(!hint->isVisible());
    }

    void theHintExplainsWhyQuantizationAwareTrainingEndsBelow()
    {
        TrainingSettings settings;
        settings.dataset.kind = TaskKind::circles;
        settings.model.stateGradient = StateGradient::staircase;
        setUp(settings, {.numBits = 4, .upperLimit = 1});
        train(30);
        QTRY_VERIFY(find<QLabel>("train_hint")->isVisible());
        QVERIFY(find<QLabel>("train_hint")->text().contains("state_gradient"));
        requireRoom();
    }

    /// A change of settings during a run must not be attributed to the learning rate.
    void changedSettingsRestartTheDiagnosis()
    {
        TrainingSettings settings;
        settings.dataset.kind = TaskKind::moons;
        setUp(settings, {.numBits = 8, .upperLimit = 1});
        train(30);
        Setup two = exampleSetup();
        two.scheme = {.numBits = 2, .upperLimit = 1};
        m_page->showExploration(explore(two));
        QTRY_VERIFY(m_page->snapshot()->settings == m_page->settings());
        train(34);
        QVERIFY2(!find<QLabel>("train_hint")->isVisible(), qPrintable(find<QLabel>("train_hint")->text()));
    }

    void lessonsShowNoHint()
    {
        m_page->setCompact();
        TrainingSettings settings;
        settings.dataset.kind = TaskKind::circles;
        settings.model.stateGradient = StateGradient::staircase;
        setUp(settings, {.numBits = 4, .upperLimit = 1});
        train(30);
        QVERIFY(!find<QLabel>("train_hint")->isVisible());
    }
};

static const RegisteredTest trainingHintLabelTest(__FILE__, runTest<TrainingHintLabelTest>);
#include "training_hint_label_test.moc"
