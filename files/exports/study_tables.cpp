// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/study_tables.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::string_view studyColumns = "seed,method,weight_bits,state_bits,spacing,accuracy,loss,spikes";
constexpr std::string_view floatBits = "float";
constexpr std::size_t caseColumns = 4;

std::string bitsText(int bits)
{
    return bits == 0 ? std::string(floatBits) : std::to_string(bits);
}

std::string_view spacingText(const StoredPrecision& stored)
{
    return stored.stateBits == 0 ? "" : spacingNames[static_cast<std::size_t>(stored.spacing)];
}

std::string_view nameOf(StudyMethod method)
{
    return studyMethodNames[static_cast<std::size_t>(method)];
}

std::array<std::string, caseColumns> fieldsOf(const StudyCase& studied)
{
    return {std::string(nameOf(studied.method)), bitsText(studied.stored.weightBits),
            bitsText(studied.stored.stateBits), std::string(spacingText(studied.stored))};
}

template<typename Fields>
std::string joined(const Fields& fields, std::string_view separator)
{
    std::string text;
    bool first = true;
    for (const auto& field : fields) {
        text.append(first ? "" : separator).append(field);
        first = false;
    }
    return text;
}

template<typename Number>
bool read(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool readBits(std::string_view text, int& bits)
{
    bits = 0;
    return text == floatBits || (read(text, bits) && bits > 0);
}

template<typename Names, typename Value>
bool readName(std::string_view text, const Names& names, Value& value)
{
    const auto found = std::ranges::find(names, text);
    value = static_cast<Value>(found - names.begin());
    return found != names.end();
}

std::vector<std::string_view> fieldsIn(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (std::size_t comma = line.find(','); comma != line.npos; comma = line.find(',')) {
        fields.push_back(line.substr(0, comma));
        line.remove_prefix(comma + 1);
    }
    fields.push_back(line);
    return fields;
}

std::optional<StudyRow> rowIn(std::string_view line)
{
    const std::vector<std::string_view> fields = fieldsIn(line);
    StudyRow row;
    StoredPrecision& stored = row.studied.stored;
    const bool valid = fields.size() == 8 && read(fields[0], row.seed) &&
                       readName(fields[1], studyMethodNames, row.studied.method) &&
                       readBits(fields[2], stored.weightBits) && readBits(fields[3], stored.stateBits) &&
                       (fields[4].empty() || readName(fields[4], spacingNames, stored.spacing)) &&
                       read(fields[5], row.accuracy) && read(fields[6], row.loss) &&
                       read(fields[7], row.spikes);
    return valid ? std::optional(row) : std::nullopt;
}

constexpr std::array<std::string_view, 4> costColumns{"state_memory_bits", "estimated_luts",
                                                      "estimated_flip_flops", "estimated_multipliers"};
constexpr std::array<std::string_view, 4> costHeadings{"state memory / bits", "LUTs per neuron",
                                                       "flip-flops per neuron", "multipliers per neuron"};

/// The last three are empty without a cost.
std::array<std::string, 4> fieldsOf(const CaseCost& cost)
{
    std::array<std::string, 4> fields{std::to_string(cost.stateMemory)};
    if (cost.neuron && cost.neuron->cost) {
        const CircuitCost& neuron = *cost.neuron->cost;
        fields = {fields.front(), std::to_string(neuron.luts), std::to_string(neuron.flipFlops),
                  std::to_string(neuron.multipliers)};
    }
    return fields;
}

std::string percent(double fraction)
{
    const double shown = std::floor(fraction * 1000) / 10; // 99.96 % is not 100 %
    return std::isnan(fraction) ? Core::said("unknown") : briefText(shown) + " %";
}

} // namespace

std::string intervalText(const MeanInterval& interval, double factor)
{
    const std::string mean = briefText(factor * interval.mean);
    return std::isnan(interval.halfWidth) ? mean : mean + " ± " + briefText(factor * interval.halfWidth);
}

std::string studyHeader()
{
    return std::string(studyColumns) + "\n";
}

std::string studyLines(std::span<const StudyRow> rows)
{
    std::string text;
    for (const StudyRow& row : rows) {
        text += std::to_string(row.seed) + "," + joined(fieldsOf(row.studied), ",") + "," +
                numberText(row.accuracy) + "," + numberText(row.loss) + "," + numberText(row.spikes) + "\n";
    }
    return text;
}

std::optional<std::vector<StudyRow>> studyRowsIn(std::string_view text)
{
    std::vector<StudyRow> rows;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, length);
        text.remove_prefix(std::min(length + 1, text.size()));
        if (line.empty() || line == studyColumns) {
            continue;
        }
        const auto row = rowIn(line);
        if (!row) {
            return std::nullopt;
        }
        rows.push_back(*row);
    }
    return rows;
}

std::string caseText(const StudyCase& studied)
{
    const auto bits = [](const char* what, int count) {
        return std::string(what) + (count == 0 ? " float" : " " + std::to_string(count) + " bits");
    };
    const std::string_view spacing = spacingText(studied.stored);
    return std::string(nameOf(studied.method)) + ", " + bits("weights", studied.stored.weightBits) + ", " +
           bits("state", studied.stored.stateBits) + (spacing.empty() ? "" : " " + std::string(spacing));
}

std::string summaryLine(const CaseSummary& summary)
{
    const std::size_t seeds = summary.accuracy.count;
    return caseText(summary.studied) + ": accuracy " + intervalText(summary.accuracy, 100) + " % (" +
           std::to_string(seeds) + (seeds == 1 ? " seed)" : " seeds)");
}

std::string summaryCsv(std::span<const CaseSummary> summary, std::span<const CaseCost> costs)
{
    std::string text = "method,weight_bits,state_bits,spacing,seeds,accuracy,accuracy_low,accuracy_high,loss,"
                       "loss_low,loss_high,spikes,spikes_low,spikes_high";
    text += (costs.empty() ? "" : "," + joined(costColumns, ",")) + "\n";
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const CaseSummary& row = summary[i];
        text += joined(fieldsOf(row.studied), ",") + "," + std::to_string(row.accuracy.count);
        for (const MeanInterval& interval : {row.accuracy, row.loss, row.spikes}) {
            text += "," + numberText(interval.mean) + "," + numberText(interval.low()) + "," +
                    numberText(interval.high());
        }
        text += (costs.empty() ? "" : "," + joined(fieldsOf(costs[i]), ",")) + "\n";
    }
    return text;
}

std::string summaryMarkdown(std::span<const CaseSummary> summary, std::span<const Ordering> orderings,
                            std::span<const CaseCost> costs)
{
    std::string text = "| method | weight bits | state bits | spacing | seeds | accuracy / % | loss | spikes "
                       "per sample |";
    text += costs.empty() ? "" : " " + joined(costHeadings, " | ") + " |";
    text += "\n|---|---|---|---|---|---|---|---|";
    text += costs.empty() ? "\n" : "---|---|---|---|\n";
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const CaseSummary& row = summary[i];
        text += "| " + joined(fieldsOf(row.studied), " | ") + " | " + std::to_string(row.accuracy.count) +
                " | " + intervalText(row.accuracy, 100) + " | " + intervalText(row.loss, 1) + " | " +
                intervalText(row.spikes, 1) + " |";
        text += (costs.empty() ? "" : " " + joined(fieldsOf(costs[i]), " | ") + " |") + "\n";
    }
    if (!orderings.empty()) {
        text += "\n| ordering | difference | accuracy / percentage points | confidence | verdict |\n"
                "|---|---|---|---|---|\n";
    }
    for (const Ordering& ordering : orderings) {
        for (const PairedDifference& difference : ordering.differences) {
            text += "| " + std::string(ordering.claim) + " | " + std::string(difference.what) + " | " +
                    intervalText(difference.difference, 100) + " | " + percent(difference.confidence) +
                    " | " + std::string(verdictNames[static_cast<std::size_t>(verdictOf(difference))]) +
                    " |\n";
        }
    }
    return text;
}

std::string orderingSentence(const Ordering& ordering)
{
    const Verdict verdict = ordering.verdict();
    const std::string claim = Core::said(ordering.claim);
    const std::string said = Core::said(verdictNames[static_cast<std::size_t>(verdict)]);
    if (verdict == Verdict::notStudied) {
        return Core::said("%1: %2.", {claim, said});
    }
    std::vector<std::string> differences;
    for (const PairedDifference& difference : ordering.differences) {
        differences.push_back(std::string(difference.what) + ": " + intervalText(difference.difference, 100));
    }
    return Core::said("%1: %2, confidence %3 (percentage points of accuracy over %4 seeds: %5).",
                      {claim, said, percent(ordering.confidence()),
                       std::to_string(ordering.differences.front().difference.count),
                       joined(differences, "; ")});
}

} // namespace quantoscope
