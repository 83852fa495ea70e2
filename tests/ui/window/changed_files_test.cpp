// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npy.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>

using namespace quantoscope;

/// A recording that another program touches while the window shows it.
class ChangedFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    std::size_t shownSteps() const { return m_window->exploration()->steps(); }
    QString notice() const { return m_window->findChild<QLabel*>("notice_text")->text(); }
    bool showsRecording() const
    {
        return m_window->exploration() && m_window->exploration()->setup.recording.has_value();
    }

private slots:
    void init()
    {
        m_path = m_folder.filePath("trace.csv");
        writeWhole(m_path, "0.1\n0.2\n0.3\n");
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        m_window->openFiles({m_path});
        QTRY_VERIFY(showsRecording());
        QCOMPARE(shownSteps(), 3U);
    }

    void cleanup() { m_window.reset(); }

    void aChangedFileIsReloadedWithANotice()
    {
        writeWhole(m_path, "0.1\n0.2\n0.3\n0.4\n");
        QTRY_COMPARE(shownSteps(), 4U);
        QCOMPARE(notice(), "trace.csv was changed by another program and is being reloaded.");
    }

    void aRemovedFileStaysShown()
    {
        QVERIFY(QFile::remove(m_path));
        QTRY_COMPARE(notice(), "trace.csv was removed; the window shows the data read before.");
        QCOMPARE(shownSteps(), 3U);
    }

    void aRemovedFileIsReloadedWhenItReappears()
    {
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(notice().contains("was removed"));
        writeWhole(m_path, "0.1\n0.2\n0.3\n0.4\n");
        QTRY_COMPARE(shownSteps(), 4U);
    }

    void aFileThatIsNotShownIsReloadedOnlyWhenItIsShown()
    {
        const QString other = m_folder.filePath("other.csv");
        writeWhole(other, "0.5\n0.6\n");
        m_window->openFiles({other});
        QTRY_COMPARE(shownSteps(), 2U);
        writeWhole(m_path, "0.1\n0.2\n0.3\n0.4\n0.5\n");
        QTest::qWait(1000); // three times what the window waits for
        QCOMPARE(m_window->setup().recording->path, other.toStdString());
        QCOMPARE(shownSteps(), 2U);
        QCOMPARE(notice(), QString());
        m_window->findChild<QAction*>("undo")->trigger();
        QTRY_COMPARE(shownSteps(), 5U);
    }

    void aFileCanBeReloadedByHand()
    {
        const QDateTime written = QFileInfo(m_path).lastModified();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("0.9") == 3);
        file.flush();
        QVERIFY(file.setFileTime(written, QFileDevice::FileModificationTime)); // so that nobody notices
        file.close();
        QTest::qWait(1000);
        QCOMPARE(m_window->exploration()->raw->samples().front(), 0.1F);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_COMPARE(m_window->exploration()->raw->samples().front(), 0.9F);
    }

    void aDamagedFileKeepsTheLastValidPlots()
    {
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        writeWhole(m_path, "0.1\nbroken\n");
        QTRY_COMPARE(complained.size(), 2);
        QVERIFY(complained.last().first().toString().contains("contains no column of numbers"));
        QCOMPARE(shownSteps(), 3U);
    }

    void aLongFileThatShrinksGivesNoNewMetrics()
    {
        constexpr std::size_t size = 17'000'000; // more than is copied
        const float sample = 0;
        std::string header = npyBytes(std::span(&sample, 1), std::array<std::size_t, 1>{1});
        header.replace(header.find("(1,), }       "), 14, "(17000000,), }");
        const QString path = m_folder.filePath("long.npy");
        writeWhole(path, QByteArray::fromStdString(header));
        QVERIFY(QFile::resize(path, static_cast<qint64>(header.size() + (size - 1) * sizeof(float))));
        m_window->openFiles({path});
        QTRY_COMPARE(shownSteps(), size);
        QTRY_VERIFY(!m_window->exploration()->provisional);
        const auto before = m_window->exploration();
        QVERIFY(QFile::resize(path, 10'000));
        m_window->findChild<QComboBox*>("loop")->setCurrentIndex(1);
        QTRY_VERIFY2(notice().contains("another program changed the file"), qPrintable(notice()));
        QCOMPARE(m_window->exploration(), before);
    }

    void aMissingColumnIsReportedAndTheLastValidPlotsStay()
    {
        writeWhole(m_path, "a,b\n0.1,0.2\n0.3,0.4\n");
        QTRY_COMPARE(shownSteps(), 2U);
        m_window->findChild<QComboBox*>("column")->setCurrentIndex(1);
        QTRY_COMPARE(m_window->exploration()->setup.recording->column, 1U);
        writeWhole(m_path, "0.1\n0.2\n0.3\n");
        const QString sentence =
            "trace.csv has no column 1; its last column is 0. Open the file again to choose another column.";
        QTRY_VERIFY2(notice().contains(sentence), qPrintable(notice()));
        QCOMPARE(shownSteps(), 2U);
        QCOMPARE(m_window->setup().recording->column, 1U);
        m_window->openFiles({m_path});
        QTRY_COMPARE(m_window->setup().recording->column, 0U);
        QTRY_COMPARE(shownSteps(), 3U);
    }
};

static const RegisteredTest changedFilesTest(__FILE__, runTest<ChangedFilesTest>);
#include "changed_files_test.moc"
