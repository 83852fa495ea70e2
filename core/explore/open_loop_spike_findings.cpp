// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sorted_metrics.h"
#include "core/explore/counted_words.h"
#include "core/explore/spike_findings.h"
#include "core/explore/suggested_fixes.h"
#include "core/signals/signal_index.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr int furthestLimitTried = 50; // hundredths

/// Wrong samples, adjacent in sorted order, that are quantized to the same level.
struct WrongRun
{
    std::size_t count;
    float first, last; ///< The smallest and the largest of them.
    float level;
};

std::vector<WrongRun> wrongRuns(const Exploration& exploration)
{
    const SortedSamples& sorted = exploration.raw->index()->sorted;
    const float threshold = exploration.firesAbove;
    const std::size_t silent = sorted.size() - sorted.countAbove(threshold);
    std::vector<WrongRun> wrong;
    for (const LevelRun& run : runsOf(sorted, exploration.table, exploration.quantizer)) {
        const float level = exploration.table[static_cast<std::size_t>(run.index)];
        const bool spikes = level > threshold;
        const std::size_t first = spikes ? run.first : std::max(run.first, silent);
        const std::size_t last = spikes ? std::min(run.last, silent) : run.last;
        if (first < last) {
            wrong.push_back({last - first, sorted.values()[first], sorted.values()[last - 1], level});
        }
    }
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const NonFiniteCounts& others = sorted.nonFinite();
    for (const auto& [x, count] : {std::pair{infinity, others.positiveInfinity},
                                   {-infinity, others.negativeInfinity},
                                   {std::numeric_limits<float>::quiet_NaN(), others.nan}}) {
        const float level = exploration.quantizer(x);
        if (count > 0 && (x > threshold) != (level > threshold)) {
            wrong.push_back({count, x, x, level});
        }
    }
    return wrong;
}

enum class Why { onThreshold, rounding, clipping, farOutside, overflow };

Why whyOf(const WrongRun& run, const Exploration& exploration)
{
    const auto [first, last] = exploration.quantizer.monotoneInterval();
    const bool lost = run.level <= exploration.firesAbove;
    if (!(first <= run.first && run.last <= last)) {
        if (exploration.quantizer.wraps()) {
            return Why::overflow;
        }
        return run.first < exploration.table.lowest() && run.level == exploration.table.lowest()
                   ? Why::clipping
                   : Why::farOutside;
    }
    if (!lost) {
        return run.last < exploration.table.lowest() ? Why::clipping : Why::rounding;
    }
    return run.level == exploration.threshold ? Why::onThreshold : Why::rounding;
}

/// Wrong samples with the same cause and the same kind of error.
struct Group
{
    bool lost;
    Why why;
    std::size_t count = 0;
    float first = 0, last = 0, level = 0;
};

std::vector<Group> groupsOf(const std::vector<WrongRun>& runs, const Exploration& exploration)
{
    std::vector<Group> groups;
    for (const WrongRun& run : runs) {
        const bool lost = run.level <= exploration.firesAbove;
        const Why why = whyOf(run, exploration);
        const auto same = [&](const Group& group) { return group.lost == lost && group.why == why; };
        if (auto known = std::ranges::find_if(groups, same); known != groups.end()) {
            known->count += run.count;
            known->last = run.last;
        } else {
            groups.push_back({lost, why, run.count, run.first, run.last, run.level});
        }
    }
    std::ranges::stable_sort(groups, std::ranges::greater(), &Group::count);
    return groups;
}

/// The range of a group for a sentence: "1.01", "1.01 to 1.072".
std::string valuesOf(const Group& group)
{
    return group.first == group.last || std::isnan(group.first) ? numberText(group.first)
                                                                : briefRange(group.first, group.last);
}

std::string sampleCause(const Group& group, const std::string& count)
{
    const std::string level = numberText(group.level);
    switch (group.why) {
    case Why::onThreshold:
        return Core::said(
            "Cause: a level equal to the threshold. Stored as %3, which is not a spike: %1 (%2).",
            {count, valuesOf(group), level});
    case Why::farOutside:
        return Core::said("Cause: rounding far outside the range of the levels. Stored as %3: %1 (%2).",
                          {count, valuesOf(group), level});
    case Why::overflow:
        return Core::said(
            "Cause: overflow. Beyond the range of the levels, where codes wrap around: %1 (%2).",
            {count, valuesOf(group)});
    case Why::clipping:
        return Core::said("Cause: clipping. Below the lowest level, %3, and stored as this level, which is a "
                          "spike: %1 (%2).",
                          {count, valuesOf(group), level});
    case Why::rounding:
        break;
    }
    return group.lost ? Core::said("Cause: rounding. Stored as %3, which is not a spike: %1 (%2).",
                                   {count, valuesOf(group), level})
                      : Core::said("Cause: rounding. Stored as %3, which is a spike: %1 (%2).",
                                   {count, valuesOf(group), level});
}

struct WrongSpikes
{
    std::size_t lost = 0;
    std::size_t added = 0;

    std::size_t count() const { return lost + added; }
};

WrongSpikes totalOf(const std::vector<Group>& groups)
{
    WrongSpikes total;
    for (const Group& group : groups) {
        (group.lost ? total.lost : total.added) += group.count;
    }
    return total;
}

/// Number of wrong spikes under another setup. Lost and added spikes do not cancel out.
std::size_t wrongUnder(const Setup& setup, const Exploration& exploration)
{
    const SortedSamples& samples = exploration.raw->index()->sorted;
    const LevelTable table = tableUnder(exploration, setup);
    const SpikeCounts spikes =
        spikeCounts(samples, table, Quantizer(table, setup.arithmetic), firesAbove(neuronOf(setup)));
    return spikes.lost + spikes.added();
}

Fixes openLoopFixes(const Setup& setup)
{
    Fixes fixes;
    addSaturatingOverflow(setup, fixes);
    addSaturating(setup, fixes);
    if (bitsOf(setup.scheme) <= mostBitsTried) {
        addUpperLimits(setup, furthestLimitTried, fixes);
    }
    addMoreBits(setup, bitsOf(setup.scheme) + 1, "", fixes);
    return fixes;
}

/// A fix that corrects at least half of the wrong spikes.
std::optional<Finding::Fix> fixKeepingSpikes(const Exploration& exploration, std::size_t wrong)
{
    return bestOf(openLoopFixes(exploration.setup), wrong, wrong / 2,
                  [&](const Setup& setup) { return wrongUnder(setup, exploration); });
}

std::string whatSentence(std::size_t lost, std::size_t added, std::size_t raw)
{
    const std::string all = std::to_string(raw);
    if (added == 0) {
        return raw == 1 && lost == 1 ? Core::said("Quantizing loses the raw trace's only spike.")
                                     : Core::said("Quantizing loses %1 of the raw trace's %2 spikes.",
                                                  {std::to_string(lost), all});
    }
    return lost == 0
               ? Core::said("Quantizing turns %1 into spikes that the raw trace does not have.",
                            {samplesWord(added)})
               : Core::said(
                     "Quantizing loses %1 of the raw trace's %2 spikes and turns %3 into additional spikes.",
                     {std::to_string(lost), all, samplesWord(added)});
}

/// With stochastic rounding, from the levels that the samples took.
std::vector<Finding> drawnSpikeFindings(const Exploration& exploration)
{
    WrongSpikes wrong;
    for (std::size_t step = 0; step < exploration.steps(); ++step) {
        const bool raw = exploration.rawSpikeAt(step);
        const bool quantized = exploration.quantizedSpikeAt(step);
        wrong.lost += raw && !quantized ? 1 : 0;
        wrong.added += quantized && !raw ? 1 : 0;
    }
    if (wrong.count() == 0) {
        return {};
    }
    const bool mostlyLost = wrong.lost >= wrong.added;
    Fixes fixes;
    addSaturating(exploration.setup, fixes);
    return {
        {mostlyLost ? "spikes-lost" : "spikes-added",
         static_cast<double>(mostlyLost ? wrong.lost : wrong.added),
         whatSentence(wrong.lost, wrong.added, exploration.metrics.rawSpikes) + " " +
             Core::said(
                 "Cause: stochastic rounding, which stores samples near the threshold on either side of it."),
         bestOf(std::move(fixes), wrong.count(), wrong.count() / 2,
                [&](const Setup& setup) { return wrongUnder(setup, exploration); })}};
}

} // namespace

std::vector<Finding> openLoopSpikeFindings(const Exploration& exploration)
{
    if (exploration.setup.loop != Loop::open || exploration.table.highest() <= exploration.firesAbove) {
        return {};
    }
    if (exploration.quantized) {
        return drawnSpikeFindings(exploration);
    }
    const std::vector<Group> groups = groupsOf(wrongRuns(exploration), exploration);
    const WrongSpikes wrong = totalOf(groups);
    if (wrong.count() == 0) {
        return {};
    }
    const auto scaled = [&](std::size_t count) { return exploration.estimated(count); };
    const bool mostlyLost = wrong.lost >= wrong.added;
    const std::size_t number = scaled(mostlyLost ? wrong.lost : wrong.added);
    std::string sentence =
        whatSentence(scaled(wrong.lost), scaled(wrong.added), exploration.metrics.rawSpikes);
    for (const Group& group : groups) {
        sentence += " " + sampleCause(group, samplesWord(scaled(group.count)));
    }
    return {{mostlyLost ? "spikes-lost" : "spikes-added", static_cast<double>(number), std::move(sentence),
             fixKeepingSpikes(exploration, wrong.count())}};
}

} // namespace quantoscope
