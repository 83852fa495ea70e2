// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"
#include "ui/session/recent_files.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace quantoscope;

/// A session is saved, opened and looked after by the real window.
class SessionsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

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
        if (const Outcome outcome = window.exportTable(path); !outcome.isDone()) {
            qFatal("%s", qPrintable(outcome.sentence()));
        }
        const MappedFile file(nativePath(path));
        return {reinterpret_cast<const char*>(file.bytes().data()),
                static_cast<qsizetype>(file.bytes().size())};
    }

    /// Trains by the buttons until so many epochs are done.
    static const TrainingPage& trained(MainWindow& window, int epochs)
    {
        window.perspectives().bringToFront("train");
        const auto& page = static_cast<TrainingPage&>(window.perspectives().current());
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            QTest::mouseClick(page.findChild<QPushButton*>("train_step"), Qt::LeftButton);
            if (!QTest::qWaitFor([&] { return page.snapshot() && page.snapshot()->newest().epoch == epoch; },
                                 patience)) {
                qFatal("training does not run");
            }
        }
        return page;
    }

private slots:
    void theTrainedNetworkSurvivesTheWindow()
    {
        const auto before = openedWindow();
        const TrainingSnapshot left = *trained(*before, 4).snapshot();
        const Session kept = readSession("kept", writeSession(before->ownSession()));

        const auto between = openedWindow(); // in which nobody looks at Train
        between->restore(kept, "Restore");
        awaitNewest(*between);
        between->perspectives().setCurrentIndex(0);
        QCOMPARE(between->ownSession().trained, kept.trained);

        const auto after = openedWindow();
        after->restore(between->ownSession(), "Restore");
        awaitNewest(*after);
        after->perspectives().bringToFront("train");
        const auto& page = static_cast<TrainingPage&>(after->perspectives().current());
        QCOMPARE(after->ownSession().trained, kept.trained); // at no time it is lost
        QTRY_VERIFY(page.snapshot() && page.snapshot()->newest().epoch == 4);
        QCOMPARE(page.snapshot()->state, left.state);
        QCOMPARE(page.snapshot()->history, left.history);
        QCOMPARE(page.findChild<QLabel*>("train_epoch")->text(), QString("epoch 4"));
        QVERIFY(!page.snapshot()->running);
    }

    void aSavedSessionContainsTheTrainedNetwork()
    {
        const QString path = m_folder.filePath("trained.quantoscope.json");
        const auto before = openedWindow();
        const TrainerState left = trained(*before, 2).snapshot()->state;
        QVERIFY(before->saveSessionTo(path));
        const auto after = openedWindow();
        after->openFiles({path});
        const auto& page = static_cast<TrainingPage&>(after->perspectives().current());
        QTRY_VERIFY(page.snapshot() && page.snapshot()->newest().epoch == 2);
        QCOMPARE(page.snapshot()->state, left);
    }

    void undoKeepsTheTrainedNetwork()
    {
        const auto before = openedWindow();
        trained(*before, 2);
        const auto window = openedWindow();
        Session session = before->wholeSession();
        session.pins.emplace();
        window->restore(session, "Restore");
        awaitNewest(*window);
        const auto& page = static_cast<TrainingPage&>(window->perspectives().current());
        QTRY_VERIFY(page.snapshot() && page.snapshot()->newest().epoch == 2);
        QTest::mouseClick(page.findChild<QPushButton*>("train_step"), Qt::LeftButton);
        QTRY_COMPARE(page.snapshot()->newest().epoch, 3);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window->session().pins || !window->session().pins->empty());
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window->session().pins && window->session().pins->empty());
        QTest::qWait(100); // for what the worker may have to say
        QCOMPARE(page.snapshot()->newest().epoch, 3);
    }

    void otherSettingsDiscardTheWaitingNetwork()
    {
        const auto before = openedWindow();
        trained(*before, 1);
        Session kept = before->ownSession();
        QVERIFY(kept.trained);
        const auto after = openedWindow();
        after->restore(kept, "Restore");
        kept.training.hidden = 5;
        kept.trained.reset();
        after->restore(kept, "Fewer neurons");
        QVERIFY(!after->ownSession().trained); // or nobody could read the session
        QCOMPARE(readSession("kept", writeSession(after->ownSession())).training.hidden, 5);
    }

    void aSessionRestoresSetupPlotsAndTable()
    {
        Setup setup = exampleSetup();
        setup.scheme = {.numBits = 3, .uniform = false, .upperLimit = 0.3};
        setup.neuron.beta = 0.7;
        const QString path = m_folder.filePath("a.quantoscope.json");
        const auto before = openedWindow();
        before->restore(sessionOf(setup), "Test");
        awaitNewest(*before);
        QVERIFY(before->saveSessionTo(path));

        const auto after = openedWindow();
        after->openFiles({path});
        awaitNewest(*after);
        QCOMPARE(after->session(), before->session());
        QCOMPARE(tableOf(*after), tableOf(*before));
        QTRY_COMPARE(pictures(*after), pictures(*before)); // layouts settle
        QCOMPARE(recentFiles().front(), path);
    }

    void aSessionRestoresTabPinsAndTraining()
    {
        Session session = sessionOf(exampleSetup());
        session.perspective = "compare";
        session.pins = {{{"ours", {.numBits = 2}}, {"theirs", {.numBits = 5, .uniform = false}}}};
        session.training.hidden = 7;
        const QString path = m_folder.filePath("b.quantoscope.json");
        saveSession(path, session);
        const auto window = openedWindow();
        window->openFiles({path});
        QCOMPARE(window->session(), session);
        QCOMPARE(window->perspectives().current().perspectiveName(), QString("compare"));
        window->perspectives().bringToFront("train"); // Train is made now
        QCOMPARE(window->session().training.hidden, 7);
    }

    void anUnreadableSessionChangesNothing()
    {
        const QString path = m_folder.filePath("new.quantoscope.json");
        writeWhole(path, R"({"quantoscope_session": 99})");
        const auto window = openedWindow();
        const Session before = window->session();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        window->openFiles({path});
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("newer Quantoscope"));
        QCOMPARE(window->session(), before);
    }

    void aMissingRecordingIsReportedAndTheLastPlotsStay()
    {
        Setup setup = exampleSetup();
        setup.recording = RecordingName{.path = m_folder.filePath("gone.csv").toStdString()};
        const QString path = m_folder.filePath("c.quantoscope.json");
        saveSession(path, sessionOf(setup));
        const auto window = openedWindow();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        window->openFiles({path});
        QTRY_COMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("gone.csv"));
        QCOMPARE(window->exploration()->setup, exampleSetup());
    }

    void missingPointsAreReportedOnce()
    {
        const auto window = openedWindow();
        window->perspectives().bringToFront("train");
        QSignalSpy complained(window.get(), &MainWindow::complained);
        Session session = sessionOf(exampleSetup());
        session.perspective = "train";
        session.trainingPoints = m_folder.filePath("gone.csv").toStdString();
        window->restore(session, "Test");
        session.setup.neuron.beta = 0.5;
        window->restore(session, "Test");
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("gone.csv"));
        QCOMPARE(window->session(), session); // the file may come back
    }

    void theTitleMarksUnsavedChanges()
    {
        const QString path = m_folder.filePath("d.quantoscope.json");
        const auto window = openedWindow();
        QVERIFY(!window->isWindowModified());
        QVERIFY(window->saveSessionTo(path));
        QVERIFY(window->windowTitle().contains("d.quantoscope.json"));
        window->restore(sessionOf(Setup{}), "Test");
        QVERIFY(window->isWindowModified());
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window->isWindowModified());
    }

    void closingAChangedSessionAsksFirst()
    {
        const QString path = m_folder.filePath("f.quantoscope.json");
        const auto window = openedWindow();
        QVERIFY(window->saveSessionTo(path));
        window->restore(sessionOf(Setup{}), "Test");
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

    void reportsWhereASessionCannotBeSaved()
    {
        const auto window = openedWindow();
        QSignalSpy complained(window.get(), &MainWindow::complained);
        QVERIFY(!window->saveSessionTo(m_folder.filePath("no/such/folder/e.quantoscope.json")));
        QCOMPARE(complained.count(), 1);
        QVERIFY(complained.front().front().toString().contains("does not exist"));
    }

    /// What a crash left is offered until the person answers, whatever they do and are told meanwhile.
    void anOfferStaysUntilItIsAccepted()
    {
        const QString path = m_folder.filePath("g.quantoscope.json");
        saveSession(path, sessionOf(Setup{}));
        const auto window = openedWindow();
        Session kept = sessionOf(exampleSetup());
        kept.setup.scheme.numBits = 7;
        int settled = 0;
        window->offerBack(kept, [&settled] { ++settled; });
        auto* offer = window->findChild<QWidget*>("offer");
        window->openFiles({path});
        awaitNewest(*window);
        window->complain("Something is wrong.");
        QVERIFY(offer->isVisible());
        QTest::mouseClick(window->findChild<QAbstractButton*>("notice_close"), Qt::LeftButton);
        window->openFiles({m_folder.filePath("none.csv")});
        QVERIFY(offer->isVisible());
        QCOMPARE(settled, 0);
        QTest::mouseClick(window->findChild<QAbstractButton*>("offer_action"), Qt::LeftButton);
        QCOMPARE(window->setup(), kept.setup);
        QVERIFY(!offer->isVisible());
        QCOMPARE(settled, 1);
        QVERIFY(!window->windowTitle().contains("g.quantoscope")); // saving must not write over that
    }

    void aClosedOfferIsSettled()
    {
        const auto window = openedWindow();
        int settled = 0;
        window->offerBack(sessionOf(Setup{}), [&settled] { ++settled; });
        QTest::mouseClick(window->findChild<QAbstractButton*>("offer_close"), Qt::LeftButton);
        QVERIFY(!window->findChild<QWidget*>("offer")->isVisible());
        QCOMPARE(settled, 1);
        QCOMPARE(window->setup(), exampleSetup());
    }

    void theDockLayoutIsRestored()
    {
        const auto before = openedWindow();
        before->findChild<QDockWidget*>("neuron_dock")->hide();
        before->perspectives().bringToFront("learn"); // Learn hides more of them, for itself alone
        before->rememberArrangement();

        const auto after = openedWindow();
        after->restoreArrangement();
        QVERIFY(after->findChild<QDockWidget*>("neuron_dock")->isHidden());
        QVERIFY(!after->findChild<QDockWidget*>("levels_dock")->isHidden());
    }

    /// The tab in front decides what is of use, whichever comes first: its session or the arrangement.
    void aRestoredLayoutShowsNoDockThatTheCurrentTabHides()
    {
        openedWindow()->rememberArrangement();
        const auto window = openedWindow();
        Session session = sessionOf(exampleSetup());
        session.perspective = "learn";
        window->restore(session, "Test");
        const QString name = "levels_dock";
        QVERIFY(window->findChild<QDockWidget*>(name)->isHidden());
        window->restoreArrangement();
        QVERIFY(window->findChild<QDockWidget*>(name)->isHidden());
        window->perspectives().setCurrentIndex(0);
        QVERIFY(!window->findChild<QDockWidget*>(name)->isHidden());
    }
};

static const RegisteredTest sessionsTest(__FILE__, runTest<SessionsTest>);
#include "sessions_test.moc"
