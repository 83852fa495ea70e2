// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"

#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace quantoscope;

/// What other programs may do to a file while it is mapped.
class MappedFileTest : public QObject
{
    Q_OBJECT

    static constexpr int size = 1'000'000;
    QTemporaryDir m_folder;

    QString write(const QString& name, char letter)
    {
        const QString path = m_folder.filePath(name);
        writeWhole(path, QByteArray(size, letter));
        return path;
    }

    static qsizetype countOf(char letter, const MappedFile& file)
    {
        return std::ranges::count(file.bytes(), std::byte(letter));
    }

private slots:
    void whatIsCutOffBecomesZeros_data()
    {
        QTest::addColumn<int>("left");
        QTest::newRow("everything") << 0;
        QTest::newRow("from the midst of a page") << 500'000;
        QTest::newRow("within the last page") << size - 1;
    }

    void whatIsCutOffBecomesZeros()
    {
        QFETCH(int, left);
        const MappedFile file(write("shrinks", 'a'));
        QCOMPARE(countOf('a', file), size);
        QVERIFY(!file.wasCutOff());
        QVERIFY(QFile::resize(m_folder.filePath("shrinks"), left));
        QCOMPARE(countOf('a', file), left);
        QCOMPARE(countOf('\0', file), size - left);
        QCOMPARE(file.wasCutOff(), left < size - 4096); // the system fills up the last page itself
    }

    void everyThreadMayComeUponTheEnd()
    {
        const MappedFile file(write("shrinks", 'a'));
        QVERIFY(QFile::resize(m_folder.filePath("shrinks"), 4096));
        std::vector<std::jthread> threads;
        std::array<qsizetype, 4> counts{};
        threads.reserve(counts.size());
        for (qsizetype& count : counts) {
            threads.emplace_back([&] { count = countOf('a', file); });
        }
        threads.clear();
        QCOMPARE(counts, (std::array<qsizetype, 4>{4096, 4096, 4096, 4096}));
    }

    void whatIsRemovedOrReplacedStays()
    {
        const MappedFile removed(write("removed", 'a'));
        const MappedFile replaced(write("replaced", 'b'));
        QVERIFY(QFile::remove(m_folder.filePath("removed")));
        write("replaced", 'c'); // by a new file in its place
        QCOMPARE(countOf('a', removed), size);
        QCOMPARE(countOf('b', replaced), size);
        QVERIFY(!removed.wasCutOff() && !replaced.wasCutOff());
    }

    void moreFilesThanAreGuardedAreReadInstead()
    {
        const QString path = write("many", 'a');
        std::vector<std::unique_ptr<MappedFile>> files;
        for (std::size_t i = 0; i < MappingGuard::mostMappings + 2; ++i) {
            files.push_back(std::make_unique<MappedFile>(path));
        }
        QVERIFY(QFile::resize(path, 0));
        QCOMPARE(countOf('a', *files.front()), 0);
        QCOMPARE(countOf('a', *files.back()), size);
        files.clear();
        QCOMPARE(countOf('b', MappedFile(write("another", 'b'))), size);
    }

    void aBusErrorElsewhereEndsTheProgramAsEver()
    {
        const MappedFile guarded(write("guarded", 'a'));
        QFile other(write("other", 'b'));
        QVERIFY(other.open(QIODevice::ReadOnly));
        const uchar* mapped = other.map(0, size);
        QVERIFY(QFile::resize(other.fileName(), 0));
        const pid_t process = fork();
        if (process == 0) {
            qputenv("QTEST_DISABLE_STACK_DUMP", "1");
            close(STDOUT_FILENO); // QtTest and sanitizers have much to say
            close(STDERR_FILENO);
            [[maybe_unused]] const uchar letter = *static_cast<const volatile uchar*>(mapped);
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(process, &status, 0), process);
        QVERIFY(!WIFEXITED(status) || WEXITSTATUS(status) != 0);
    }
};

static const RegisteredTest mappedFileTest(__FILE__, runTest<MappedFileTest>);
#include "mapped_file_test.moc"
