// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/table_findings.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

using Findings = std::vector<TableFinding>;

std::optional<TableFinding::Fix> fixIfValid(std::string label, const Scheme& scheme)
{
    if (validate(scheme)) {
        return std::nullopt;
    }
    return TableFinding::Fix{std::move(label), scheme};
}

/// The scheme with the highest level raised above the threshold: snnTorch's with its default upper_limit,
/// others with a scale that is a power of two times as large.
std::optional<TableFinding::Fix> fixForNeverFires(const LevelTable& table, double neuronThreshold)
{
    Scheme raised = table.scheme();
    if (isSnnTorch(raised)) {
        raised.upperLimit = 0.2;
        return rangeMax(raised) * *raised.scale > neuronThreshold
                   ? fixIfValid(Core::said("Set upper_limit to %1", {"0.2"}), raised)
                   : std::nullopt;
    }
    const double highest = table.highest();
    if (!(highest > 0) || !(neuronThreshold > 0)) {
        return std::nullopt;
    }
    double factor = 1;
    while (highest * factor <= neuronThreshold) {
        factor *= 2;
    }
    raised.scale = *raised.scale * factor;
    return fixIfValid(Core::said("Set scale to %1", {numberText(*raised.scale)}), raised);
}

void findNeverFires(const LevelTable& table, double neuronThreshold, float firesAbove, Findings& findings)
{
    const auto threshold = static_cast<float>(neuronThreshold);
    if (table.highest() > firesAbove) {
        return;
    }
    findings.push_back({"never-fires", table.highest(),
                        Core::said("The quantized neuron can never fire: no level is above the threshold %1; "
                                   "the highest level is %2.",
                                   {numberText(threshold), numberText(table.highest())}),
                        fixForNeverFires(table, neuronThreshold)});
}

void findNeverBelow(const LevelTable& table, double neuronThreshold, float firesAbove, Findings& findings)
{
    const auto threshold = static_cast<float>(neuronThreshold);
    if (table.lowest() < threshold || table.highest() <= firesAbove) {
        return;
    }
    Scheme lowered = table.scheme();
    lowered.lowerLimit = 0;
    std::optional<TableFinding::Fix> fix;
    if (isSnnTorch(lowered) && rangeMin(lowered) * *lowered.scale < neuronThreshold) {
        fix = fixIfValid(Core::said("Set lower_limit to %1", {"0"}), lowered);
    }
    findings.push_back({"never-below", table.lowest(),
                        Core::said("No state below the threshold %1 can be stored: the lowest level is %2.",
                                   {numberText(threshold), numberText(table.lowest())}),
                        std::move(fix)});
}

void findConstant(const LevelTable& table, Findings& findings)
{
    if (table.distinct().size() == 1 && table.size() > 1) {
        findings.push_back({"constant", table.lowest(),
                            Core::said("All %1 levels are %2: every input is stored as this value.",
                                       {std::to_string(table.size()), numberText(table.lowest())}),
                            std::nullopt});
    }
}

bool holdsZero(const LevelTable& table)
{
    const auto levels = table.distinct();
    return std::binary_search(levels.begin(), levels.end(), 0.0F);
}

/// Rounds up to seven significant bits: multiples up to 2^16 are then exact floats.
double roundedUp(double value)
{
    constexpr int bits = 7;
    int exponent = 0;
    const double significand = std::frexp(value, &exponent);
    return std::ldexp(std::ceil(std::ldexp(significand, bits)), exponent - bits);
}

/// The uniform scheme with the same number of bits, with `below` steps below 0 and the others above it. No
/// step is smaller than before.
Scheme withStepsBelowZero(Scheme scheme, int below)
{
    const int steps = levelCount(scheme) - 1;
    const double step = roundedUp((rangeMax(scheme) - rangeMin(scheme)) / steps);
    scheme.lowerLimit = below * step / scheme.threshold - 1;
    scheme.upperLimit = (steps - below) * step / scheme.threshold - 1;
    return scheme;
}

/// Moves both limits of a uniform scheme by about one step, so that each end is an integer number
/// of steps from 0.
std::optional<TableFinding::Fix> fixForZero(const LevelTable& table)
{
    const Scheme& scheme = table.scheme();
    const double min = rangeMin(scheme);
    const double max = rangeMax(scheme);
    if (!isSnnTorch(scheme) || !scheme.uniform || !(scheme.threshold > 0) || !(min <= 0 && max > 0)) {
        return std::nullopt;
    }
    const auto threshold = static_cast<float>(scheme.threshold);
    const double below = (levelCount(scheme) - 1) * -min / (max - min);
    for (const double stepsBelow : {std::round(below), std::floor(below)}) {
        if (stepsBelow >= levelCount(scheme) - 1) {
            continue; // no step would be left above 0
        }
        const Scheme shifted = withStepsBelowZero(scheme, static_cast<int>(stepsBelow));
        const auto built = LevelTable::make(shifted);
        const auto* moved = std::get_if<LevelTable>(&built);
        if (moved == nullptr) {
            continue;
        }
        const bool stillFires = moved->highest() > threshold || table.highest() <= threshold;
        if (holdsZero(*moved) && stillFires) {
            return TableFinding::Fix{Core::said("Shift the limits so that 0 is a level"), shifted};
        }
    }
    return std::nullopt;
}

void findZeroMissing(const LevelTable& table, Findings& findings)
{
    if (holdsZero(table)) {
        return;
    }
    const auto levels = table.distinct();
    const auto nearest = *std::min_element(levels.begin(), levels.end(),
                                           [](float a, float b) { return std::abs(a) < std::abs(b); });
    findings.push_back(
        {"rest-is-no-level", nearest,
         Core::said("No level at 0: the resting potential is stored as %1.", {numberText(nearest)}),
         fixForZero(table)});
}

std::string deadSentence(const LevelTable& table)
{
    const std::string distinct = std::to_string(table.distinct().size());
    const std::string all = std::to_string(table.size());
    if (table.deadCount() == 1) {
        return Core::said(
            "Only %1 of %2 levels are distinct: 1 dead level duplicates another and is never used.",
            {distinct, all});
    }
    return Core::said(
        "Only %1 of %2 levels are distinct: %3 dead levels duplicate others and are never used.",
        {distinct, all, std::to_string(table.deadCount())});
}

void findDeadLevels(const LevelTable& table, Findings& findings)
{
    if (table.deadCount() == 0) {
        return;
    }
    Scheme fewer = table.scheme();
    std::optional<TableFinding::Fix> fix;
    if (isSnnTorch(fewer) && !fewer.uniform && fewer.numBits > 8 && !fewer.multiplier) {
        fewer.multiplier = 0.999;
        const auto built = LevelTable::make(fewer);
        const auto* other = std::get_if<LevelTable>(&built);
        if (other != nullptr && other->deadCount() < table.deadCount()) {
            fix = TableFinding::Fix{Core::said("Set multiplier to %1", {"0.999"}), fewer};
        }
    }
    findings.push_back(
        {"dead-levels", static_cast<double>(table.deadCount()), deadSentence(table), std::move(fix)});
}

void findOrder(const LevelTable& table, Findings& findings)
{
    if (table.ascending()) {
        return;
    }
    const auto levels = table.levels();
    const auto stepDown = std::is_sorted_until(levels.begin(), levels.end());
    const auto index = stepDown - levels.begin();
    const bool descending = std::is_sorted(levels.rbegin(), levels.rend());
    findings.push_back(
        {"not-ascending", static_cast<double>(index),
         descending
             ? Core::said("The table is in descending order: index 0 is the highest level, %1.",
                          {numberText(table[0])})
             : Core::said(
                   "The table is not in ascending order: level %1 (%2) is less than the level before it.",
                   {std::to_string(index), numberText(*stepDown)}),
         std::nullopt});
}

void findPortability(const LevelTable& table, Findings& findings)
{
    const Scheme& scheme = table.scheme();
    if (isSnnTorch(scheme) && scheme.uniform && scheme.numBits >= 3) {
        findings.push_back(
            {"last-bit", 2,
             Core::said("Levels may differ by up to 2 ulp from those of another PyTorch build: the rounding "
                        "of torch.linspace depends on the version and the processor."),
             std::nullopt});
    }
}

} // namespace

std::vector<TableFinding> tableFindings(const LevelTable& table, double neuronThreshold, float firesAbove)
{
    Findings findings;
    findNeverFires(table, neuronThreshold, firesAbove, findings);
    findNeverBelow(table, neuronThreshold, firesAbove, findings);
    findConstant(table, findings);
    findDeadLevels(table, findings);
    findZeroMissing(table, findings);
    findOrder(table, findings);
    findPortability(table, findings);
    putMostImportantFirst(findings);
    return findings;
}

std::vector<TableFinding> tableFindings(const LevelTable& table)
{
    const double threshold = table.scheme().threshold;
    return tableFindings(table, threshold, static_cast<float>(threshold));
}

} // namespace quantoscope
