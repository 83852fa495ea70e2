// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spike_metrics.h"
#include "core/explore/counted_words.h"
#include "core/explore/spike_causes.h"
#include "core/explore/spike_findings.h"
#include "core/explore/suggested_fixes.h"
#include "core/neurons/steppers.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <iterator>

namespace quantoscope {
namespace {

/// Most steps simulated for each cause and each fix, so that sliders stay responsive with long inputs.
constexpr std::size_t mostStepsTried = 5'000;

constexpr int furthestUpperLimit = 20; // hundredths

/// Compares two spike trains by the most visible difference: how often each neuron fires or, if both fire
/// equally often, how many spikes have no counterpart.
struct Wrong
{
    std::size_t raw;
    std::size_t quantized;
    std::size_t coincident;

    bool moved() const { return raw == quantized; }
    std::size_t unpaired() const { return raw - coincident; } ///< Raw spikes without a counterpart.
    std::size_t count() const { return countAs(moved()); }

    /// Counts as `count()` does for a run whose spikes are only moved, or for any other run.
    std::size_t countAs(bool movedOnly) const
    {
        return std::max(raw, quantized) - (movedOnly ? coincident : std::min(raw, quantized));
    }
};

Wrong compare(const SpikeTimes& raw, const SpikeTimes& quantized)
{
    return {raw.size(), quantized.size(), coincidences(raw, quantized, SpikeScales{}.window)};
}

SpikeTimes timesOf(std::span<const std::size_t> steps)
{
    return {steps.begin(), steps.end()};
}

/// The part of a run on which causes and fixes are tried.
class Trial
{
public:
    explicit Trial(const Exploration& exploration)
        : m_exploration(exploration),
          m_input(exploration.input->samples().first(std::min(exploration.steps(), mostStepsTried)))
    {
        const auto& all = exploration.envelopes.rawSpikeSteps;
        const auto end = std::ranges::lower_bound(all, m_input.size());
        m_raw.assign(all.begin(), end);
    }

    std::span<const float> input() const { return m_input; }
    Wrong wrong(const SpikeTimes& quantized) const { return compare(m_raw, quantized); }

    /// Wrong spikes under another setup with the same raw neuron.
    Wrong wrong(const Setup& setup) const
    {
        const Quantizer quantizer(tableUnder(m_exploration, setup), setup.arithmetic);
        SpikeTimes spikes;
        visitStepper(neuronOf(setup), &quantizer, [&](const auto& stepper) {
            typename std::decay_t<decltype(stepper)>::State state;
            for (std::size_t t = 0; t < m_input.size(); ++t) {
                if (stepper.step(state, m_input[t])) {
                    spikes.push_back(static_cast<double>(t));
                }
            }
        });
        return wrong(spikes);
    }

private:
    const Exploration& m_exploration;
    std::span<const float> m_input;
    SpikeTimes m_raw;
};

/// Threshold and stored values, written with all digits if their short forms are equal.
struct LikeWords
{
    float threshold;
    float other;

    std::string of(float value) const
    {
        return briefText(threshold) == briefText(other) ? numberText(value) : briefText(value);
    }
};

std::string thresholdCause(const Exploration& exploration, const CauseRun& run)
{
    const std::size_t all = run.steps[static_cast<std::size_t>(SpikeCause::threshold)];
    const float threshold = exploration.threshold;
    const auto levels = exploration.table.distinct();
    const auto above = std::ranges::upper_bound(levels, exploration.firesAbove);
    if (2 * run.storedBelow < all) {
        const LikeWords words{threshold, *above};
        return Core::said("Cause: rounding at the threshold (%1). The membrane does not exceed %2 but is "
                          "stored as %3, so the neuron fires.",
                          {stepsWord(all - run.storedBelow), words.of(threshold), words.of(*above)});
    }
    const float below = above == levels.begin() ? levels.front() : *(above - 1);
    const LikeWords words{threshold, below};
    return below == threshold
               ? Core::said("Cause: a level equal to the threshold (%1). The membrane exceeds %2 but is "
                            "stored as %2, so the neuron does not fire.",
                            {stepsWord(run.storedBelow), numberText(threshold)})
               : Core::said("Cause: rounding at the threshold (%1). The membrane exceeds %2 but is stored as "
                            "%3, so the neuron does not fire.",
                            {stepsWord(run.storedBelow), words.of(threshold), words.of(below)});
}

std::string causeSentence(SpikeCause cause, const Exploration& exploration, const CauseRun& run)
{
    const std::string steps = stepsWord(run.steps[static_cast<std::size_t>(cause)]);
    switch (cause) {
    case SpikeCause::threshold:
        break;
    case SpikeCause::deadBand:
        return Core::said(
            "Cause: the dead band (%1). The membrane changes by less than it takes to reach the "
            "next level, and the change is rounded away.",
            {steps});
    case SpikeCause::clipping:
        return Core::said("Cause: clipping (%1). The state is outside the range of the levels.", {steps});
    case SpikeCause::overflow:
        return Core::said(
            "Cause: overflow (%1). The state is beyond the range of the levels and wraps around, so "
            "that a large one becomes negative.",
            {steps});
    case SpikeCause::leak:
        return Core::said(
            "Cause: the leak. %1 takes another amount from the membrane than the factor %2 does.",
            {leakText(exploration.setup.neuron.leak), numberText(exploration.setup.neuron.beta)});
    case SpikeCause::registers:
        return Core::said("Cause: the registers. The input is held in %1 and the sums in %2.",
                          {registerText(exploration.setup.neuron.input),
                           registerText(exploration.setup.neuron.accumulator)});
    case SpikeCause::truncation:
        return Core::said(
            "Cause: truncation (%1). Rounding %2 takes another level than the nearest one, always "
            "in the same direction, so the errors add up.",
            {steps, std::string(roundingName(exploration.setup.arithmetic.rounding))});
    }
    return thresholdCause(exploration, run);
}

std::string chance()
{
    return Core::said("Cause: stochastic rounding. Another seed gives other spikes.");
}

std::string noSingleCause(const CauseRun& run)
{
    return Core::said("Cause: rounding at every step. No single effect explains it: rounding across the "
                      "threshold (%1), changes rounded away (%2), clipping (%3).",
                      {stepsWord(run.steps[0]), stepsWord(run.steps[1]), stepsWord(run.steps[2])});
}

/// Number of wrong spikes that are still wrong in a run without a cause. Lost spikes count as restored if the
/// neuron fires often enough, even if it then fires too often.
std::size_t stillWrong(const Wrong& asItIs, const Wrong& without)
{
    if (asItIs.moved()) {
        return without.countAs(true);
    }
    const bool lost = asItIs.quantized < asItIs.raw;
    return lost == (without.quantized < without.raw) ? without.count() : 0;
}

std::string withoutThis(const Wrong& without, bool movedOnly)
{
    return movedOnly ? Core::said("Without this, %1 of them would have no counterpart.",
                                  {std::to_string(without.unpaired())})
                     : Core::said("Without this, the quantized neuron would fire %1.",
                                  {timesWord(without.quantized)});
}

struct Cause
{
    std::optional<SpikeCause> single;
    std::string sentence;
};

/// Empty if the steps tried contain no wrong spike.
std::optional<Cause> causeOf(const Exploration& exploration, const Trial& trial)
{
    const Neuron neuron = neuronOf(exploration.setup);
    const auto run = [&](std::optional<SpikeCause> removed) {
        return runWithout(removed, neuron, exploration.table, exploration.quantizer, trial.input());
    };
    const CauseRun asItIs = run(std::nullopt);
    const Wrong wrong = trial.wrong(asItIs.spikes);
    if (wrong.count() == 0) {
        return std::nullopt;
    }
    std::optional<std::pair<SpikeCause, Wrong>> best;
    for (const SpikeCause cause :
         {SpikeCause::overflow, SpikeCause::leak, SpikeCause::registers, SpikeCause::truncation,
          SpikeCause::threshold, SpikeCause::clipping, SpikeCause::deadBand}) {
        // With stochastic rounding small changes are not lost: they make another level more likely.
        const bool excluded = cause == SpikeCause::deadBand && exploration.quantizer.isStochastic();
        if (asItIs.steps[static_cast<std::size_t>(cause)] == 0 || excluded) {
            continue;
        }
        const Wrong without = trial.wrong(run(cause).spikes);
        const std::size_t count = without.countAs(wrong.moved());
        const bool fewest = !best || count < best->second.countAs(wrong.moved());
        if (2 * stillWrong(wrong, without) <= wrong.count() && count <= wrong.count() && fewest) {
            best = {cause, without};
        }
    }
    return best
               ? Cause{best->first, causeSentence(best->first, exploration, asItIs) + " " +
                                        withoutThis(best->second, wrong.moved())}
               : Cause{std::nullopt, exploration.quantizer.isStochastic() ? chance() : noSingleCause(asItIs)};
}

/// Fixes that remove the cause come first, then those that reduce every cause.
Fixes closedLoopFixes(const Setup& setup, std::optional<SpikeCause> cause, std::span<const float> input)
{
    Fixes fixes;
    addSaturatingOverflow(setup, fixes);
    addExactLeak(setup, fixes);
    addExactRegisters(setup, fixes);
    addSaturating(setup, fixes);
    if (cause == SpikeCause::threshold && bitsOf(setup.scheme) <= mostBitsTried) {
        addUpperLimits(setup, furthestUpperLimit, fixes);
    }
    if (cause == SpikeCause::threshold) {
        addFiringAtThreshold(setup, fixes);
    }
    const bool outOfRange = cause == SpikeCause::clipping || cause == SpikeCause::overflow;
    if (outOfRange) {
        addWidened(setup, input, fixes);
    }
    std::ranges::move(finerSetups(setup), std::back_inserter(fixes));
    if (!outOfRange) {
        addWidened(setup, input, fixes);
    }
    return fixes;
}

/// A fix that corrects at least half of the wrong spikes or, for a neuron that never fires, any fix
/// that makes it fire.
std::optional<Finding::Fix> fixForRun(const Exploration& exploration, std::optional<SpikeCause> cause,
                                      const Trial& trial)
{
    const Wrong asItIs = trial.wrong(exploration.setup);
    const std::size_t wrong = asItIs.count();
    const std::size_t enough = exploration.metrics.quantizedSpikes == 0 ? wrong - 1 : wrong / 2;
    return bestOf(closedLoopFixes(exploration.setup, cause, trial.input()), wrong, enough,
                  [&](const Setup& setup) { return trial.wrong(setup).countAs(asItIs.moved()); });
}

/// How far the membrane of a silent quantized neuron rises. Mentions the reference rule's behaviour for huge
/// inputs if it contributes.
std::string reachSentence(const Exploration& exploration)
{
    const float highest = exploration.quantized->summary().max;
    const LikeWords words{exploration.threshold, highest};
    const std::string threshold = words.of(exploration.threshold);
    std::string sentence =
        highest == exploration.threshold
            ? Core::said("Its membrane reaches the threshold %1 but never exceeds it; a neuron fires only "
                         "above its threshold.",
                         {threshold})
            : Core::said("Its membrane never rises above %1, which is below the threshold %2.",
                         {words.of(highest), threshold});
    const float largest = exploration.raw->summary().max;
    const float stored = exploration.quantizer(largest);
    if (largest > exploration.quantizer.monotoneInterval().last && stored <= exploration.firesAbove) {
        sentence += " " + Core::said("The maximum of the raw membrane, %1, would be stored as %2.",
                                     {briefText(largest), briefText(stored)});
    }
    return sentence;
}

std::string unpairedSentence(const Wrong& wrong)
{
    return Core::said(
        "Spikes of the raw neuron without a counterpart within %2: %1.",
        {std::to_string(wrong.unpaired()), stepsWord(static_cast<std::size_t>(SpikeScales{}.window))});
}

Finding silentFinding(const Exploration& exploration, const Wrong& wrong)
{
    return {"silent", static_cast<double>(wrong.raw),
            Core::said("With this input, the raw neuron fires %1 and the quantized neuron never fires.",
                       {timesWord(wrong.raw)}) +
                " " + reachSentence(exploration),
            std::nullopt};
}

Finding withoutCause(const Exploration& exploration, const Wrong& wrong)
{
    if (wrong.quantized == 0) {
        return silentFinding(exploration, wrong);
    }
    const std::string raw = timesWord(wrong.raw);
    const std::string quantized = timesWord(wrong.quantized);
    const std::string count = std::to_string(wrong.count());
    Finding finding{"spikes-moved", static_cast<double>(wrong.count()), {}, std::nullopt};
    if (wrong.moved()) {
        finding.sentence =
            Core::said("With this input, both neurons fire %1.", {raw}) + " " + unpairedSentence(wrong);
        return finding;
    }
    if (wrong.quantized < wrong.raw) {
        finding.id = "spikes-lost";
        finding.sentence =
            Core::said("With this input, the raw neuron fires %1 and the quantized neuron only %2 (%3 lost).",
                       {raw, quantized, count});
    } else {
        finding.id = "spikes-added";
        finding.sentence =
            wrong.raw == 0
                ? Core::said("With this input, the raw neuron never fires and the quantized neuron fires %1.",
                             {quantized})
                : Core::said(
                      "With this input, the raw neuron fires %1 and the quantized neuron %2 (%3 added).",
                      {raw, quantized, count});
    }
    if (wrong.unpaired() > wrong.raw - std::min(wrong.raw, wrong.quantized)) {
        finding.sentence += " " + unpairedSentence(wrong);
    }
    return finding;
}

} // namespace

std::vector<Finding> closedLoopSpikeFindings(const Exploration& exploration)
{
    if (exploration.setup.loop != Loop::closed || exploration.table.highest() <= exploration.firesAbove) {
        return {};
    }
    const Wrong wrong = compare(timesOf(exploration.envelopes.rawSpikeSteps),
                                timesOf(exploration.envelopes.quantizedSpikeSteps));
    if (wrong.count() == 0) {
        return {};
    }
    Finding finding = withoutCause(exploration, wrong);
    const Trial trial(exploration);
    if (const auto cause = causeOf(exploration, trial)) {
        finding.sentence += " " + cause->sentence;
        if (trial.input().size() < exploration.steps()) {
            finding.sentence += " " + Core::said("The cause was determined from the first %1 steps.",
                                                 {std::to_string(trial.input().size())});
        }
        finding.fix = fixForRun(exploration, cause->single, trial);
    }
    return {std::move(finding)};
}

} // namespace quantoscope
