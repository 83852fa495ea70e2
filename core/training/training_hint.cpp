// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_hint.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

using Cause = TrainingHint::Cause;
using History = std::span<const EpochScores>;

/// Scores of single epochs vary; the mean over the last few is a better estimate.
constexpr std::size_t recentEpochs = 5;

/// A little above the accuracy of a network that guesses; 0 if the number of classes is unknown.
double hardlyBetterThanGuessing(const TaskSettings& task)
{
    constexpr double margin = 1.2;
    constexpr double digits = 10;
    return task.kind == TaskKind::yours           ? 0
           : task.kind == TaskKind::digits        ? margin / digits
           : task.kind == TaskKind::spikePatterns ? margin / task.classes
                                                  : margin / 2;
}

template<typename Take>
double mean(History history, Take take)
{
    double sum = 0;
    for (const EpochScores& scores : history) {
        sum += take(scores);
    }
    return sum / static_cast<double>(history.size());
}

auto trainLoss(Learner learner)
{
    return [learner](const EpochScores& scores) { return scores.learners[tabPlace(learner)].train.loss(); };
}

auto trainAccuracy(Learner learner)
{
    return
        [learner](const EpochScores& scores) { return scores.learners[tabPlace(learner)].train.accuracy(); };
}

/// Accuracy on the test points, which show what was learned; on the training points if there are
/// no test points.
auto shownAccuracy(Learner learner)
{
    return [learner](const EpochScores& scores) {
        const LearnerScores& of = scores.learners[tabPlace(learner)];
        return of.test.points > 0 ? of.test.accuracy() : of.train.accuracy();
    };
}

std::string percent(double fraction)
{
    return numberText(std::round(1000 * fraction) / 10);
}

const char* titleOf(Learner learner)
{
    return learner == Learner::floating ? "Float" : "QAT";
}

std::optional<TrainingHint> rateTooHigh(const TrainingSettings& settings, History history, Learner learner)
{
    constexpr double clearFall = 0.1;
    constexpr std::size_t enoughToLearn = 20;
    constexpr double steepRate = 0.1; // below this rate, a run that learns nothing may just be too slow
    const std::string rate = briefText(settings.rate);
    const std::string lower = briefText(settings.rate / 10);
    if (!std::isfinite(trainLoss(learner)(history.back()))) {
        return TrainingHint{Cause::lossNotFinite,
                            Core::said("%1's loss is no longer finite: with a learning rate of %2, the "
                                       "weights grew without bound. Reset and try %3.",
                                       {titleOf(learner), rate, lower})};
    }
    if (history.size() < 2 * recentEpochs) {
        return std::nullopt;
    }
    const double now = mean(history.last(recentEpochs), trainAccuracy(learner));
    double best = 0;
    for (const EpochScores& scores : history) {
        best = std::max(best, trainAccuracy(learner)(scores));
    }
    if (now < best - clearFall) {
        return TrainingHint{Cause::accuracyFell,
                            Core::said("%1's training accuracy fell from %2 % to %3 %: a learning rate of %4 "
                                       "is too high. Reset and try %5.",
                                       {titleOf(learner), percent(best), percent(now), rate, lower})};
    }
    if (history.size() > enoughToLearn && settings.rate > steepRate &&
        now < hardlyBetterThanGuessing(settings.dataset)) {
        return TrainingHint{
            Cause::nothingLearned,
            Core::said("%1's training accuracy is %2 % after %3 epochs, hardly better than chance: a "
                       "learning rate of %4 is too high. Reset and try %5.",
                       {titleOf(learner), percent(now), std::to_string(history.back().epoch), rate, lower})};
    }
    return std::nullopt;
}

/// Whether the mean of QAT's loss has decreased clearly over the last epochs.
bool stillLearning(History history)
{
    constexpr std::size_t lookBack = 15;
    constexpr double clearly = 0.8;
    const auto loss = trainLoss(Learner::qatState);
    const double before = mean(history.last(lookBack).first(recentEpochs), loss);
    return mean(history.last(recentEpochs), loss) < clearly * before;
}

/// Whether QAT's loss jumps from epoch to epoch and is large enough for the jumps to matter.
bool jumps(History history)
{
    constexpr double small = 0.1;
    const History recent = history.last(2 * recentEpochs);
    const auto loss = trainLoss(Learner::qatState);
    const auto [lowest, highest] = std::ranges::minmax(recent, {}, loss);
    const double usual = mean(recent, loss);
    return usual > small && loss(highest) - loss(lowest) > usual / 2;
}

/// The causes that a quantized state has and quantized weights do not.
TrainingHint whySlopesLose(StateGradient gradient, const std::string& points)
{
    if (gradient == StateGradient::straightThrough) {
        return {Cause::unclippedSlopes,
                Core::said("QAT is %1 percentage points below PTQ, probably because straight-through passes "
                           "gradients even where the membrane is clipped; set state_gradient to clipped, or "
                           "raise upper_limit.",
                           {points})};
    }
    return {Cause::clippedSlopes,
            Core::said("QAT is %1 percentage points below PTQ, probably because no gradient passes where the "
                       "membrane is clipped; raise upper_limit, or set state_gradient to straight-through.",
                       {points})};
}

/// nullopt if no cause is known.
std::optional<TrainingHint> whyBelow(const TrainingSettings& settings, History history, double below)
{
    const std::string points = percent(below);
    const History recent = history.last(recentEpochs);
    const StateGradient gradient = settings.model.stateGradient;
    const bool state = settings.quantized != QuantizedParts::weights;
    constexpr double asGood = 0.01;
    if (state && gradient == StateGradient::staircase) {
        return TrainingHint{
            Cause::noGradient,
            Core::said("QAT is %1 percentage points below PTQ, because the true slope of the staircase is 0 "
                       "and QAT's weights do not change; set state_gradient to straight-through or clipped.",
                       {points})};
    }
    if (stillLearning(history)) {
        return TrainingHint{
            Cause::stillLearning,
            Core::said("QAT is %1 percentage points below PTQ, but its loss is still falling; train "
                       "for more epochs.",
                       {points})};
    }
    if (jumps(history)) {
        return TrainingHint{
            Cause::noisySteps,
            Core::said("QAT is %1 percentage points below PTQ, because rounding makes its gradient noisy "
                       "and its loss fluctuates at a learning rate of %2; try %3.",
                       {points, briefText(settings.rate), briefText(settings.rate / 2)})};
    }
    if (mean(recent, shownAccuracy(Learner::ptqState)) >=
        mean(recent, shownAccuracy(Learner::floating)) - asGood) {
        const int bits = state ? settings.scheme.numBits : settings.weightBits;
        return TrainingHint{
            Cause::nothingToGain,
            Core::said("QAT is %1 percentage points below PTQ, which loses nothing at %2 bits, so QAT "
                       "has nothing to gain; try fewer bits, or compare several seeds.",
                       {points, std::to_string(bits)})};
    }
    return state ? std::optional(whySlopesLose(gradient, points)) : std::nullopt;
}

std::optional<TrainingHint> awareBelowPostQuantized(const TrainingSettings& settings, History history)
{
    constexpr std::size_t enoughToEnd = 20;
    constexpr double clearlyBelow = 0.02;
    if (history.size() <= enoughToEnd) {
        return std::nullopt;
    }
    const History recent = history.last(recentEpochs);
    const double below =
        mean(recent, shownAccuracy(Learner::ptqState)) - mean(recent, shownAccuracy(Learner::qatState));
    return below > clearlyBelow ? whyBelow(settings, history, below) : std::nullopt;
}

} // namespace

std::optional<TrainingHint> trainingHint(const TrainingSettings& settings, History history)
{
    if (history.size() < 2) {
        return std::nullopt;
    }
    if (auto hint = rateTooHigh(settings, history, Learner::floating)) {
        return hint;
    }
    // With the true derivative QAT learns nothing at any learning rate.
    if (settings.quantized == QuantizedParts::weights ||
        settings.model.stateGradient != StateGradient::staircase) {
        if (auto hint = rateTooHigh(settings, history, Learner::qatState)) {
            return hint;
        }
    }
    return awareBelowPostQuantized(settings, history);
}

} // namespace quantoscope
