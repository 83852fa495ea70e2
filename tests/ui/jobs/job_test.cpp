// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/jobs/job.h"

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace quantoscope;

class JobTest : public QObject
{
    Q_OBJECT

    using Numbers = Job<int>;

    QList<int> m_results;
    std::unique_ptr<Numbers> m_job;

    void make(Replaced replaced = Replaced::stopsAtOnce)
    {
        m_results.clear();
        m_job = std::make_unique<Numbers>([this](int result) { m_results << result; }, replaced);
    }

    /// How often a signal of the job was emitted.
    template<typename Signal>
    std::shared_ptr<int> count(Signal signal)
    {
        auto times = std::make_shared<int>(0);
        connect(m_job.get(), signal, this, [times] { ++*times; });
        return times;
    }

    /// Work until it is stopped.
    static void untilStopped(const Progress& progress)
    {
        for (;;) {
            reportProgress(progress, 0.25);
            QThread::msleep(1);
        }
    }

private slots:
    void runsOffTheGuiThreadAndDeliversInIt()
    {
        std::atomic<QThread*> where = nullptr;
        QThread* delivered = nullptr;
        m_job = std::make_unique<Numbers>([&](int) { delivered = QThread::currentThread(); });
        const auto finished = count(&JobBase::finished);
        m_job->request([&](const Progress&, const Numbers::Deliver& deliver) {
            where = QThread::currentThread();
            deliver(1);
        });
        QTRY_COMPARE(*finished, 1);
        QVERIFY(where != nullptr && where != thread());
        QCOMPARE(delivered, thread());
        QVERIFY(!m_job->busy());
    }

    void deliversEachResultInOrder()
    {
        make();
        const auto finished = count(&JobBase::finished);
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) {
            for (int i = 0; i < 5; ++i) {
                deliver(i);
            }
        });
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({0, 1, 2, 3, 4}));
    }

    void theNewestRequestWins()
    {
        make();
        const auto finished = count(&JobBase::finished);
        std::atomic<int> stopped = 0;
        for (int i = 1; i <= 5; ++i) {
            m_job->request([&, i](const Progress& progress, const Numbers::Deliver& deliver) {
                for (int step = 0; i < 5 && step < 10'000; ++step) {
                    stopped += progress(0) ? 0 : 1;
                    reportProgress(progress, 0);
                    QThread::msleep(1);
                }
                deliver(i);
            });
            QThread::msleep(3);
        }
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({5}));
        QVERIFY(stopped > 0);
    }

    void aReplacedRunDeliversNothing()
    {
        make();
        std::atomic<bool> delivered = false;
        m_job->request([&](const Progress& progress, const Numbers::Deliver& deliver) {
            deliver(1);
            delivered = true;
            untilStopped(progress);
        });
        while (!delivered) { // without the event loop: the result waits
            QThread::msleep(1);
        }
        const auto finished = count(&JobBase::finished);
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(2); });
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({2}));
    }

    void anEndedRunDeliversNothingAfterANewerRequest()
    {
        make();
        const auto finished = count(&JobBase::finished);
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(1); });
        while (m_job->busy()) { // without the event loop: the result and the end wait
            QThread::msleep(1);
        }
        std::atomic<bool> mayEnd = false;
        m_job->request([&](const Progress&, const Numbers::Deliver& deliver) {
            while (!mayEnd) {
                QThread::msleep(1);
            }
            deliver(2);
        });
        QTest::qWait(20);
        QVERIFY(m_results.isEmpty());
        QCOMPARE(*finished, 0);
        mayEnd = true;
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({2}));
    }

    void theEndOfAnOlderRunIsNotAnnounced()
    {
        make(Replaced::mayFinishShortly);
        const auto finished = count(&JobBase::finished);
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(1); });
        while (m_job->busy()) {
            QThread::msleep(1);
        }
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(2); });
        QTRY_COMPARE(m_results, QList<int>({1, 2}));
        QTRY_COMPARE(*finished, 1);
        QTest::qWait(20);
        QCOMPARE(*finished, 1);
    }

    void aShortRunMayFinishAfterItIsReplaced()
    {
        make(Replaced::mayFinishShortly);
        const auto finished = count(&JobBase::finished);
        std::atomic<bool> running = false;
        m_job->request([&](const Progress& progress, const Numbers::Deliver& deliver) {
            running = true;
            for (int step = 0; step < 50; ++step) {
                reportProgress(progress, 0);
                QThread::msleep(1);
            }
            deliver(1);
        });
        while (!running) {
            QThread::msleep(1);
        }
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(2); });
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({1, 2}));
    }

    void aReplacedLongRunIsStoppedAfterTheGracePeriod()
    {
        make(Replaced::mayFinishShortly);
        const auto finished = count(&JobBase::finished);
        const auto cancelled = count(&JobBase::cancelled);
        m_job->request([](const Progress& progress, const Numbers::Deliver&) { untilStopped(progress); });
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(2); });
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(m_results, QList<int>({2}));
        QCOMPARE(*cancelled, 0);
    }

    void aCancelledRunReportsStopsAndKeepsItsResults()
    {
        make();
        double fraction = 0;
        connect(m_job.get(), &JobBase::progressed, this, [&](double done) { fraction = done; });
        const auto cancelled = count(&JobBase::cancelled);
        m_job->request([](const Progress& progress, const Numbers::Deliver& deliver) {
            deliver(1);
            untilStopped(progress);
        });
        QTRY_COMPARE(fraction, 0.25);
        m_job->cancel();
        QTRY_COMPARE(*cancelled, 1);
        QCOMPARE(m_results, QList<int>({1}));
        QVERIFY(!m_job->busy());
    }

    void cancellingAWaitingRequestIsReported()
    {
        make(Replaced::mayFinishShortly);
        const auto cancelled = count(&JobBase::cancelled);
        std::atomic<bool> running = false;
        m_job->request([&](const Progress& progress, const Numbers::Deliver&) {
            running = true;
            untilStopped(progress);
        });
        QTRY_VERIFY(running);
        m_job->request([](const Progress&, const Numbers::Deliver& deliver) { deliver(2); });
        m_job->cancel();
        QTRY_COMPARE(*cancelled, 1);
        QTest::qWait(50);
        QCOMPARE(*cancelled, 1);
        QVERIFY(m_results.isEmpty() && !m_job->busy());
    }

    void nothingFollowsADiscardedRun()
    {
        make();
        const auto finished = count(&JobBase::finished);
        const auto cancelled = count(&JobBase::cancelled);
        std::atomic<bool> delivered = false;
        m_job->request([&](const Progress& progress, const Numbers::Deliver& deliver) {
            deliver(1);
            delivered = true;
            untilStopped(progress);
        });
        while (!delivered) {
            QThread::msleep(1);
        }
        m_job->discard();
        QVERIFY(!m_job->busy());
        QTest::qWait(50);
        QVERIFY(m_results.isEmpty());
        QCOMPARE(*finished + *cancelled, 0);
    }

    void reportsTheError()
    {
        make();
        QString problem;
        connect(m_job.get(), &JobBase::failed, this, [&](const QString& sentence) { problem = sentence; });
        m_job->request(
            [](const Progress&, const Numbers::Deliver&) { throw std::runtime_error("It failed."); });
        QTRY_COMPARE(problem, QString("It failed."));
    }

    void endsWithItsOwner()
    {
        make();
        std::atomic<bool> running = false;
        m_job->request([&](const Progress& progress, const Numbers::Deliver&) {
            running = true;
            untilStopped(progress);
        });
        QTRY_VERIFY(running);
        m_job.reset(); // returns
    }
};

static const RegisteredTest jobTest(__FILE__, runTest<JobTest>);
#include "job_test.moc"
