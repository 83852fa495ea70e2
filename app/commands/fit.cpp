// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/cost_option.h"
#include "app/commands/decimals_option.h"
#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "app/commands/reading_arguments.h"
#include "app/commands/setup_options.h"
#include "app/commands/value_list.h"
#include "core/analysis/outliers.h"
#include "core/text/number_text.h"
#include "files/exports/fit_writer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope fit";
constexpr int mostBitsTried = 12; ///< Upper limit for --keep-… without --num-bits.

constexpr auto description =
    "Finds the best uniform, threshold-centred and zero-centred scheme for a recording of the membrane.\n"
    "Searches over lower_limit, upper_limit and multiplier; the threshold is fixed. Also prints the SQNR of\n"
    "the Lloyd-Max quantizer, the upper bound for any scheme with as many levels. Samples that are not\n"
    "finite and extreme outliers are left out.";

/// --keep-db and --keep-spikes
class RequirementOptions
{
public:
    explicit RequirementOptions(Arguments& arguments)
        : m_decibels(arguments, "keep_db", "--keep-db",
                     "Print only the fit with the fewest bits that has at least this SQNR in dB"),
          m_spikes(arguments, "--keep-spikes",
                   "Print only the fit with the fewest bits that keeps every spike")
    {
    }

    std::optional<Requirement> requirement() const
    {
        if (!m_decibels.given() && !m_spikes.given()) {
            return std::nullopt;
        }
        Requirement requirement{.sqnrDb = std::nullopt, .everySpike = m_spikes.given()};
        m_decibels.into(requirement.sqnrDb);
        if (requirement.sqnrDb && !std::isfinite(*requirement.sqnrDb)) {
            m_decibels.refuse("a finite number of dB");
        }
        return requirement;
    }

private:
    ValueOption m_decibels;
    Flag m_spikes;
};

/// The samples for the fit, without outliers and samples that are not finite; both are reported.
SortedSamples samplesToFit(const ReadingArguments& reading, const std::string& path, const FitTask& task)
{
    SortedSamples all = reading.sorted(path);
    auto kept = withoutOutliers(all, task.threshold);
    if (!kept) {
        return all;
    }
    const std::size_t count = all.size() - kept->size();
    tell(name, "note: " + path + ": " + std::to_string(count) + " of " + std::to_string(all.size()) +
                   " samples lie beyond ±" + briefText(outlierReach(all, task.threshold)) +
                   ", 100 times the range of nearly all other samples; they would dominate the fit and are "
                   "left out.");
    return std::move(*kept);
}

/// "give at least 40 dB and keep every spike"
std::string wordsFor(const Requirement& requirement)
{
    std::string words = requirement.sqnrDb ? "give at least " + numberText(*requirement.sqnrDb) + " dB" : "";
    if (requirement.everySpike) {
        words += words.empty() ? "keep every spike" : " and keep every spike";
    }
    return words;
}

/// The fit with the fewest bits that meets the requirement. Throws UsageError if none does.
std::vector<Fit> smallestFit(const SortedSamples& samples, const FitTask& task, BitsRange bits,
                             const Requirement& requirement)
{
    ProgressLine progress(name);
    const double count = bits.last - bits.first + 1;
    for (int numBits = bits.first; numBits <= bits.last; ++numBits) {
        const double done = numBits - bits.first;
        auto fits =
            fitSchemes(samples, task, numBits, numBits, progress.part(done / count, (done + 1) / count));
        if (smallestMeeting(fits, requirement) != nullptr) {
            return fits;
        }
    }
    throw UsageError("No scheme of " + std::to_string(bits.first) + " to " + std::to_string(bits.last) +
                     " bits can " + wordsFor(requirement) +
                     "; require less, or allow more bits with --num-bits.");
}

std::optional<TableCosts> costsOf(std::span<const Fit> fits, const CostOption& option, RoundingRule rounding)
{
    const auto technology = option.technology();
    if (!technology) {
        return std::nullopt;
    }
    std::vector<Scheme> schemes;
    for (const Fit& fit : fits) {
        std::ranges::transform(fit.schemes, std::back_inserter(schemes), &FittedScheme::scheme);
    }
    SchemeCosts costs(*technology, rounding);
    TableCosts table = [&] {
        ProgressLine progress(name);
        return costs.of(schemes, progress.part());
    }();
    costs.tellMissing(name);
    return table;
}

FitFormat formatOf(const ValueOption& format, const OutputOption& output)
{
    if (format.given()) {
        return static_cast<FitFormat>(format.choice(fitFormatNames));
    }
    if (!output.given()) {
        return FitFormat::csv;
    }
    const auto ending = std::ranges::find(fitFormatEndings, endingOf(output.path()));
    if (ending == fitFormatEndings.end()) {
        throw UsageError(output.path() + " does not end in " + orList(fitFormatEndings) +
                         "; use one of these extensions or --format.");
    }
    return static_cast<FitFormat>(ending - fitFormatEndings.begin());
}

} // namespace

void runFit(int argc, char** argv)
{
    Arguments arguments(description, name);
    ValueOption bits(arguments, "num_bits", "--num-bits",
                     "Bits of the state, N or A..B (default 4; 1..12 with --keep-db or --keep-spikes)");
    bits.takes("N|A..B");
    ValueOption input(arguments, "input", "--input", "A recording of the membrane: " + recordingEndingList());
    input.takes("FILE").require();
    const ReadingArguments reading(arguments, name);
    ValueOption objective(arguments, "objective", "--objective",
                          "mse: smallest mean squared error (default); spikes: fewest spikes added or lost "
                          "(default with --keep-spikes)");
    objective.takes("mse|spikes");
    const ValueOption threshold(arguments, "threshold", "--threshold",
                                "Threshold of the schemes and of the spikes (default 1)");
    const RoundingOption rounding(arguments);
    const Flag allFormats(
        arguments, "--all-formats",
        "Also fit fixed point, floating point, powers of two and NF4, each with its best scale");
    const RequirementOptions keep(arguments);
    const CostOption cost(arguments);
    ValueOption format(arguments, "format", "--format",
                       "Output format: csv (default), json, latex or markdown");
    format.takes("FORMAT");
    const DecimalsOption decimalsOption(arguments);
    const OutputOption output(arguments,
                              "Output file: .csv, .json, .tex or .md (default: CSV on standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    if (reading.listColumns({input.text()})) {
        return;
    }
    const auto requirement = keep.requirement();
    FitTask task{.rounding = rounding.rule(), .allFormats = allFormats.given()};
    threshold.into(task.threshold);
    if (requirement && requirement->everySpike) {
        // The fit with the least error may lose spikes that another one keeps
        task.objective = Objective::spikes;
    }
    if (objective.given()) {
        task.objective = static_cast<Objective>(objective.choice(objectiveNames));
    }
    if (const auto problem = validate(task)) {
        throw UsageError(problem->sentence);
    }
    cost.technology(); // refused before the search
    const FitFormat chosen = formatOf(format, output);
    const auto decimals =
        decimalsOption.decimals(chosen == FitFormat::latex || chosen == FitFormat::markdown);
    const BitsRange range = bitsRange(bits, requirement ? BitsRange{1, mostBitsTried} : BitsRange{4, 4});
    const SortedSamples samples = samplesToFit(reading, input.text(), task);
    const auto all = [&] {
        ProgressLine progress(name);
        return fitSchemes(samples, task, range.first, range.last, progress.part());
    };
    const std::vector<Fit> fits = requirement ? smallestFit(samples, task, range, *requirement) : all();
    output.write(fitText(input.text(), task, fits, chosen, decimals, costsOf(fits, cost, task.rounding)));
    if (requirement) {
        tell(name, "The fewest bits that " + wordsFor(*requirement) + ": " +
                       std::to_string(fits.front().numBits) + ".");
    }
}

} // namespace quantoscope
