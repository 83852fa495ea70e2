// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/model/explorer.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace quantoscope;

namespace {

/// Hears an explorer as the window does, in the thread of its own: a QSignalSpy would listen in the
/// explorer's.
struct Answers : QObject
{
    explicit Answers(const Explorer& explorer)
    {
        connect(&explorer, &Explorer::explored, this,
                [this](const std::shared_ptr<const Exploration>& answer) { explored.push_back(answer); });
        connect(&explorer, &Explorer::refused, this,
                [this](const Setup&, const ParameterProblem& problem) { refused.push_back(problem); });
        connect(&explorer, &Explorer::progressed, this, [this] { ++progressed; });
        connect(&explorer, &Explorer::cancelled, this, [this] { ++cancelled; });
    }

    std::vector<std::shared_ptr<const Exploration>> explored;
    std::vector<ParameterProblem> refused;
    int progressed = 0;
    int cancelled = 0;
};

} // namespace

class ExplorerTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWhatExploreWouldAnswer()
    {
        Explorer explorer;
        const Answers answers(explorer);
        const Setup setup = exampleSetup();
        explorer.request(setup, nullptr);
        QTRY_VERIFY(!answers.explored.empty());
        const auto answer = answers.explored.back();
        const auto direct = explore(setup);
        QCOMPARE(answer->setup, setup);
        QCOMPARE(answer->metrics.mse, direct->metrics.mse);
        QVERIFY(std::ranges::equal(answer->table.levels(), direct->table.levels()));
    }

    void theNewestOfManyRequestsIsTheLastAnswered()
    {
        Explorer explorer;
        const Answers answers(explorer);
        Setup setup = exampleSetup();
        for (int bits = 1; bits <= 12; ++bits) {
            setup.scheme.numBits = bits;
            explorer.request(setup, nullptr);
        }
        QTRY_VERIFY(!answers.explored.empty() && answers.explored.back()->setup == setup);
        QVERIFY(answers.explored.size() <= 12);
    }

    void aWrongSetupIsRefusedInWordsAndTheNextOneStillRuns()
    {
        Explorer explorer;
        const Answers answers(explorer);
        Setup wrong = exampleSetup();
        wrong.scheme.numBits = 17;
        explorer.request(wrong, nullptr);
        QTRY_VERIFY(!answers.refused.empty());
        QCOMPARE(answers.refused.back().parameter, std::string("num_bits"));
        explorer.request(exampleSetup(), nullptr);
        QTRY_VERIFY(!answers.explored.empty());
    }

    void cancelGivesUpALongRun()
    {
        Explorer explorer;
        const Answers answers(explorer);
        Setup setup = exampleSetup();
        setup.loop = Loop::open;
        setup.recording = RecordingName{"long", 0};
        const auto recording = std::make_shared<const Signal>("long", std::vector<float>(100'000'000, 0.3F));
        explorer.request(setup, recording);
        QTRY_VERIFY(answers.progressed > 0);
        explorer.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(answers.cancelled, 1, 2000);
    }
};

static const RegisteredTest explorerTest(__FILE__, runTest<ExplorerTest>);
#include "explorer_test.moc"
