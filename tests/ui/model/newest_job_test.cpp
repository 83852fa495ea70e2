// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/newest_job.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <vector>

using namespace quantoscope;

class NewestJobTest : public QObject
{
    Q_OBJECT

    static void pause() { std::this_thread::sleep_for(std::chrono::milliseconds(2)); }

private slots:
    void theLastOfManyJobsIsDoneAndNoneTwice()
    {
        std::mutex mutex;
        std::vector<int> done;
        {
            NewestJob jobs;
            for (int i = 0; i < 50; ++i) {
                jobs.start([&, i](const NewestJob::Wanted&) {
                    pause();
                    const std::scoped_lock lock(mutex);
                    done.push_back(i);
                });
            }
            QTRY_VERIFY([&] {
                const std::scoped_lock lock(mutex);
                return !done.empty() && done.back() == 49;
            }());
        }
        QVERIFY(std::is_sorted(done.begin(), done.end()));
        QVERIFY(std::adjacent_find(done.begin(), done.end()) == done.end());
    }

    void aLongJobIsGivenUpForANewerOne()
    {
        NewestJob jobs;
        std::atomic<bool> givenUp = false;
        std::atomic<bool> second = false;
        jobs.start([&](const NewestJob::Wanted& wanted) {
            while (wanted()) {
                pause();
            }
            givenUp = true;
        });
        QTest::qWait(20);
        QVERIFY(!givenUp);
        jobs.start([&](const NewestJob::Wanted&) { second = true; });
        QTRY_VERIFY(givenUp && second);
    }

    void cancelGivesUpWhatRunsAndWhatWaits()
    {
        NewestJob jobs;
        std::atomic<bool> running = false;
        std::atomic<bool> ended = false;
        std::atomic<bool> waited = false;
        jobs.start([&](const NewestJob::Wanted& wanted) {
            running = true;
            while (wanted()) {
                pause();
            }
            ended = true;
        });
        QTRY_VERIFY(running);
        jobs.start([&](const NewestJob::Wanted&) { waited = true; });
        jobs.cancel();
        QTRY_VERIFY(ended);
        QTest::qWait(20);
        QVERIFY(!waited);
    }

    void itEndsWithWhateverRuns()
    {
        std::atomic<bool> ended = false;
        {
            NewestJob jobs;
            std::atomic<bool> running = false;
            jobs.start([&](const NewestJob::Wanted& wanted) {
                running = true;
                while (wanted()) {
                    pause();
                }
                ended = true;
            });
            QTRY_VERIFY(running);
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(NewestJobTest)
#include "newest_job_test.moc"
