// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/recording_library.h"

#include "core/signals/signal_index.h"
#include "files/recordings/npy.h"
#include "tests/ui/registered_test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace quantoscope;

class RecordingLibraryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const std::string& content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(content.data(), static_cast<qint64>(content.size())) < 0) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    QString longRecording()
    {
        std::vector<float> samples(2'500'000);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i] = static_cast<float>(i % 1009) / 1009.0F;
        }
        const std::size_t size = samples.size();
        return write("long.npy", npyBytes(samples, {&size, 1}));
    }

    static void openIn(RecordingLibrary& library, const QString& path)
    {
        QSignalSpy opened(&library, &RecordingLibrary::opened);
        library.open(path);
        QVERIFY(opened.wait());
        QCOMPARE(opened.first().first().toString(), path);
    }

private slots:
    void aColumnIsASignalWithItsIndex()
    {
        RecordingLibrary library;
        const QString path = write("trace.csv", "a,b\n1,2\n3,4\n");
        openIn(library, path);
        const std::string file = path.toStdString();
        QSignalSpy ready(&library, &RecordingLibrary::signalReady);
        QVERIFY(!library.signal(file, 1));
        QVERIFY(ready.wait());
        const auto signal = library.signal(file, 1);
        QVERIFY(signal);
        QCOMPARE(signal->name(), std::string("b"));
        QVERIFY(std::ranges::equal(signal->samples(), std::vector{2.0F, 4.0F}));
        QVERIFY(signal->index() && !signal->index()->provisional);
        QCOMPARE(library.signal(file, 1), signal);
        QTRY_VERIFY(!library.busy());
        QCOMPARE(ready.size(), 1);
    }

    void aLongColumnIsProvisionalFirstAndThenExact()
    {
        RecordingLibrary library;
        const QString path = longRecording();
        openIn(library, path);
        const std::string file = path.toStdString();
        std::vector<bool> provisional;
        connect(&library, &RecordingLibrary::signalReady, this,
                [&](const std::string& whose, std::size_t column) {
                    QVERIFY(whose == file && column == 0);
                    provisional.push_back(library.signal(file, 0)->index()->provisional);
                });
        library.signal(file, 0);
        QTRY_COMPARE(provisional.size(), 2U);
        QCOMPARE(provisional, (std::vector<bool>{true, false}));
        QCOMPARE(library.signal(file, 0)->index()->sorted.size(), 2'500'000U);
    }

    void cancelKeepsWhatWasRead()
    {
        RecordingLibrary library;
        const QString path = longRecording();
        openIn(library, path);
        const std::string file = path.toStdString();
        connect(&library, &RecordingLibrary::signalReady, &library, &RecordingLibrary::cancel);
        library.signal(file, 0);
        QTRY_VERIFY(library.signal(file, 0) != nullptr);
        QTRY_VERIFY(!library.busy());
        QVERIFY(library.signal(file, 0)->index() != nullptr);
    }

    void reopeningAFileReplacesTheOldOne()
    {
        RecordingLibrary library;
        const QString path = write("trace.csv", "1\n2\n");
        const std::string file = path.toStdString();
        openIn(library, path);
        library.signal(file, 0);
        QTRY_VERIFY(library.signal(file, 0) != nullptr);
        write("trace.csv", "5\n6\n7\n");
        openIn(library, path);
        library.signal(file, 0);
        QTRY_VERIFY(library.signal(file, 0) != nullptr);
        QCOMPARE(library.signal(file, 0)->size(), 3U);
    }

    void changesByAnotherProgramAreReported()
    {
        RecordingLibrary library;
        connect(&library, &RecordingLibrary::changedOnDisk, &library,
                [&library](const QString& changed) { library.open(changed); });
        const QString path = write("trace.csv", "1\n2\n");
        openIn(library, path);
        QSignalSpy changed(&library, &RecordingLibrary::changedOnDisk);
        QSignalSpy opened(&library, &RecordingLibrary::opened);
        for (const std::size_t size : {3U, 4U}) { // the second time replaced by another file
            std::string content;
            for (std::size_t i = 0; i < size; ++i) {
                content += "7\n";
            }
            if (size == 4) {
                QVERIFY(QFile::remove(path));
            }
            write("trace.csv", content);
            QVERIFY(opened.wait());
            library.signal(path.toStdString(), 0);
            QTRY_VERIFY(library.signal(path.toStdString(), 0) != nullptr);
            QCOMPARE(library.signal(path.toStdString(), 0)->size(), size);
            QCOMPARE(changed.last(), (QVariantList{path, false}));
        }
        QCOMPARE(changed.size(), 2);
    }

    void aRemovedFileIsKeptAsItWas()
    {
        RecordingLibrary library;
        const QString path = write("trace.csv", "1\n2\n");
        openIn(library, path);
        QSignalSpy changed(&library, &RecordingLibrary::changedOnDisk);
        QVERIFY(QFile::remove(path));
        QVERIFY(changed.wait());
        QCOMPARE(changed.first(), (QVariantList{path, true}));
        library.signal(path.toStdString(), 0);
        QTRY_VERIFY(library.signal(path.toStdString(), 0) != nullptr);
        QVERIFY(!library.busy());
    }

    void truncatingALongOpenFileIsReported()
    {
        RecordingLibrary library;
        const float sample = 0;
        const std::size_t size = 17'000'000; // more than is copied
        std::string header = npyBytes(std::span(&sample, 1), std::array<std::size_t, 1>{1});
        header.replace(header.find("(1,), }       "), 14, "(17000000,), }");
        const QString path = write("long.npy", header);
        QVERIFY(QFile::resize(path, static_cast<qint64>(header.size() + (size - 1) * sizeof(float))));
        openIn(library, path);
        QSignalSpy failed(&library, &RecordingLibrary::failed);
        QVERIFY(QFile::resize(path, 10'000));
        library.signal(path.toStdString(), 0);
        QTRY_VERIFY(!failed.isEmpty());
        QVERIFY(failed.first().first().toString().contains("another program changed the file"));
        QVERIFY(library.signal(path.toStdString(), 0) == nullptr);
    }

    void onlyRecentlyUsedRecordingsAreKept()
    {
        RecordingLibrary library;
        const auto nameOf = [](std::size_t number) { return QString("trace-%1.csv").arg(number); };
        std::vector<std::string> paths;
        for (std::size_t i = 0; i <= RecordingLibrary::mostKept; ++i) {
            paths.push_back(write(nameOf(i), "1\n2\n").toStdString());
            openIn(library, QString::fromStdString(paths.back()));
            library.signal(paths.front(), 0); // always in use
        }
        QVERIFY(library.recording(paths.front()));
        QVERIFY(!library.recording(paths[1]));
        QVERIFY(library.recording(paths[2]) && library.recording(paths.back()));
        openIn(library, QString::fromStdString(paths[1])); // it can be opened again
        library.signal(paths[1], 0);
        QTRY_VERIFY(library.signal(paths[1], 0) != nullptr);
    }

    void onlyRecentlyUsedColumnsAreKept()
    {
        RecordingLibrary library;
        std::string header = "a";
        std::string row = "1";
        for (std::size_t i = 0; i < RecordingLibrary::mostColumns; ++i) {
            header += ",b";
            row += ",2";
        }
        const std::string path = write("wide.csv", header + '\n' + row + '\n').toStdString();
        openIn(library, QString::fromStdString(path));
        const auto await = [&](std::size_t column) {
            library.signal(path, column);
            QTRY_VERIFY(library.signal(path, column) != nullptr);
        };
        await(0);
        const std::weak_ptr<const Signal> first = library.signal(path, 0);
        for (std::size_t column = 1; column < RecordingLibrary::mostColumns; ++column) {
            await(column);
        }
        QTRY_VERIFY(!library.busy());
        QVERIFY(!first.expired());
        await(RecordingLibrary::mostColumns);
        QTRY_VERIFY(first.expired());
        await(0);
        QCOMPARE(library.signal(path, 0)->samples()[0], 1.0F);
    }

    void unreadableFilesAreReported()
    {
        RecordingLibrary library;
        QSignalSpy failed(&library, &RecordingLibrary::failed);
        library.open(m_folder.filePath("none.csv"));
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains("there is no such file"));
        QTRY_VERIFY(!library.busy());
        QVERIFY(!library.signal(m_folder.filePath("none.csv").toStdString(), 0));
    }

    void canBeDestroyedWhileItWorks()
    {
        const QString path = longRecording();
        RecordingLibrary library;
        openIn(library, path);
        library.signal(path.toStdString(), 0);
    }
};

static const RegisteredTest recordingLibraryTest(__FILE__, runTest<RecordingLibraryTest>);
#include "recording_library_test.moc"
