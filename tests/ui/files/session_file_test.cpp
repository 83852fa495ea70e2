// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"

#include <QDir>
#include <QTemporaryDir>

using namespace quantoscope;

class SessionFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static Session withRecording(const QString& path)
    {
        Session session;
        session.setup.recording = RecordingName{.path = path.toStdString(), .column = 2};
        session.setup.reference = TraceName{.path = (path + ".chip.npy").toStdString()};
        session.trainingPoints = (path + ".points.csv").toStdString();
        return session;
    }

private slots:
    void readsBackEqual()
    {
        const Session session = withRecording(m_folder.filePath("a.csv"));
        saveSession(m_folder.filePath("s.quantoscope.json"), session);
        QCOMPARE(loadSession(m_folder.filePath("s.quantoscope.json")), session);
    }

    /// Session and recording can be moved together.
    void storesARecordingBelowItAsARelativePath()
    {
        QDir(m_folder.path()).mkpath("here/data");
        QDir(m_folder.path()).mkpath("there");
        saveSession(m_folder.filePath("here/s.quantoscope.json"),
                    withRecording(m_folder.filePath("here/data/a.csv")));
        QVERIFY(QFile::rename(m_folder.filePath("here"), m_folder.filePath("there/moved")));
        QCOMPARE(loadSession(m_folder.filePath("there/moved/s.quantoscope.json")),
                 withRecording(m_folder.filePath("there/moved/data/a.csv")));
    }

    void storesARecordingElsewhereAsAnAbsolutePath()
    {
        QDir(m_folder.path()).mkpath("one");
        QDir(m_folder.path()).mkpath("other");
        const Session session = withRecording(m_folder.filePath("other/a.csv"));
        saveSession(m_folder.filePath("one/s.quantoscope.json"), session);
        QVERIFY(QFile::rename(m_folder.filePath("one/s.quantoscope.json"),
                              m_folder.filePath("moved.quantoscope.json")));
        QCOMPARE(loadSession(m_folder.filePath("moved.quantoscope.json")), session);
    }

    void throwsForMissingAndInvalidFiles()
    {
        QVERIFY_EXCEPTION_THROWN(loadSession(m_folder.filePath("none.quantoscope.json")), FileError);
        QVERIFY_EXCEPTION_THROWN(saveSession(m_folder.filePath("no/such/s.quantoscope.json"), {}), FileError);
        writeWhole(m_folder.filePath("bad.quantoscope.json"), "{");
        QVERIFY_EXCEPTION_THROWN(loadSession(m_folder.filePath("bad.quantoscope.json")), FormatError);
    }
};

static const RegisteredTest sessionFileTest(__FILE__, runTest<SessionFileTest>);

#include "session_file_test.moc"
