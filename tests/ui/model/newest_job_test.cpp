// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/model/newest_job.h"

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace quantoscope;

class NewestJobTest : public QObject
{
    Q_OBJECT

    /// How often a signal was emitted.
    template<typename Signal>
    std::shared_ptr<int> count(NewestJob& jobs, Signal signal)
    {
        auto times = std::make_shared<int>(0);
        connect(&jobs, signal, this, [times] { ++*times; });
        return times;
    }

private slots:
    void runsAJobOffTheGuiThread()
    {
        NewestJob jobs;
        const auto finished = count(jobs, &NewestJob::finished);
        std::atomic<QThread*> where = nullptr;
        jobs.request([&](const Progress&) { where = QThread::currentThread(); });
        QTRY_COMPARE(*finished, 1);
        QVERIFY(where != nullptr && where != thread());
        QVERIFY(!jobs.busy());
    }

    void theNewestWins()
    {
        NewestJob jobs;
        const auto finished = count(jobs, &NewestJob::finished);
        std::atomic<int> last = 0;
        std::atomic<int> given = 0;
        for (int i = 1; i <= 5; ++i) {
            jobs.request([&, i](const Progress& progress) {
                for (int step = 0; i < 5 && step < 10'000; ++step) {
                    given += progress(0) ? 0 : 1;
                    reportProgress(progress, 0);
                    QThread::msleep(1);
                }
                last = i;
            });
            QThread::msleep(3);
        }
        QTRY_COMPARE(*finished, 1);
        QCOMPARE(last.load(), 5);
        QVERIFY(given > 0);
    }

    void reportsAndStopsWhenCancelled()
    {
        NewestJob jobs;
        double share = 0;
        connect(&jobs, &NewestJob::progressed, this, [&](double done) { share = done; });
        const auto cancelled = count(jobs, &NewestJob::cancelled);
        jobs.request([](const Progress& progress) {
            for (;;) {
                reportProgress(progress, 0.25);
                QThread::msleep(1);
            }
        });
        QTRY_COMPARE(share, 0.25);
        jobs.cancel();
        QTRY_COMPARE(*cancelled, 1);
    }

    void tellsWhatWentWrong()
    {
        NewestJob jobs;
        QString problem;
        connect(&jobs, &NewestJob::failed, this, [&](const QString& sentence) { problem = sentence; });
        jobs.request([](const Progress&) { throw std::runtime_error("It cannot be."); });
        QTRY_COMPARE(problem, QString("It cannot be."));
    }

    void endsWithItsOwner()
    {
        auto jobs = std::make_unique<NewestJob>();
        std::atomic<bool> running = false;
        jobs->request([&](const Progress& progress) {
            for (;;) {
                running = true;
                reportProgress(progress, 0);
                QThread::msleep(1);
            }
        });
        QTRY_VERIFY(running);
        jobs.reset(); // returns
    }
};

static const RegisteredTest newestJobTest(__FILE__, runTest<NewestJobTest>);
#include "newest_job_test.moc"
