// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session/session.h"

#include "core/chips/describe_trace_matching.h"
#include "core/explore/describe_setup.h"
#include "core/network/describe_network_setup.h"
#include "core/signals/portable_random.h"
#include "core/text/translate.h"
#include "core/training/describe_training.h"
#include "files/json/json_fields.h"
#include "files/json/parsed_json.h"
#include "files/recordings/array_axes.h"
#include "files/recordings/recording.h"
#include "files/session/study_fields.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace quantoscope {

static constexpr const char* versionKey = "quantoscope_session";

// The functions `fields` are static instead of in an anonymous namespace: the archives find them by
// argument-dependent lookup.

static void fields(auto& archive, OrConst<ReadingOptions> auto& reading)
{
    archive.count("skip_lines", reading.skipLines);
    archive.count("header_line", reading.headerLine);
    archive.text("axes", reading.axes);
    archive.number("gain", reading.gain);
    archive.number("offset", reading.offset);
}

static void fields(auto& archive, OrConst<RecordingName> auto& recording)
{
    archive.text("path", recording.path);
    archive.count("column", recording.column);
    archive.counts("beside", recording.beside);
    archive.object("reading", recording.reading);
}

static void fields(auto& archive, OrConst<TraceName> auto& trace)
{
    archive.text("path", trace.path);
    describe(archive, trace.matching);
}

static void fields(auto& archive, OrConst<Setup> auto& setup)
{
    describe(archive, setup);
    archive.object("recording", setup.recording);
    archive.object("reference", setup.reference);
}

static void fields(auto& archive, OrConst<NamedScheme> auto& pin)
{
    archive.text("name", pin.name);
    archive.object("scheme", pin.scheme);
}

static void fields(auto& archive, OrConst<NetworkState> auto& network)
{
    archive.numbers("weights", network.weights);
    archive.numbers("adam_mean", network.memory.mean);
    archive.numbers("adam_square", network.memory.square);
    archive.number("adam_first_decayed", network.memory.firstDecayed);
    archive.number("adam_second_decayed", network.memory.secondDecayed);
}

/// Of a trained learner. "qat" is its name since sessions exist.
static std::string_view sessionName(Learner learner)
{
    return learner == Learner::qatState ? "qat" : nameOf(learner);
}

static void fields(FieldWriter& archive, const std::map<Learner, NetworkState>& networks)
{
    for (const auto& [learner, network] : networks) {
        archive.object(sessionName(learner), network);
    }
}

static void fields(FieldReader& archive, std::map<Learner, NetworkState>& networks)
{
    for (const Learner learner :
         {Learner::floating, Learner::qatWeights, Learner::qatState, Learner::qatBoth}) {
        std::optional<NetworkState> network;
        archive.object(sessionName(learner), network);
        if (network) {
            networks[learner] = std::move(*network);
        }
    }
}

static void fields(auto& archive, OrConst<TrainerState> auto& state)
{
    archive.whole("epochs", state.epochs);
    archive.count("next_point", state.nextPoint);
    archive.text("random", state.random);
    fields(archive, state.networks);
}

/// For each learner of the tab, for the training samples and then the test samples: sum of losses, number of
/// correct samples, number of samples, number of spikes. Sessions of earlier versions do not have the spikes.
static constexpr std::size_t numbersInScore = 4;
static constexpr std::size_t numbersInScores = tabLearnerCount * 2 * numbersInScore;
static constexpr std::size_t formerNumbersInScores = tabLearnerCount * 2 * (numbersInScore - 1);

static std::vector<double> numbersOf(const EpochScores& scores)
{
    std::vector<double> numbers;
    for (const LearnerScores& learner : scores.learners) {
        for (const Score& score : {learner.train, learner.test}) {
            numbers.insert(numbers.end(),
                           {score.lossSum, static_cast<double>(score.correct),
                            static_cast<double>(score.points), static_cast<double>(score.spikes)});
        }
    }
    return numbers;
}

static void setNumbers(EpochScores& scores, std::span<const double> numbers)
{
    const auto count = [](double number) { return static_cast<std::size_t>(std::clamp(number, 0.0, 1e15)); };
    const std::size_t each = numbers.size() / (tabLearnerCount * 2);
    for (LearnerScores& learner : scores.learners) {
        for (Score* score : {&learner.train, &learner.test}) {
            *score = {.lossSum = numbers[0],
                      .correct = count(numbers[1]),
                      .points = count(numbers[2]),
                      .spikes = each == numbersInScore ? count(numbers[3]) : 0};
            numbers = numbers.subspan(each);
        }
    }
}

static void fields(FieldWriter& archive, const EpochScores& scores)
{
    archive.whole("epoch", scores.epoch);
    archive.numbers("scores", numbersOf(scores));
}

static void fields(FieldReader& archive, EpochScores& scores)
{
    archive.whole("epoch", scores.epoch);
    scores.learners.resize(tabLearnerCount);
    std::vector<double> numbers = numbersOf(scores);
    archive.numbers("scores", numbers);
    if (numbers.size() != numbersInScores && numbers.size() != formerNumbersInScores) {
        archive.refuse("scores", Core::said("%1 numbers", {std::to_string(numbersInScores)}));
    }
    setNumbers(scores, numbers);
}

static void fields(auto& archive, OrConst<TrainedRun> auto& run)
{
    archive.object("state", run.state);
    archive.list("history", run.history);
}

static void fields(auto& archive, OrConst<NetworkSource> auto& source)
{
    archive.text("network", source.network);
    archive.text("inputs", source.inputs);
    archive.text("labels", source.labels);
    archive.count("constant_steps", source.constantSteps);
}

/// A node with settings of its own.
struct NamedNode
{
    std::string name;
    NodeSetup setup;
};

static void fields(auto& archive, OrConst<NamedNode> auto& node)
{
    archive.text("name", node.name);
    archive.object("state", node.setup.state);
    describe(archive, node.setup.arithmetic);
    describe(archive, node.setup);
}

static void fields(auto& archive, OrConst<BitsWish> auto& wish)
{
    archive.choice("keep", wish.keep, keptQuantityNames);
    archive.number("least", wish.least);
    archive.whole("most_bits", wish.mostBits);
    archive.flag("measured_ranges", wish.measuredRanges);
}

template<typename Settings>
requires std::same_as<std::remove_const_t<Settings>, NetworkSettings>
static void fields(auto& archive, Settings& network)
{
    archive.object("source", network.source);
    archive.number("time_step", network.timeStep);
    describe(archive, network.common);
    std::vector<NamedNode> nodes;
    for (const auto& [name, setup] : network.nodes) {
        nodes.push_back({name, setup});
    }
    archive.list("nodes", nodes);
    if constexpr (!std::is_const_v<Settings>) {
        network.nodes.clear();
        for (const NamedNode& node : nodes) {
            network.nodes[node.name] = node.setup;
        }
    }
    archive.object("bits", network.wish);
}

static void fields(auto& archive, OrConst<NetworkView> auto& view)
{
    archive.text("node", view.node);
    archive.count("neuron", view.neuron);
    archive.count("sample", view.sample);
    archive.count("step", view.step);
}

/// The version comes first, so that a reader sees what the file is.
static void fields(auto& archive, OrConst<Session> auto& session)
{
    int version = sessionVersion;
    archive.whole(versionKey, version);
    archive.object("setup", session.setup);
    archive.text("perspective", session.perspective);
    archive.list("pins", session.pins);
    archive.object("training", session.training);
    archive.text("training_points", session.trainingPoints);
    archive.object("trained", session.trained);
    archive.object("network", session.network);
    archive.object("network_view", session.networkView);
    archive.object("study", session.study);
    archive.object("study_results", session.studyResults);
}

namespace {

void requireVersion(const Json& file)
{
    if (!file.is_object() || !file.contains(versionKey)) {
        throw FormatError(
            Core::said("this is not a Quantoscope session; a session has the member \"%1\" with its version.",
                       {versionKey}));
    }
    const Json& version = file[versionKey];
    if (!version.is_number_integer() || version.get<std::int64_t>() < 1) {
        throw FormatError(Core::said(
            "%1 is %2; it must be %3.",
            {versionKey, shown(version), Core::said("a version number, an integer, 1 or greater")}));
    }
    if (version.get<std::int64_t>() > sessionVersion) {
        throw FormatError(Core::said("the session was saved by a newer Quantoscope: its version is %1, and "
                                     "this program reads versions up to %2.",
                                     {version.dump(), std::to_string(sessionVersion)}));
    }
}

/// Throws FormatError if a channel is listed twice or there are too many.
void requireShowable(const RecordingName& recording)
{
    const std::string place = "setup.recording.beside";
    if (recording.beside.size() > RecordingName::maxBeside) {
        throw FormatError(Core::said(
            "%1 lists %2 columns; it must list at most %3.",
            {place, std::to_string(recording.beside.size()), std::to_string(RecordingName::maxBeside)}));
    }
    std::vector<std::size_t> shown = recording.beside;
    shown.push_back(recording.column);
    std::ranges::sort(shown);
    if (const auto twice = std::ranges::adjacent_find(shown); twice != shown.end()) {
        throw FormatError(
            Core::said("%1 repeats column %2; it must list each column once, without the selected column.",
                       {place, std::to_string(*twice)}));
    }
}

/// The number of weights of a network; 0 if there is none.
std::size_t weightsIn(const TrainerState& state, Learner learner)
{
    const auto found = state.networks.find(learner);
    return found == state.networks.end() ? 0 : found->second.weights.size();
}

/// The number of weights of each network. Of your own data, which a session does not hold, that of the float
/// network; the trainer refuses others.
std::size_t weightsFor(const TrainerState& state, const TrainingSettings& settings)
{
    const auto size = sizeOf(settings.dataset);
    if (!size) {
        return weightsIn(state, Learner::floating);
    }
    TrainingSettings usable = settings;
    usable.hidden = std::max(0, usable.hidden);
    return Weights<float>::count(shapeOf(usable, size->inputs, size->classes));
}

/// Refuses a trained run that could not be continued: the program would silently drop it at the next start.
void requireFitting(const TrainedRun& run, const TrainingSettings& training)
{
    if (!fits(run, training)) {
        throw FormatError(
            Core::said("the trained networks have %1 and %2 weights; with %3 hidden neurons, each must have "
                       "%4 weights, and as many Adam moments or none.",
                       {std::to_string(weightsIn(run.state, Learner::floating)),
                        std::to_string(weightsIn(run.state, tabLearners(training.quantized).back())),
                        std::to_string(training.hidden), std::to_string(weightsFor(run.state, training))}));
    }
    if (UniformSource random(0); run.state.epochs < 0 || !random.setState(run.state.random)) {
        throw FormatError(Core::said("the epoch count or the random state of the trained network is invalid; "
                                     "save the session again where it was created."));
    }
    if (std::ranges::adjacent_find(run.history, std::ranges::greater_equal(), &EpochScores::epoch) !=
        run.history.end()) {
        throw FormatError(
            Core::said("the training history is out of order; its epochs must be in ascending order."));
    }
}

void requireUsable(const Session& session)
{
    if (session.trained) {
        requireFitting(*session.trained, session.training);
    }
    if (session.setup.recording) {
        const std::string& axes = session.setup.recording->reading.axes;
        if (const std::string problem = problemOfAxes(axes); !axes.empty() && !problem.empty()) {
            throw FormatError(problem);
        }
        requireShowable(*session.setup.recording);
    }
    const auto& pins = session.pins.value_or(std::vector<NamedScheme>{});
    if (pins.size() > Session::maxPins) {
        throw FormatError(Core::said("pins contains %1 schemes; at most %2 are allowed.",
                                     {std::to_string(pins.size()), std::to_string(Session::maxPins)}));
    }
    for (const NamedScheme& pin : pins) {
        if (const auto problem = validate(pin.scheme)) {
            throw FormatError(
                Core::said("the pinned scheme \"%1\" is invalid: %2", {pin.name, problem->sentence}));
        }
    }
}

} // namespace

bool fits(const TrainedRun& run, const TrainingSettings& settings)
{
    const std::size_t count = weightsFor(run.state, settings);
    const LearnerSet trained = settings.learners().trained();
    return std::ranges::equal(trained, run.state.networks, [count](Learner learner, const auto& network) {
        return learner == network.first && hasWeights(network.second, count);
    });
}

std::string writeSession(const Session& session)
{
    return FieldWriter::written(session).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Session readSession(std::string_view fileName, std::string_view text, const Session& base)
{
    try {
        if (text.size() > maxSessionBytes) {
            throw FormatError(Core::said("the file has %1 bytes; a session has at most %2.",
                                         {std::to_string(text.size()), std::to_string(maxSessionBytes)}));
        }
        const Json file = parsedJson(text, Core::said("a session is a JSON object {…}"));
        requireVersion(file);
        Session session = base;
        FieldReader::read(file, {}, session);
        requireUsable(session);
        return session;
    } catch (const FormatError& error) {
        throw FormatError(std::string(fileName) + ": " + error.what());
    }
}

bool isSessionName(std::string_view fileName)
{
    const auto lower = [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); };
    std::string name(fileName);
    std::ranges::transform(name, name.begin(), lower);
    return name.ends_with("." + std::string(sessionEnding));
}

} // namespace quantoscope
