// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/session/session_keeper.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace quantoscope;

class SessionKeeperTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static Session withBits(int bits)
    {
        Session session;
        session.setup.scheme.numBits = bits;
        return session;
    }

    /// A program that starts with one state, has another and then is killed.
    void keepAndDie(const Session& session, const Session& first = withBits(1)) const
    {
        const pid_t process = fork();
        if (process == 0) {
            auto* keeper = new SessionKeeper(m_folder->path()); // never destroyed
            Session now = first;
            keeper->keep([&now] { return now; });
            now = session;
            keeper->keepNow();
            _exit(0);
        }
        waitpid(process, nullptr, 0);
    }

    static QByteArray cutOff()
    {
        const std::string whole = writeSession(withBits(5));
        return QByteArray::fromStdString(whole.substr(0, whole.size() / 2));
    }

    /// Whole, but there is no such table.
    static QByteArray withoutASetup() { return QByteArray::fromStdString(writeSession(withBits(99))); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void restoresNothingAtTheFirstStart() { QVERIFY(!SessionKeeper(m_folder->path()).last()); }

    void restoresTheKeptSession()
    {
        {
            SessionKeeper keeper(m_folder->path());
            keeper.keep([] { return withBits(5); });
            keeper.keepNow();
        }
        const SessionKeeper next(m_folder->path());
        QVERIFY(next.last());
        QCOMPARE(*next.last(), withBits(5));
        QVERIFY(!next.interrupted());
    }

    void keepsTheSessionPeriodically()
    {
        int bits = 3;
        SessionKeeper keeper(m_folder->path());
        keeper.keep([&bits] { return withBits(bits); }, 10);
        const auto kept = [&] {
            const MappedFile file(nativePath(m_folder->filePath("last.quantoscope.json")));
            return QByteArray(reinterpret_cast<const char*>(file.bytes().data()),
                              static_cast<qsizetype>(file.bytes().size()));
        };
        const auto holds = [&](const QByteArray& text) {
            try {
                return kept().contains(text);
            } catch (const FileError&) {
                return false; // not yet
            }
        };
        QTRY_VERIFY(holds("\"num_bits\": 3"));
        bits = 4;
        QTRY_VERIFY(holds("\"num_bits\": 4"));
    }

    void distinguishesACrashFromACleanShutdown()
    {
        keepAndDie(withBits(6));
        const SessionKeeper next(m_folder->path());
        QVERIFY(!next.last());
        QVERIFY(next.interrupted());
        QCOMPARE(*next.interrupted(), withBits(6));
    }

    /// Whatever is set in between, and however often the program starts and ends.
    void keepsTheInterruptedSessionUntilItIsSettled()
    {
        keepAndDie(withBits(6));
        for (int bits = 2; bits < 5; ++bits) {
            SessionKeeper next(m_folder->path());
            QCOMPARE(*next.interrupted(), withBits(6));
            int now = 9;
            next.keep([&now] { return withBits(now); });
            now = bits;
            next.keepNow();
        }
        {
            SessionKeeper next(m_folder->path());
            QCOMPARE(*next.last(), withBits(4));
            next.keep([] { return withBits(6); });
            next.settleInterrupted();
        }
        QVERIFY(!SessionKeeper(m_folder->path()).interrupted());
        QCOMPARE(*SessionKeeper(m_folder->path()).last(), withBits(6));
    }

    /// The newest is offered first; then the one before.
    void keepsTheSessionOfEveryCrash()
    {
        keepAndDie(withBits(6));
        keepAndDie(withBits(7), withBits(3));
        for (const int bits : {7, 6}) {
            SessionKeeper next(m_folder->path());
            QVERIFY(next.interrupted());
            QCOMPARE(*next.interrupted(), withBits(bits));
            next.keep([] { return withBits(2); });
            next.settleInterrupted();
        }
        QVERIFY(!SessionKeeper(m_folder->path()).interrupted());
    }

    void repeatedCrashesAtStartKeepOnlyTheFirstSession()
    {
        keepAndDie(withBits(6));
        keepAndDie(withBits(3), withBits(3));
        const SessionKeeper next(m_folder->path());
        QCOMPARE(*next.interrupted(), withBits(6));
    }

    void leavesTheFileToTheFirstProgram()
    {
        SessionKeeper first(m_folder->path());
        first.keep([] { return withBits(5); });
        first.keepNow();
        {
            SessionKeeper second(m_folder->path());
            const QSignalSpy failed(&second, &SessionKeeper::failed);
            QVERIFY(!second.last());
            second.keep([] { return withBits(9); });
            second.keepNow();
            QVERIFY(failed.isEmpty());
        }
        QVERIFY(QFile::exists(m_folder->filePath("last.quantoscope.json")));
        const MappedFile file(nativePath(m_folder->filePath("last.quantoscope.json")));
        QVERIFY(QByteArray(reinterpret_cast<const char*>(file.bytes().data()),
                           static_cast<qsizetype>(file.bytes().size()))
                    .contains("\"num_bits\": 5"));
    }

    void setsAnUnreadableFileAside()
    {
        const QString kept = m_folder->filePath("last.quantoscope.json");
        for (const QByteArray& content :
             {QByteArray("not json"), QByteArray("\x80\x00\xff\x01", 4), cutOff(), withoutASetup()}) {
            writeWhole(kept, content);
            const SessionKeeper keeper(m_folder->path());
            QVERIFY2(!keeper.last(), content);
            QCOMPARE(keeper.unreadable(), kept + ".unreadable");
            QVERIFY(!QFile::exists(kept));
            QFile copy(keeper.unreadable());
            QVERIFY(copy.open(QIODevice::ReadOnly));
            QCOMPARE(copy.readAll(), content);
        }
        QVERIFY(SessionKeeper(m_folder->path()).unreadable().isEmpty());
    }

    /// The program was killed between making its lock and writing into it.
    void ignoresALockWithoutAnOwner()
    {
        QFile lock(m_folder->filePath("running.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(
            lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        lock.close();
        SessionKeeper keeper(m_folder->path());
        keeper.keep([] { return withBits(5); });
        keeper.keepNow();
        QVERIFY(QFile::exists(m_folder->filePath("last.quantoscope.json")));
    }

    /// A disk is full for a while only.
    void retriesAfterTheDiskWasFull()
    {
        takeSizeLimitsAsErrors();
        rlimit unlimited{};
        getrlimit(RLIMIT_FSIZE, &unlimited);
        SessionKeeper keeper(m_folder->path());
        const QString kept = m_folder->filePath("last.quantoscope.json");
        int looks = 0;
        QStringList said;
        connect(&keeper, &SessionKeeper::failed, this, [&](const QString& sentence) { said << sentence; });
        const rlimit none{.rlim_cur = 0, .rlim_max = unlimited.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
        keeper.keep(
            [&looks] {
                ++looks;
                return withBits(5);
            },
            5);
        const bool looked = QTest::qWaitFor([&] { return looks > 2; });
        const bool absent = !QFile::exists(kept);
        setrlimit(RLIMIT_FSIZE, &unlimited);
        QVERIFY(looked && absent);
        QCOMPARE(said.size(), 1); // not at every look
        QVERIFY(said.first().contains(kept));
        QTRY_VERIFY(QFile::exists(kept));
    }

    void reportsOnceThatItCannotWrite()
    {
        SessionKeeper keeper("/dev/null/none");
        const QSignalSpy failed(&keeper, &SessionKeeper::failed);
        keeper.keep([] { return withBits(5); });
        keeper.keepNow();
        keeper.keepNow();
        QVERIFY(!keeper.last());
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains("/dev/null/none"));
    }
};

static const RegisteredTest sessionKeeperTest(__FILE__, runTest<SessionKeeperTest>);

#include "session_keeper_test.moc"
