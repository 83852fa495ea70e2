// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/jobs/explorer.h"

#include <QSignalSpy>

using namespace quantoscope;

class ExplorerTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheResultOfExplore()
    {
        Explorer explorer;
        QSignalSpy explored(&explorer, &Explorer::explored);
        const Setup setup = exampleSetup();
        explorer.request(setup, nullptr);
        QVERIFY(explored.wait());
        const auto answer = explored.last().first().value<std::shared_ptr<const Exploration>>();
        const auto direct = explore(setup);
        QCOMPARE(answer->setup, setup);
        QCOMPARE(answer->metrics.mse, direct->metrics.mse);
        QVERIFY(std::ranges::equal(answer->table.levels(), direct->table.levels()));
    }

    void theNewestRequestIsAnsweredLast()
    {
        Explorer explorer;
        QSignalSpy explored(&explorer, &Explorer::explored);
        Setup setup = exampleSetup();
        for (int bits = 1; bits <= 12; ++bits) {
            setup.scheme.numBits = bits;
            explorer.request(setup, nullptr);
        }
        QTRY_VERIFY(!explored.isEmpty() &&
                    explored.last().first().value<std::shared_ptr<const Exploration>>()->setup == setup);
        QVERIFY(explored.size() <= 12);
    }

    void anInvalidSetupIsReportedAndTheNextOneStillRuns()
    {
        Explorer explorer;
        QSignalSpy refused(&explorer, &Explorer::refused);
        QSignalSpy explored(&explorer, &Explorer::explored);
        Setup wrong = exampleSetup();
        wrong.scheme.numBits = 17;
        explorer.request(wrong, nullptr);
        QVERIFY(refused.wait());
        QCOMPARE(refused.last().at(1).value<ParameterProblem>().parameter, std::string("num_bits"));
        explorer.request(exampleSetup(), nullptr);
        QVERIFY(explored.wait());
    }

    void cancelStopsALongRun()
    {
        Explorer explorer;
        QSignalSpy progressed(&explorer, &Explorer::progressed);
        QSignalSpy cancelled(&explorer, &Explorer::cancelled);
        Setup setup = exampleSetup();
        setup.loop = Loop::open;
        setup.recording = RecordingName{"long", 0};
        const auto recording = std::make_shared<const Signal>("long", std::vector<float>(100'000'000, 0.3F));
        explorer.request(setup, recording);
        QVERIFY(progressed.wait());
        explorer.cancel();
        QVERIFY(cancelled.wait(2000));
    }
};

static const RegisteredTest explorerTest(__FILE__, runTest<ExplorerTest>);
#include "explorer_test.moc"
