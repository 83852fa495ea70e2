// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/open_loop_findings.h"

#include "core/analysis/sorted_metrics.h"
#include "core/analysis/table_error.h"
#include "core/signals/signal_index.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <cmath>

namespace quantoscope {
namespace {

using Remedies = std::vector<Finding::Remedy>;

/// Above this a table has so many levels that moving them is not what brings spikes back.
constexpr int mostBitsTried = 10;

void addIfValid(Remedies& remedies, const std::string& label, const Setup& setup)
{
    if (!validate(setup)) {
        remedies.push_back({label, setup});
    }
}

/// The levels moved, the nearest places first: with the range all of them move, and so does the decision
/// boundary next to the threshold.
void addUpperLimits(const Setup& setup, Remedies& remedies)
{
    constexpr double perUnit = 100;
    constexpr int furthest = 50;
    const double start = std::round(setup.scheme.upperLimit * perUnit);
    for (int distance = 1; distance <= furthest; ++distance) {
        for (const int step : {-distance, distance}) {
            Setup moved = setup;
            moved.scheme.upperLimit = (start + step) / perUnit;
            addIfValid(remedies, Core::said("Set upper_limit to %1", {numberText(moved.scheme.upperLimit)}),
                       moved);
        }
    }
}

Remedies remediesToTry(const Setup& setup)
{
    Remedies remedies;
    if (setup.rounding == RoundingRule::reference) {
        Setup saturating = setup;
        saturating.rounding = RoundingRule::saturating;
        addIfValid(remedies, Core::said("Set rounding to saturating"), saturating);
    }
    if (setup.scheme.numBits <= mostBitsTried) {
        addUpperLimits(setup, remedies);
    }
    for (int bits = setup.scheme.numBits + 1; bits <= mostBitsTried; ++bits) {
        Setup finer = setup;
        finer.scheme.numBits = bits;
        addIfValid(remedies, Core::said("Use %1 bits", {std::to_string(bits)}), finer);
    }
    return remedies;
}

/// Spikes lost or added.
std::size_t wrongSpikes(const SpikeCounts& spikes)
{
    return spikes.raw > spikes.quantized ? spikes.raw - spikes.quantized : spikes.quantized - spikes.raw;
}

/// The first remedy that gets nine spikes of ten right, else the one that gets most right; empty where half
/// or more stay wrong under each.
std::optional<Finding::Remedy> remedyKeepingSpikes(const Exploration& exploration)
{
    const SortedSamples& samples = exploration.raw->index()->sorted;
    std::optional<Finding::Remedy> best;
    std::size_t fewestWrong = 0;
    for (Finding::Remedy& remedy : remediesToTry(exploration.setup)) {
        const LevelTable table(remedy.setup.scheme);
        const auto threshold = static_cast<float>(neuronThreshold(remedy.setup));
        const SpikeCounts spikes =
            spikeCounts(samples, table, Quantizer(table, remedy.setup.rounding), threshold);
        const std::size_t wrong = wrongSpikes(spikes);
        if (2 * wrong < spikes.raw && (!best || wrong < fewestWrong)) {
            fewestWrong = wrong;
            best = std::move(remedy);
        }
        if (best && 10 * fewestWrong <= spikes.raw) {
            break;
        }
    }
    return best;
}

/// A second sentence: why spikes are lost, where the levels are the cause; the reference rule's trouble with
/// huge inputs has its own finding.
std::string causeOf(const Exploration& exploration)
{
    const float threshold = exploration.threshold;
    const auto boundary = spikeBoundary(exploration.table, exploration.setup.rounding, threshold);
    if (!boundary || !(*boundary > threshold)) {
        return {};
    }
    return " " +
           Core::said(
               "Above the threshold %1 but below %2 the membrane is stored as %3, which is no spike.",
               {briefText(threshold), briefText(*boundary), briefText(exploration.quantizer(threshold))});
}

/// Of one spike none is left where half are lost.
std::string lostSentence(const Metrics& metrics)
{
    if (metrics.rawSpikes == 1) {
        return Core::said("Quantizing loses the raw trace's only spike.");
    }
    const std::string left =
        metrics.quantizedSpikes == 0 ? Core::said("none") : std::to_string(metrics.quantizedSpikes);
    return Core::said("Of the raw trace's %1 spikes quantizing leaves %2.",
                      {std::to_string(metrics.rawSpikes), left});
}

} // namespace

std::vector<Finding> openLoopFindings(const Exploration& exploration)
{
    const Metrics& metrics = exploration.metrics;
    const bool lost = metrics.rawSpikes > 0 && 2 * metrics.quantizedSpikes <= metrics.rawSpikes;
    // Where no level lies above the threshold, the table's own finding says so.
    if (exploration.setup.loop != Loop::open || !lost ||
        exploration.table.highest() <= exploration.threshold) {
        return {};
    }
    return {{"spikes-lost", Severity::warning,
             static_cast<double>(metrics.rawSpikes - metrics.quantizedSpikes),
             lostSentence(metrics) + causeOf(exploration), remedyKeepingSpikes(exploration)}};
}

} // namespace quantoscope
