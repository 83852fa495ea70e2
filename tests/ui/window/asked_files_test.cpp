// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/files/file_access.h"

#include <QProgressBar>
#include <QTemporaryDir>

using namespace quantoscope;

/// Of several recordings that are read at once, the one asked for last is shown, whichever is read first.
class AskedFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_short;
    QString m_long; // takes many times longer to read
    std::unique_ptr<MainWindow> m_window;

    QString shown() const
    {
        const auto exploration = m_window->exploration();
        return exploration && exploration->setup.recording
                   ? QFileInfo(QString::fromStdString(exploration->setup.recording->path)).fileName()
                   : QString();
    }

    /// Once nothing is being read any more.
    void compareShown(const QString& name)
    {
        QTRY_COMPARE(shown(), name);
        QTRY_VERIFY(m_window->findChild<QProgressBar*>()->isHidden());
        QTest::qWait(500);
        QCOMPARE(shown(), name);
        QCOMPARE(QFileInfo(QString::fromStdString(m_window->setup().recording->path)).fileName(), name);
    }

    void openWindow(const Setup& setup = exampleSetup())
    {
        m_window = std::make_unique<MainWindow>(setup, Appearance::light);
        m_window->show();
    }

private slots:
    void initTestCase()
    {
        m_short = m_folder.filePath("short.csv");
        m_long = m_folder.filePath("long.csv");
        writeWhole(m_short, "0.1\n0.5\n1.1\n0.3\n");
        writeWhole(m_long, QByteArray("0.125\n0.25\n").repeated(1'000'000));
    }

    void cleanup() { m_window.reset(); }

    void theLastOfTwoFilesIsShown()
    {
        openWindow();
        m_window->openFiles({m_long, m_short});
        compareShown("short.csv");
    }

    void theLastOfTwoFilesIsShownEvenIfItLoadsSlower()
    {
        openWindow();
        m_window->openFiles({m_short, m_long});
        compareShown("long.csv");
    }

    void filesReplaceTheRestoredSession()
    {
        Setup yesterday = exampleSetup();
        yesterday.recording = RecordingName{m_long.toStdString()};
        yesterday.loop = Loop::open;
        openWindow(yesterday);
        m_window->openFiles({m_short});
        compareShown("short.csv");
    }

    void anUnreadableFileYieldsToTheOneBefore()
    {
        openWindow();
        m_window->openFiles({m_long, m_folder.filePath("nowhere.csv")});
        compareShown("long.csv");
    }

    void aSessionOpenedLaterWins()
    {
        const QString session = m_folder.filePath("later.quantoscope.json");
        openWindow();
        Setup setup = exampleSetup();
        setup.recording = RecordingName{m_short.toStdString()};
        setup.loop = Loop::open;
        m_window->restore(sessionOf(setup), "test");
        QVERIFY(m_window->saveSessionTo(session));
        m_window->openFiles({m_long, session});
        compareShown("short.csv");
    }
};

static const RegisteredTest askedFilesTest(__FILE__, runTest<AskedFilesTest>);
#include "asked_files_test.moc"
