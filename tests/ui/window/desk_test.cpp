// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"
#include "tests/ui/registered_test.h"
#include "ui/compare/compare_page.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"
#include "ui/help/help_window.h"
#include "ui/model/recent_files.h"
#include "ui/training/training_page.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/presets.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

#include <cmath>

using namespace quantoscope;

/// Sessions, undo, presets and help of the real window.
class DeskTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::unique_ptr<MainWindow> opened()
    {
        auto window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        window->show();
        awaitNewest(*window);
        return window;
    }

    static void awaitNewest(const MainWindow& window)
    {
        QTRY_VERIFY(window.exploration() && window.exploration()->setup == window.setup() &&
                    !window.exploration()->provisional);
    }

    /// What a person sees of the setup: the plots and every dock.
    static QList<QImage> pictures(MainWindow& window)
    {
        QCoreApplication::processEvents();
        QList<QImage> images{window.perspectives().grab().toImage()};
        for (auto* dock : window.findChildren<QDockWidget*>()) {
            images << dock->grab().toImage();
        }
        return images;
    }

    QByteArray tableOf(const MainWindow& window) const
    {
        const QString path = m_folder.filePath("table.csv");
        if (const auto sentence = window.exportTable(path)) {
            qFatal("%s", qPrintable(*sentence));
        }
        const MappedFile file(path);
        return {reinterpret_cast<const char*>(file.bytes().data()),
                static_cast<qsizetype>(file.bytes().size())};
    }

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

    static void press(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&window, key, modifiers);
    }

    static Session with(const Setup& setup)
    {
        Session session;
        session.setup = setup;
        return session;
    }

private slots:
    void aSessionBringsBackSetupPictureAndTable()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 3, .uniform = false, .upperLimit = 0.3};
        setup.neuron.beta = 0.7;
        const QString path = m_folder.filePath("a.quantoscope.json");
        const auto before = opened();
        before->restore(with(setup), "Test");
        awaitNewest(*before);
        QVERIFY(before->saveSessionTo(path));

        const auto after = opened();
        after->openFiles({path});
        awaitNewest(*after);
        QCOMPARE(after->session(), before->session());
        QCOMPARE(tableOf(*after), tableOf(*before));
        QTRY_COMPARE(pictures(*after), pictures(*before)); // layouts settle
        QCOMPARE(recentFiles().front(), path);
    }

    void aSessionBringsBackTabPinsAndTraining()
    {
        Session session = with(exampleSetup());
        session.perspective = "compare";
        session.pins = {{{"ours", {.numBits = 2}}, {"theirs", {.numBits = 5, .uniform = false}}}};
        session.training.hidden = 7;
        const QString path = m_folder.filePath("b.quantoscope.json");
        saveSession(path, session);
        const auto window = opened();
        window->openFiles({path});
        QCOMPARE(window->session(), session);
        QCOMPARE(window->perspectives().current().perspectiveName(), QString("compare"));
        window->perspectives().setCurrentIndex(3); // Train is made now
        QCOMPARE(window->session().training.hidden, 7);
    }

    void aSessionThatCannotBeReadLeavesEverythingAsItIs()
    {
        const QString path = m_folder.filePath("new.quantoscope.json");
        writeWhole(path, R"({"quantoscope_session": 99})");
        const auto window = opened();
        const Session before = window->session();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        window->openFiles({path});
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("newer Quantoscope"));
        QCOMPARE(window->session(), before);
    }

    void aRecordingThatIsGoneIsNamedAndTheLastPictureStays()
    {
        Setup setup = exampleSetup();
        setup.recording = RecordingName{.path = m_folder.filePath("gone.csv").toStdString()};
        const QString path = m_folder.filePath("c.quantoscope.json");
        saveSession(path, with(setup));
        const auto window = opened();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        window->openFiles({path});
        QTRY_COMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("gone.csv"));
        QCOMPARE(window->exploration()->setup, exampleSetup());
    }

    void theTitleTellsWhatIsNotSaved()
    {
        const QString path = m_folder.filePath("d.quantoscope.json");
        const auto window = opened();
        QVERIFY(!window->isWindowModified());
        QVERIFY(window->saveSessionTo(path));
        QVERIFY(window->windowTitle().contains("d.quantoscope.json"));
        window->restore(with(Setup{}), "Test");
        QVERIFY(window->isWindowModified());
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window->isWindowModified());
    }

    void docksComeBackAsTheyWereArranged()
    {
        const auto before = opened();
        before->findChild<QDockWidget*>("neuron_dock")->hide();
        before->perspectives().setCurrentIndex(4); // Learn hides more of them, for itself alone
        before->rememberArrangement();

        const auto after = opened();
        after->restoreArrangement();
        QVERIFY(after->findChild<QDockWidget*>("neuron_dock")->isHidden());
        QVERIFY(!after->findChild<QDockWidget*>("levels_dock")->isHidden());
    }

    /// The tab in front decides what is of use, whichever comes first: its session or the arrangement.
    void anArrangementShowsNoDockThatTheTabInFrontHides()
    {
        opened()->rememberArrangement();
        const auto window = opened();
        Session session = with(exampleSetup());
        session.perspective = "learn";
        window->restore(session, "Test");
        const QString name = "levels_dock";
        QVERIFY(window->findChild<QDockWidget*>(name)->isHidden());
        window->restoreArrangement();
        QVERIFY(window->findChild<QDockWidget*>(name)->isHidden());
        window->perspectives().setCurrentIndex(0);
        QVERIFY(!window->findChild<QDockWidget*>(name)->isHidden());
    }

    void aChangedSessionIsNotClosedUnasked()
    {
        const QString path = m_folder.filePath("f.quantoscope.json");
        const auto window = opened();
        QVERIFY(window->saveSessionTo(path));
        window->restore(with(Setup{}), "Test");
        const auto answer = [](QMessageBox::StandardButton button) {
            QTimer::singleShot(0, [button] {
                auto* asked = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                QVERIFY(asked != nullptr);
                QTest::mouseClick(asked->button(button), Qt::LeftButton);
            });
        };
        answer(QMessageBox::Cancel);
        QVERIFY(!window->close());
        QVERIFY(window->isVisible());
        answer(QMessageBox::Save);
        QVERIFY(window->close());
        QCOMPARE(loadSession(path).setup, Setup{});
    }

    void saysWhereASessionCannotBeSaved()
    {
        const auto window = opened();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        QVERIFY(!window->saveSessionTo(m_folder.filePath("no/such/folder/e.quantoscope.json")));
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("does not exist"));
    }

    void undoAndRedoGoThroughTwoHundredChanges()
    {
        const auto window = opened();
        UniformSource uniform(1);
        std::vector<std::shared_ptr<const Exploration>> explorations{window->exploration()};
        for (int i = 0; i < 200; ++i) {
            window->restore(with(changed(window->setup(), uniform)), QString("Change %1").arg(i));
            awaitNewest(*window);
            explorations.push_back(window->exploration());
        }
        for (std::size_t i = explorations.size() - 1; i-- > 0;) {
            press(*window, Qt::Key_Z, Qt::ControlModifier);
            awaitNewest(*window);
            QVERIFY(same(*window->exploration(), *explorations[i]));
        }
        for (std::size_t i = 1; i < explorations.size(); ++i) {
            press(*window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            awaitNewest(*window);
            QVERIFY(same(*window->exploration(), *explorations[i]));
        }
    }

    void pinsAreUndoneFromAnyTab()
    {
        const auto window = opened();
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
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(compare.pins() == chosen);
        press(*window, Qt::Key_Y, Qt::ControlModifier);
        press(*window, Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(compare.pins() == changed);
    }

    void trainingIsUndone()
    {
        const auto window = opened();
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
        QVERIFY(!train.openPoints(path));
        QCOMPARE(window->session().trainingPoints, path.toStdString());
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(train.findChild<QLabel*>("points_file")->text(), QString());
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(train.settings(), before);
        QCOMPARE(dataset->currentIndex(), static_cast<int>(before.dataset.kind));
        press(*window, Qt::Key_Y, Qt::ControlModifier);
        press(*window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(train.findChild<QLabel*>("points_file")->text(), QString("points.csv"));
    }

    void pointsThatAreGoneAreNamedOnce()
    {
        const auto window = opened();
        window->perspectives().bringToFront("train");
        QSignalSpy complained(window.get(), &MainWindow::complained);
        Session session = with(exampleSetup());
        session.perspective = "train";
        session.trainingPoints = m_folder.filePath("gone.csv").toStdString();
        window->restore(session, "Test");
        session.setup.neuron.beta = 0.5;
        window->restore(session, "Test");
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("gone.csv"));
        QCOMPARE(window->session(), session); // the file may come back
    }

    void everyPresetCanBeUsed()
    {
        QVERIFY(schemePresets().size() >= 5);
        for (const Preset& preset : schemePresets() + lessonPresets()) {
            QVERIFY2(!validate(preset.applied(exampleSetup())), qPrintable(preset.name));
            QVERIFY(!preset.purpose.isEmpty());
        }
        QCOMPARE(schemePresets().front().applied(Setup{}).scheme, Scheme{});
    }

    void twosComplementPresetsHaveWholeLevels()
    {
        int found = 0;
        for (const Preset& preset : schemePresets()) {
            if (!preset.name.startsWith("Two's complement")) {
                continue;
            }
            ++found;
            const Scheme scheme = preset.applied(Setup{}).scheme;
            const int half = levelCount(scheme) / 2;
            int whole = -half;
            const LevelTable table(scheme);
            for (const float level : table.levels()) {
                QVERIFY(level * static_cast<float>(half) / 2 == static_cast<float>(whole++));
            }
        }
        QCOMPARE(found, 3);
    }

    void aPresetIsOneChange()
    {
        const auto window = opened();
        auto* presets = window->findChild<QMenu*>("preset_menu");
        presets->actions().front()->trigger();
        QCOMPARE(window->setup().scheme, Scheme{});
        press(*window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window->setup(), exampleSetup());
    }

    void helpExplainsThePlaceWhereOneIs()
    {
        const auto window = opened();
        const auto topicOf = [&](const QString& name) {
            return helpTopicFor(window->findChild<QWidget*>(name));
        };
        QCOMPARE(topicOf("num_bits"), QString("scheme"));
        QCOMPARE(topicOf("beta"), QString("neuron"));
        QCOMPARE(topicOf("amplitude"), QString("signal"));
        QCOMPARE(topicOf("level_table"), QString("levels"));
        QCOMPARE(topicOf("overlay"), QString("explore"));
        window->findChild<QWidget*>("overlay")->setFocus();
        QTest::keyClick(window->findChild<QWidget*>("overlay"), Qt::Key_F1);
        auto* help = window->findChild<HelpWindow*>();
        QVERIFY(help != nullptr && help->isVisible());
        QCOMPARE(help->topic(), QString("explore"));
    }

    void everyTopicHasText()
    {
        const auto window = opened();
        HelpWindow help(keyboardMap(*window->menuBar()));
        auto* topics = help.findChild<QListWidget*>("help_topics");
        QVERIFY(topics->count() >= 10);
        for (int i = 0; i < topics->count(); ++i) {
            topics->setCurrentRow(i);
            QVERIFY(help.findChild<QTextBrowser*>("help_text")->toPlainText().size() > 100);
        }
    }

    void theKeyboardMapHoldsEveryKeyOfTheMenus()
    {
        const auto window = opened();
        const QString map = keyboardMap(*window->menuBar());
        int keys = 0;
        for (const QAction* action : window->findChildren<QAction*>()) {
            if (!action->shortcut().isEmpty() && action->shortcutContext() == Qt::WindowShortcut) {
                ++keys;
                QVERIFY2(map.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
            }
        }
        QVERIFY(keys >= 10);
    }
};

static const RegisteredTest deskTest(__FILE__, runTest<DeskTest>);

#include "desk_test.moc"
