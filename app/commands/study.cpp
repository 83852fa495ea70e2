// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/cost_option.h"
#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "app/commands/shard_option.h"
#include "app/commands/study_options.h"
#include "core/training/known_rows.h"
#include "files/access/journal.h"
#include "files/exports/study_tables.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope study";

constexpr auto description =
    "Trains a network on a data set with weights and state in every combination of bits, and writes one row\n"
    "with the test accuracy for each and for each seed. ptq quantizes a float network after training, qat\n"
    "trains it quantized. With -o, a study that was killed goes on where it was if the same command is run\n"
    "again: finished rows are kept in FILE.journal until it is done. --shard K/N computes the Kth of N "
    "equal\n"
    "parts; the outputs of all parts in order are the whole output (part 1 has the header). The same "
    "command\n"
    "gives the same bytes for any number of threads, on the same type of processor.";

constexpr std::array<std::string_view, 2> summaryEndings{"csv", "md"};

/// The rows of a file that `study` wrote.
std::vector<StudyRow> rowsOfFile(const std::string& path)
{
    auto rows = studyRowsIn(openRecording(path).text());
    if (!rows) {
        throw FormatError(fileSentence(path, "this is not an output of \"quantoscope study\"."));
    }
    return std::move(*rows);
}

/// The journal beside the output; nullopt if the output is not a file.
std::optional<Journal> journalOf(const OutputOption& output, const std::string& key)
{
    std::error_code ignored;
    if (!output.given() || (std::filesystem::exists(output.path(), ignored) &&
                            !std::filesystem::is_regular_file(output.path(), ignored))) {
        return std::nullopt;
    }
    return std::optional<Journal>(std::in_place, output.path() + ".journal", key);
}

/// Trains the networks whose rows are not known, and adds their rows.
void runMissing(const StudySettings& settings, const Task& task, std::span<const StudyJob> jobs,
                std::size_t threads, KnownRows& known, std::optional<Journal>& journal)
{
    const std::vector<StudyJob> missing = known.missing(jobs);
    ProgressLine line(name);
    const double before =
        jobs.empty() ? 0
                     : static_cast<double>(jobs.size() - missing.size()) / static_cast<double>(jobs.size());
    runJobs(
        settings, task, missing, threads,
        [&](std::size_t, const std::vector<StudyRow>& rows) {
            known.add(rows);
            if (journal) {
                journal->add(studyLines(rows));
            }
        },
        line.part(before, 1));
}

/// The options of the summary.
class SummaryOption
{
public:
    explicit SummaryOption(Arguments& arguments)
        : m_cost(arguments, "the bits of the states of all neurons to the summary, and "),
          m_file(arguments, "summary", "--summary",
                 "Also write the means over the seeds with 95 % intervals (Student's t): .csv or .md "
                 "(default: accuracies on standard error)")
    {
        m_file.takes("FILE");
    }

    /// Throws UsageError, FileError.
    void check(const Shard& shard) const
    {
        const auto technology = m_cost.technology();
        if (!m_file.given()) {
            if (technology) {
                throw UsageError("--cost requires --summary.");
            }
            return;
        }
        if (std::ranges::find(summaryEndings, endingOf(m_file.text())) == summaryEndings.end()) {
            throw UsageError(m_file.text() + " does not end in " + orList(summaryEndings) +
                             "; use one of these extensions.");
        }
        if (shard.count > 1) {
            throw UsageError("--summary requires all rows; run all shards, then the study without --shard, "
                             "with the rows of all shards as --rows.");
        }
        requireFolderFor(m_file.text());
    }

    std::vector<WholeFile> files(std::span<const StudyRow> rows, const StudySettings& settings,
                                 const Task& task, bool squat) const
    {
        if (!m_file.given()) {
            return {};
        }
        const std::vector<CaseSummary> summary = summaryOf(rows);
        const std::vector<CaseCost> costs = costsOf(summary, settings, shapeOf(settings, task));
        const std::vector<Ordering> orderings = squat ? squatOrderings(rows) : std::vector<Ordering>{};
        return {{m_file.text(), endingOf(m_file.text()) == "md" ? summaryMarkdown(summary, orderings, costs)
                                                                : summaryCsv(summary, costs)}};
    }

    void tellAccuracies(std::span<const StudyRow> rows) const
    {
        if (m_file.given()) {
            return;
        }
        for (const CaseSummary& row : summaryOf(rows)) {
            tell(name, summaryLine(row));
        }
    }

private:
    /// Empty without --cost.
    std::vector<CaseCost> costsOf(std::span<const CaseSummary> summary, const StudySettings& settings,
                                  const NetworkShape& shape) const
    {
        const auto technology = m_cost.technology();
        if (!technology) {
            return {};
        }
        SchemeCosts known(*technology, RoundingRule::reference);
        std::vector<CaseCost> costs;
        costs.reserve(summary.size());
        for (const CaseSummary& row : summary) {
            const StoredPrecision& stored = row.studied.stored;
            costs.push_back({stateMemory(shape, stored), std::nullopt});
            if (stored.stateBits != 0) {
                const Scheme scheme = stateScheme(settings, stored);
                costs.back().neuron = known.of(std::span(&scheme, 1), {}).neurons.front();
            }
        }
        known.tellMissing(name);
        return costs;
    }

    CostOption m_cost;
    ValueOption m_file;
};

std::size_t threadsOf(const ValueOption& option)
{
    constexpr std::string_view allowed = "an integer from 1 to 256";
    constexpr int most = 256;
    if (!option.given()) {
        return usualStudyThreads();
    }
    const int threads = option.integer(allowed);
    if (threads < 1 || threads > most) {
        option.refuse(allowed);
    }
    return static_cast<std::size_t>(threads);
}

} // namespace

void runStudy(int argc, char** argv)
{
    Arguments arguments(description, name);
    const StudyOptions options(arguments);
    const ShardOption shardOption(arguments);
    ValueOption threadOption(
        arguments, "threads", "--threads",
        "Networks that are trained at the same time (default: one per processor, up to 8)");
    threadOption.takes("N");
    FilesArgument known(arguments, "--rows",
                        "Outputs of earlier runs of the same study, such as its shards, whose rows are not "
                        "computed again");
    known.takes("FILE");
    const SummaryOption summary(arguments);
    const OutputOption output(arguments,
                              "Output file, written completely or not at all (default: standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const Shard shard = shardOption.shard();
    const std::size_t threads = threadsOf(threadOption);
    summary.check(shard);
    const StudySettings settings = options.settings();
    const Task task = options.task(settings);
    const std::vector<StudyJob> all = jobsOf(settings);
    const auto jobs =
        std::span(all).subspan(shard.begin(all.size()), shard.end(all.size()) - shard.begin(all.size()));
    KnownRows rows;
    for (const std::string& path : known.paths()) {
        rows.add(rowsOfFile(path));
    }
    auto journal = journalOf(output, "quantoscope study " + settingsText(settings) +
                                         " samples=" + std::to_string(fingerprint(task)));
    if (journal) {
        for (const std::string& piece : journal->pieces()) {
            rows.add(studyRowsIn(piece).value_or(std::vector<StudyRow>{}));
        }
    }
    runMissing(settings, task, jobs, threads, rows, journal);
    const std::vector<StudyRow> result = rows.of(jobs);
    output.write((shard.number == 1 ? studyHeader() : "") + studyLines(result),
                 summary.files(result, settings, task, options.squat()));
    if (journal) {
        journal->remove();
    }
    if (shard.count == 1) {
        summary.tellAccuracies(result);
        for (const Ordering& ordering : options.squat() ? squatOrderings(result) : std::vector<Ordering>{}) {
            tell(name, orderingSentence(ordering));
        }
    }
}

} // namespace quantoscope
