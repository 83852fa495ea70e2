// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/model/session_keeper.h"

#include <QDateTime>
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

    /// A program that keeps this and then is killed.
    void keepAndDie(const Session& session) const
    {
        const pid_t process = fork();
        if (process == 0) {
            auto* keeper = new SessionKeeper(m_folder->path()); // never destroyed
            keeper->keep([session] { return session; });
            keeper->keepNow();
            _exit(0);
        }
        waitpid(process, nullptr, 0);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void hasNothingAtTheFirstStart() { QVERIFY(!SessionKeeper(m_folder->path()).last()); }

    void bringsBackWhatItKept()
    {
        {
            SessionKeeper keeper(m_folder->path());
            keeper.keep([] { return withBits(5); });
            keeper.keepNow();
        }
        const SessionKeeper next(m_folder->path());
        QVERIFY(next.last());
        QCOMPARE(next.last()->session, withBits(5));
        QVERIFY(!next.last()->crashed);
    }

    void keepsByItselfAsTimeGoes()
    {
        int bits = 3;
        SessionKeeper keeper(m_folder->path());
        keeper.keep([&bits] { return withBits(bits); }, 10);
        const auto kept = [&] {
            const MappedFile file(m_folder->filePath("last.quantoscope.json"));
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

    void tellsACrashFromAnOrderlyEnd()
    {
        keepAndDie(withBits(6));
        const SessionKeeper next(m_folder->path());
        QVERIFY(next.last());
        QVERIFY(next.last()->crashed);
        QCOMPARE(next.last()->session, withBits(6));
    }

    /// What was there at a crash is not written over by a program that merely starts.
    void keepsWhatCrashedUntilThePersonChangesSomething()
    {
        keepAndDie(withBits(6));
        int bits = 2;
        {
            SessionKeeper next(m_folder->path());
            next.keep([&bits] { return withBits(bits); });
            next.keepNow();
        }
        QCOMPARE(SessionKeeper(m_folder->path()).last()->session, withBits(6));
        keepAndDie(withBits(6));
        {
            SessionKeeper next(m_folder->path());
            next.keep([&bits] { return withBits(bits); });
            bits = 7;
            next.keepNow();
        }
        QCOMPARE(SessionKeeper(m_folder->path()).last()->session, withBits(7));
    }

    void leavesTheFileToTheProgramThatCameFirst()
    {
        SessionKeeper first(m_folder->path());
        first.keep([] { return withBits(5); });
        first.keepNow();
        {
            SessionKeeper second(m_folder->path());
            QVERIFY(!second.last());
            second.keep([] { return withBits(9); });
            second.keepNow();
        }
        QVERIFY(QFile::exists(m_folder->filePath("last.quantoscope.json")));
        const MappedFile file(m_folder->filePath("last.quantoscope.json"));
        QVERIFY(QByteArray(reinterpret_cast<const char*>(file.bytes().data()),
                           static_cast<qsizetype>(file.bytes().size()))
                    .contains("\"num_bits\": 5"));
    }

    void putsAsideWhatCannotBeRead()
    {
        writeWhole(m_folder->filePath("last.quantoscope.json"), "not json");
        QVERIFY(!SessionKeeper(m_folder->path()).last());
        QVERIFY(QFile::exists(m_folder->filePath("last.quantoscope.json.unreadable")));
    }

    /// The program was killed between making its lock and writing into it.
    void isNotHeldBackByALockWithoutAnOwner()
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
    void triesAgainWhereThereWasNoRoom()
    {
        takeSizeLimitsAsErrors();
        rlimit unlimited{};
        getrlimit(RLIMIT_FSIZE, &unlimited);
        SessionKeeper keeper(m_folder->path());
        const QString kept = m_folder->filePath("last.quantoscope.json");
        int looks = 0;
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
        QTRY_VERIFY(QFile::exists(kept));
    }

    void keepsNothingWhereItMayNotWrite()
    {
        SessionKeeper keeper("/dev/null/none");
        keeper.keep([] { return withBits(5); });
        keeper.keepNow();
        QVERIFY(!keeper.last());
    }
};

static const RegisteredTest sessionKeeperTest(__FILE__, runTest<SessionKeeperTest>);

#include "session_keeper_test.moc"
