// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"
#include "files/session/session.h"
#include "tests/core/training/plane_network.h"
#include "tests/files/recordings/expect_refused.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace quantoscope;

namespace {

/// Whose weights are not all round, nor all numbers.
TrainedRun trainedRun(const TrainingSettings& settings)
{
    Trainer trainer(settings, taskFor(settings));
    TrainedRun run;
    for (int epoch = 0; epoch < 3; ++epoch) {
        run.history.push_back(
            {.epoch = epoch,
             .learners = {trainer.scores(Learner::floating), trainer.scores(Learner::ptqState),
                          trainer.scores(Learner::qatState)}});
        trainer.epoch();
    }
    run.state = trainer.state();
    run.state.networks[Learner::floating].weights.front() = -std::numeric_limits<float>::infinity();
    return run;
}

/// Every member away from its default.
Session fullSession()
{
    Session session;
    session.setup.scheme = {.numBits = 3,
                            .uniform = false,
                            .thrCentered = false,
                            .threshold = 0.1 + 0.2,
                            .lowerLimit = 1e-300,
                            .upperLimit = 0.7,
                            .multiplier = 1.0 / 3};
    session.setup.arithmetic.rounding = RoundingRule::saturating;
    session.setup.loop = Loop::open;
    session.setup.neuron = {.kind = NeuronKind::lapicque,
                            .beta = 0.3,
                            .alpha = 0.4,
                            .threshold = 1.5,
                            .reset = Reset::none,
                            .resetDelay = false,
                            .resistance = 2.0,
                            .capacitance = 3.0,
                            .timeStep = 0.25};
    session.setup.stimulus = {.kind = StimulusKind::noise,
                              .amplitude = 0.5,
                              .offset = -0.25,
                              .steps = 77,
                              .period = 5,
                              .width = 4,
                              .rate = 0.9,
                              .seed = std::numeric_limits<std::uint64_t>::max()};
    session.setup.recording = RecordingName{"recordings/\"säule\"\n.csv", 3, {7, 0, 12}};
    session.setup.reference =
        TraceName{.path = "chip/\"träce\".npy", .matching = {.scale = -102.02, .tolerance = 0.1 + 0.2}};
    session.perspective = "train";
    session.pins = {{"ours", session.setup.scheme}, {"Zürich ✓", Scheme{}}};
    session.training.dataset = {
        .kind = TaskKind::moons, .size = 100, .testFraction = 0.25, .noise = 0.1, .seed = 9};
    session.training.model = {.steps = 10,
                              .beta = 0.8,
                              .threshold = 0.9,
                              .loss = Loss::meanMembrane,
                              .surrogate = Surrogate::fastSigmoid,
                              .stateGradient = StateGradient::clipped};
    session.training.hidden = 8;
    session.training.optimizer = OptimizerKind::sgd;
    session.training.rate = 0.125;
    session.training.batchSize = 20;
    session.training.seed = 5;
    session.network = NetworkSettings{
        .source = {.network = "nets/digits.nir",
                   .inputs = "nets/digits.npy",
                   .labels = "nets/labels.npy",
                   .constantSteps = 40},
        .timeStep = 1e-3,
        .common = {.firing = Firing::atOrAbove,
                   .reset = Reset::subtract,
                   .resetDelay = true,
                   .weightBits = 5},
        .nodes = {{"encoder/lif1", {.state = Scheme{.numBits = 3}}}, {"fc2", {.weightBits = 7}}},
        .wish = {.keep = KeptQuantity::sqnr, .least = 12.5, .mostBits = 6, .measuredRanges = false}};
    session.networkView = {.node = "fc2", .neuron = 4, .sample = 3, .step = 2};
    session.study.settings.hidden = {64, 32};
    session.study.settings.training.rate = 0.0078125;
    session.study.settings.scheme.upperLimit = 0.3;
    session.study.settings.grid = {.weightBits = {0, 5},
                                   .stateBits = {1, 16},
                                   .spacings = {Spacing::zeroCentred},
                                   .methods = {StudyMethod::qatState, StudyMethod::ptq},
                                   .equalBits = true};
    session.study.data = {.path = "data/images.npz", .labels = "data/classes.npy", .noSteps = true};
    session.studyResults =
        StudyResults{.samples = std::numeric_limits<std::uint64_t>::max(),
                     .rows = {{.seed = 3,
                               .studied = {StudyMethod::qatState, {5, 5, Spacing::zeroCentred}},
                               .accuracy = 1.0 / 3,
                               .loss = 0.1,
                               .spikes = 12.5}}};
    session.trainingPoints = "points/mine.csv";
    session.trained = trainedRun(session.training);
    return session;
}

Session readBack(const Session& session)
{
    return readSession("s.quantoscope.json", writeSession(session));
}

void expectSessionRefused(const std::string& text, std::initializer_list<const char*> parts)
{
    expectRefused([&] { readSession("s.quantoscope.json", text); }, parts);
}

} // namespace

TEST(Session, ReadsBackEqual)
{
    EXPECT_EQ(readBack(Session{}), Session{});
    EXPECT_EQ(readBack(fullSession()), fullSession());
    Session nothingPinned;
    nothingPinned.pins.emplace();
    EXPECT_EQ(readBack(nothingPinned), nothingPinned);
}

TEST(Session, OlderSessionsHaveTheSmallStudy)
{
    const Session session = readSession("s", R"({"quantoscope_session": 1})");
    EXPECT_EQ(session.study, StudyPlan{});
    EXPECT_FALSE(session.studyResults);
}

TEST(Session, RefusesListsOfAStudyThatAreNone)
{
    const auto grid = [](const std::string& member) {
        return R"({"quantoscope_session": 1, "study": {"settings": {"grid": {)" + member + "}}}}";
    };
    expectSessionRefused(grid(R"("weight_bits": "2,99")"),
                         {"study.settings.grid.weight_bits", "integers from 2 to 16 or float"});
    expectSessionRefused(grid(R"("methods": "ptq,sgd")"),
                         {"study.settings.grid.methods", "qat-weights or qat-state"});
    expectSessionRefused(R"({"quantoscope_session": 1, "study": {"settings": {"hidden": "64,x"}}})",
                         {"study.settings.hidden", "one to 3 integers"});
    expectSessionRefused(R"({"quantoscope_session": 1, "study_results": {"rows": "1,qat"}})",
                         {"study_results.rows", "quantoscope study"});
    EXPECT_TRUE(readSession("s", grid(R"("methods": "")")).study.settings.grid.methods.empty());
}

TEST(Session, OlderSessionsHaveNoReferenceTrace)
{
    const Session session = readSession(
        "s", R"({"quantoscope_session": 1, "setup": {"recording": {"path": "a.csv", "column": 0}}})");
    EXPECT_FALSE(session.setup.reference);
}

TEST(Session, AReferenceTraceHasDefaults)
{
    const Session session =
        readSession("s", R"({"quantoscope_session": 1, "setup": {"reference": {"path": "chip.csv"}}})");
    ASSERT_TRUE(session.setup.reference);
    EXPECT_EQ(*session.setup.reference, TraceName{.path = "chip.csv"});
    expectSessionRefused(R"({"quantoscope_session": 1, "setup": {"reference": {"scale": "wide"}}})",
                         {"setup.reference.scale", "number"});
}

TEST(Session, WritesTheSameBytesAgain)
{
    const std::string text = writeSession(fullSession());
    EXPECT_EQ(writeSession(readSession("s", text)), text);
}

TEST(Session, KeepsEveryBitOfANumber)
{
    UniformSource uniform(7);
    for (int i = 0; i < 2000; ++i) {
        Session session;
        session.setup.scheme.threshold = std::ldexp(uniform(), static_cast<int>(i % 600) - 300);
        EXPECT_EQ(readBack(session).setup.scheme.threshold, session.setup.scheme.threshold);
    }
}

TEST(Session, StoresInvalidSetups)
{
    Session session;
    session.setup.scheme.numBits = -4;
    session.setup.scheme.threshold = -std::numeric_limits<double>::infinity();
    session.setup.scheme.upperLimit = std::numeric_limits<double>::quiet_NaN();
    session.training.hidden = 0;
    const Session read = readBack(session);
    EXPECT_EQ(read.setup.scheme.numBits, -4);
    EXPECT_EQ(read.setup.scheme.threshold, session.setup.scheme.threshold);
    EXPECT_TRUE(std::isnan(read.setup.scheme.upperLimit));
    EXPECT_EQ(read.training.hidden, 0);
}

TEST(Session, RefusesATrainedNetworkThatCannotContinue)
{
    const auto refuses = [](auto change, std::initializer_list<const char*> parts) {
        Session session = fullSession();
        change(session);
        expectSessionRefused(writeSession(session), parts);
    };
    refuses([](Session& s) { s.training.hidden = 9; }, {"42 weights", "9 hidden neurons", "47"});
    refuses([](Session& s) { s.trained->state.networks[Learner::qatState].weights.pop_back(); },
            {"41 weights", "42"});
    refuses([](Session& s) { s.trained->state.networks[Learner::qatState].memory.mean.resize(3); },
            {"42 weights", "Adam"});
    refuses([](Session& s) { s.trained->state.random = "1 2 3"; }, {"random state"});
    refuses([](Session& s) { s.trained->state.epochs = -1; }, {"epoch count"});
    refuses([](Session& s) { s.trained->history.front().epoch = 7; }, {"training history", "ascending"});
    std::string text = writeSession(fullSession());
    text.replace(text.find("\"weights\": \"") + 12, 3, "one");
    expectSessionRefused(text, {"trained.state.float.weights", "numbers separated by spaces"});
    text = writeSession(fullSession());
    const std::size_t scores = text.find("\"scores\": \"") + 11;
    text.replace(scores, text.find('"', scores) - scores, "1 2 3");
    expectSessionRefused(text, {"trained.history[0].scores", "24 numbers"});
}

TEST(Session, KeepsTheBaseForMissingMembers)
{
    const Session session = readSession(
        "s", R"({"quantoscope_session": 1, "setup": {"scheme": {"num_bits": 5}}})", fullSession());
    Session expected = fullSession();
    expected.setup.scheme.numBits = 5;
    EXPECT_EQ(session, expected);
}

TEST(Session, NullRemovesOptionalMembers)
{
    const Session session = readSession("s", R"({"quantoscope_session": 1, "setup": {"recording": null,
        "scheme": {"multiplier": null}, "neuron": {"threshold": null}}})",
                                        fullSession());
    EXPECT_FALSE(session.setup.recording);
    EXPECT_FALSE(session.setup.scheme.multiplier);
    EXPECT_FALSE(session.setup.neuron.threshold);
}

TEST(Session, IsRefusedFromANewerVersion)
{
    expectSessionRefused(R"({"quantoscope_session": 2, "hologram": true})",
                         {"s.quantoscope.json", "newer Quantoscope", "2", "up to 1"});
}

TEST(Session, IsDistinguishedFromOtherFiles)
{
    expectSessionRefused("", {"s.quantoscope.json", "line 1", "JSON"});
    expectSessionRefused("1,2\n3,4\n", {"line 1", "JSON"});
    expectSessionRefused("{\n\"setup\": {\n", {"line 3", "JSON"});
    expectSessionRefused("[1, 2]", {"not a Quantoscope session"});
    expectSessionRefused(R"({"scheme": {}, "levels": []})", {"not a Quantoscope session"});
    expectSessionRefused(R"({"quantoscope_session": "one"})", {"\"one\"", "an integer, 1 or greater"});
    expectSessionRefused(R"({"quantoscope_session": 0})", {"0", "an integer, 1 or greater"});
}

TEST(Session, ReportsTheInvalidMember)
{
    const auto expect = [](const std::string& setup, std::initializer_list<const char*> parts) {
        expectSessionRefused(R"({"quantoscope_session": 1, "setup": )" + setup + "}", parts);
    };
    expect("3", {"setup is 3", "an object"});
    expect(R"({"scheme": {"num_bits": 4.5}})", {"setup.scheme.num_bits is 4.5", "an integer"});
    expect(R"({"scheme": {"num_bits": 3000000000}})", {"num_bits is 3000000000", "an integer from"});
    expect(R"({"scheme": {"num_bits": -18446744073709551615}})", {"num_bits", "an integer"});
    expect(R"({"scheme": {"uniform": "yes"}})", {"setup.scheme.uniform is \"yes\"", "true or false"});
    expect(R"({"scheme": {"threshold": null}})", {"setup.scheme.threshold is null", "a number"});
    expect(R"({"scheme": {"multiplier": "much"}})", {"multiplier is \"much\"", "a number or null"});
    expect(R"({"scheme": {"bits": 4}})", {"setup.scheme has no member \"bits\"", "num_bits"});
    expect(R"({"rounding": "up"})", {"setup.rounding is \"up\"", "reference, saturating"});
    expect(R"({"loop": 1})", {"setup.loop is 1", "open, closed"});
    expect(R"({"stimulus": {"seed": -1}})", {"setup.stimulus.seed is -1", "0 or greater"});
    expect(R"({"recording": {"path": 7}})", {"setup.recording.path is 7", "a string"});
    expect(R"({"recording": {"beside": 2}})", {"setup.recording.beside is 2", "an array"});
    expect(R"({"recording": {"beside": [1, -2]}})", {"setup.recording.beside[1] is -2", "0 or greater"});
    expect(R"({"recording": {"beside": [1.5]}})", {"setup.recording.beside[0] is 1.5", "an integer"});
}

TEST(Session, ListsEachChannelOnceUpToALimit)
{
    const auto beside = [](const std::string& columns) {
        return R"({"quantoscope_session": 1, "setup": {"recording": {"path": "r.csv", "column": 1, "beside": [)" +
               columns + "]}}}";
    };
    expectSessionRefused(beside("2, 0, 2"), {"setup.recording.beside repeats column 2", "each column once"});
    expectSessionRefused(beside("0, 1"), {"repeats column 1", "without the selected column"});
    expectSessionRefused(beside("2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17"),
                         {"lists 16 columns", "at most 15"});
    EXPECT_EQ(readSession("s", beside("2,3,4,5,6,7,8,9,10,11,12,13,14,15,16")).setup.recording->beside.size(),
              RecordingName::maxBeside);
}

TEST(Session, AnOldSessionShowsOneChannel)
{
    const Session session = readSession(
        "s", R"({"quantoscope_session": 1, "setup": {"recording": {"path": "r.csv", "column": 4}}})");
    EXPECT_EQ(session.setup.recording, (RecordingName{"r.csv", 4}));
}

TEST(Session, RefusesInvalidPins)
{
    expectSessionRefused(R"({"quantoscope_session": 1, "pins": {}})", {"pins is an object", "an array"});
    expectSessionRefused(R"({"quantoscope_session": 1, "pins": [{"name": "a"}, 4]})", {"pins[1] is 4"});
    expectSessionRefused(R"({"quantoscope_session": 1, "pins": [{"name": "a", "scheme": {"num_bits": 99}}]})",
                         {"pinned scheme \"a\"", "num_bits is 99"});
}

TEST(Session, RefusesDeepAndLargeFilesWithoutParsingThem)
{
    const std::string deep(900'000, '[');
    expectSessionRefused(deep, {"nested more than 16 levels"});
    expectSessionRefused(std::string(maxSessionBytes + 1, ' '), {"1000001 bytes"});
}

TEST(Session, IsRecognizedByExtension)
{
    EXPECT_TRUE(isSessionName("a.quantoscope.json"));
    EXPECT_TRUE(isSessionName("A.Quantoscope.JSON"));
    EXPECT_FALSE(isSessionName("levels.json"));
    EXPECT_FALSE(isSessionName("quantoscope.json"));
}
