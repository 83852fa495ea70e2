// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/compare/compare_page.h"
#include "ui/files/file_access.h"
#include "ui/study/study_page.h"
#include "ui/training/training_page.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quantoscope;

/// Every change of the session goes back and forth, from any tab.
class UndoTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static bool same(const Exploration& a, const Exploration& b)
    {
        const auto samples = [](const std::shared_ptr<const Signal>& signal) {
            return signal ? std::vector<float>(signal->samples().begin(), signal->samples().end())
                          : std::vector<float>{};
        };
        return a.setup == b.setup && std::ranges::equal(a.table.levels(), b.table.levels()) &&
               samples(a.raw) == samples(b.raw) && samples(a.quantized) == samples(b.quantized) &&
               a.metrics.occupancy == b.metrics.occupancy && a.metrics.rawSpikes == b.metrics.rawSpikes &&
               a.metrics.quantizedSpikes == b.metrics.quantizedSpikes &&
               a.findings.size() == b.findings.size();
    }

    /// One thing changed that leaves the setup valid.
    static Setup changed(const Setup& before, UniformSource& uniform)
    {
        while (true) {
            Setup setup = before;
            const auto upTo = [&](int most) { return static_cast<int>(uniform() * most); };
            switch (upTo(9)) {
            case 0:
                setup.scheme.numBits = 1 + upTo(10);
                break;
            case 1:
                setup.scheme.uniform = !setup.scheme.uniform;
                break;
            case 2:
                setup.scheme.thrCentered = !setup.scheme.thrCentered;
                break;
            case 3:
                setup.scheme.threshold = 0.5 + uniform();
                break;
            case 4:
                setup.scheme.upperLimit = uniform();
                break;
            case 5:
                setup.neuron.beta = uniform();
                break;
            case 6:
                setup.stimulus.kind = static_cast<StimulusKind>(upTo(6));
                break;
            case 7:
                setup.loop = setup.loop == Loop::open ? Loop::closed : Loop::open;
                break;
            default:
                setup.neuron.kind = static_cast<NeuronKind>(upTo(4));
                break;
            }
            if (setup != before && !validate(setup)) {
                return setup;
            }
        }
    }

private slots:
    void undoAndRedoGoThroughTwoHundredChanges()
    {
        const auto window = openedWindow();
        UniformSource uniform(1);
        std::vector<std::shared_ptr<const Exploration>> explorations{window->exploration()};
        for (int i = 0; i < 200; ++i) {
            window->restore(sessionOf(changed(window->setup(), uniform)), QString("Change %1").arg(i));
            awaitNewest(*window);
            explorations.push_back(window->exploration());
        }
        for (std::size_t i = explorations.size() - 1; i-- > 0;) {
            QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
            awaitNewest(*window);
            QVERIFY(same(*window->exploration(), *explorations[i]));
        }
        for (std::size_t i = 1; i < explorations.size(); ++i) {
            QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            awaitNewest(*window);
            QVERIFY(same(*window->exploration(), *explorations[i]));
        }
    }

    void pinsAreUndoneFromAnyTab()
    {
        const auto window = openedWindow();
        window->perspectives().bringToFront("compare");
        auto& compare = static_cast<ComparePage&>(window->perspectives().current());
        const auto chosen = compare.pins();
        compare.pin({.numBits = 2}, "mine");
        QTest::mouseClick(compare.findChild<QWidget*>("column_1")->findChild<QToolButton*>("unpin"),
                          Qt::LeftButton);
        const auto changed = compare.pins();
        QCOMPARE(changed.back().name, "mine");
        QVERIFY(changed.front() != chosen.front());
        window->perspectives().bringToFront("explore");
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(compare.pins() == chosen);
        QTest::keyClick(window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTest::keyClick(window.get(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(compare.pins() == changed);
    }

    void trainingIsUndone()
    {
        const auto window = openedWindow();
        window->perspectives().bringToFront("train");
        auto& train = static_cast<TrainingPage&>(window->perspectives().current());
        const TrainingSettings before = train.settings();
        auto* dataset = train.findChild<QComboBox*>("train_dataset");
        dataset->setFocus();
        QTest::keyClick(dataset, Qt::Key_Down);
        QVERIFY(train.settings() != before);
        QVERIFY(window->findChild<QAction*>("undo")->text().contains("dataset"));
        const QString path = m_folder.filePath("points.csv");
        writeWhole(path, "x,y,label\n0,0,0\n1,1,1\n0.5,0,0\n0,1,1\n");
        QVERIFY(train.openData(path).isDone());
        QCOMPARE(window->session().trainingPoints, path.toStdString());
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(train.findChild<QLabel*>("data_file")->text(), QString());
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(train.settings(), before);
        QCOMPARE(dataset->currentIndex(), static_cast<int>(before.dataset.kind));
        QTest::keyClick(window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTest::keyClick(window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(train.findChild<QLabel*>("data_file")->text(), QString("points.csv"));
    }

    void theSettingsOfAStudyAreUndone()
    {
        const auto window = openedWindow();
        const Session before = window->session();
        window->perspectives().bringToFront("study");
        QVERIFY(window->session().study == before.study);
        QVERIFY(!window->findChild<QAction*>("undo")->isEnabled()); // looking changes nothing
        auto& study = static_cast<StudyPage&>(window->perspectives().current());
        auto* equal = study.findChild<QCheckBox*>("study_equal_bits");
        QTest::mouseClick(equal, Qt::LeftButton, {}, QPoint(8, equal->height() / 2));
        QVERIFY(window->session().study != before.study);
        QVERIFY(window->findChild<QAction*>("undo")->text().contains("equal bits"));
        window->perspectives().bringToFront("explore");
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(study.plan() == before.study);
        QCOMPARE(equal->isChecked(), before.study.settings.grid.equalBits);
        QTest::keyClick(window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(equal->isChecked(), !before.study.settings.grid.equalBits);
    }
};

static const RegisteredTest undoTest(__FILE__, runTest<UndoTest>);
#include "undo_test.moc"
