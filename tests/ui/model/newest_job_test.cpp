// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/newest_job.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace quantoscope;

class NewestJobTest : public QObject
{
    Q_OBJECT

private slots:
    void runsAJobOffTheGuiThread()
    {
        NewestJob jobs;
        QSignalSpy finished(&jobs, &NewestJob::finished);
        std::atomic<QThread*> where = nullptr;
        jobs.request([&](const Progress&) { where = QThread::currentThread(); });
        QVERIFY(finished.wait());
        QVERIFY(where != nullptr && where != thread());
        QVERIFY(!jobs.busy());
    }

    void theNewestWins()
    {
        NewestJob jobs;
        QSignalSpy finished(&jobs, &NewestJob::finished);
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
        QVERIFY(finished.wait());
        QCOMPARE(last.load(), 5);
        QCOMPARE(finished.count(), 1);
        QVERIFY(given > 0);
    }

    void reportsAndStopsWhenCancelled()
    {
        NewestJob jobs;
        QSignalSpy progressed(&jobs, &NewestJob::progressed);
        QSignalSpy cancelled(&jobs, &NewestJob::cancelled);
        jobs.request([](const Progress& progress) {
            for (;;) {
                reportProgress(progress, 0.25);
                QThread::msleep(1);
            }
        });
        QVERIFY(progressed.wait());
        QCOMPARE(progressed.first().first().toDouble(), 0.25);
        jobs.cancel();
        QVERIFY(cancelled.wait());
    }

    void tellsWhatWentWrong()
    {
        NewestJob jobs;
        QSignalSpy failed(&jobs, &NewestJob::failed);
        jobs.request([](const Progress&) { throw std::runtime_error("It cannot be."); });
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), QString("It cannot be."));
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

QTEST_GUILESS_MAIN(NewestJobTest)
#include "newest_job_test.moc"
