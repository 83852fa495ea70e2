// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/cost_option.h"
#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "app/commands/reading_arguments.h"
#include "app/commands/setup_options.h"
#include "app/commands/shard_option.h"
#include "app/commands/value_list.h"
#include "files/exports/fit_writer.h"
#include "files/recordings/recording.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope sweep";

constexpr auto description =
    "Evaluates every combination of num_bits, mode, limits and multiplier on recordings of the membrane,\n"
    "and writes one row for each. --shard K/N computes the Kth of N equal parts of the rows; the outputs of\n"
    "all parts in order are the whole output, byte for byte (part 1 has the header). If a table cannot be\n"
    "built, the metrics are empty and the last column says why. Uniform schemes have no multiplier.";

class GridOptions
{
public:
    explicit GridOptions(Arguments& arguments)
        : m_bits(arguments, "num_bits", "--num-bits", "Bits of the state, N or A..B (default 1..8)"),
          m_modes(
              arguments, "modes", "--modes",
              "all (default), or one or more of uniform, thr-centered, zero-centered, separated by commas"),
          m_threshold(arguments, "threshold", "--threshold",
                      "Threshold of the schemes and of the spikes (default 1)"),
          m_lower(arguments, "lower_limit", "--lower-limit", "List of values (default 0)"),
          m_upper(arguments, "upper_limit", "--upper-limit", "List of values (default 0.2)"),
          m_multiplier(
              arguments, "multiplier", "--multiplier",
              "List of values, for the exponential modes (default auto); a list is X,Y,… and may contain "
              "A..B:N, N evenly spaced numbers from A to B"),
          m_allFormats(arguments, "--all-formats",
                       "Also fixed point, floating point, powers of two and NF4 of each number of bits"),
          m_scale(arguments, "scale", "--scale",
                  "List of values, for --all-formats (default auto: the smallest "
                  "power of two under which no sample is clipped)")
    {
        m_bits.takes("N|A..B");
        m_modes.takes("MODES");
        for (ValueOption* list : {&m_lower, &m_upper, &m_multiplier, &m_scale}) {
            list->takes("LIST");
        }
    }

    SweepGrid grid() const
    {
        SweepGrid grid;
        const BitsRange bits = bitsRange(m_bits, {grid.firstBits, grid.lastBits});
        grid.firstBits = bits.first;
        grid.lastBits = bits.last;
        grid.spacings.clear();
        for (const std::size_t spacing : choiceList(m_modes, spacingNames)) {
            grid.spacings.push_back(allSpacings[spacing]);
        }
        m_threshold.into(grid.threshold);
        if (!(std::abs(grid.threshold) <= 1e30)) {
            m_threshold.refuse("a number from -1e30 to 1e30");
        }
        grid.lowerLimits = numberList(m_lower, 0.0);
        grid.upperLimits = numberList(m_upper, 0.2);
        grid.multipliers = numberOrAutoList(m_multiplier);
        if (m_allFormats.given()) {
            grid.scales = numberOrAutoList(m_scale);
        } else if (m_scale.given()) {
            throw UsageError("--scale requires --all-formats.");
        }
        return grid;
    }

private:
    ValueOption m_bits;
    ValueOption m_modes;
    ValueOption m_threshold;
    ValueOption m_lower;
    ValueOption m_upper;
    ValueOption m_multiplier;
    Flag m_allFormats;
    ValueOption m_scale;
};

/// Throws UsageError if the sweep is too large. Estimates the count in floating point first,
/// because it may exceed 64 bits.
void requireSensible(const SweepGrid& grid, std::size_t inputs)
{
    constexpr std::size_t most = 2'000'000'000;
    const auto as = [](std::size_t count) { return static_cast<long double>(count); };
    const long double perBits = as(grid.spacings.size()) * as(grid.lowerLimits.size()) *
                                    as(grid.upperLimits.size()) * as(grid.multipliers.size()) +
                                5 * as(grid.scales.size());
    const bool fits = perBits * (grid.lastBits - grid.firstBits + 1) * as(inputs) < 1e18L;
    const std::size_t lines = fits ? schemeCount(grid) * inputs : std::numeric_limits<std::size_t>::max();
    if (lines > most) {
        throw UsageError("The sweep would have " +
                         (fits ? std::to_string(lines) : "more than " + std::string("10^18")) +
                         " rows; the maximum is " + std::to_string(most) + ", so shorten a list.");
    }
}

struct Job
{
    std::vector<std::string> inputs;
    SweepGrid grid;
    RoundingRule rounding;
    Shard shard;
    FitFormat format;
    std::optional<Technology> technology;
};

/// Rows of a sweep as text, with their costs if the job has a technology.
class RowTexts
{
public:
    explicit RowTexts(const Job& job) : m_format(job.format)
    {
        if (job.technology) {
            m_costs.emplace(*job.technology, job.rounding);
        }
    }

    std::string of(const std::string& input, const std::vector<SweepRow>& rows, const Progress& progress)
    {
        if (!m_costs) {
            return sweepText(input, rows, m_format);
        }
        std::vector<Scheme> schemes;
        std::ranges::transform(rows, std::back_inserter(schemes), &SweepRow::scheme);
        return sweepText(input, rows, m_format, m_costs->of(schemes, progress));
    }

    void tellMissingCosts() const
    {
        if (m_costs) {
            m_costs->tellMissing(name);
        }
    }

private:
    FitFormat m_format;
    std::optional<SchemeCosts> m_costs;
};

/// Writes the lines of the shard in blocks of some thousands. Reads only the
/// recordings that have lines in it.
void writeLines(const Job& job, const ReadingArguments& reading, RowTexts& texts, OutputStream& output)
{
    constexpr std::size_t mostAtATime = 8192;
    const std::size_t perInput = schemeCount(job.grid);
    const std::size_t all = perInput * job.inputs.size();
    const std::size_t begin = job.shard.begin(all);
    const std::size_t end = job.shard.end(all);
    const auto fraction = [&](std::size_t at) {
        return static_cast<double>(at - begin) / static_cast<double>(end - begin);
    };
    ProgressLine progress(name);
    for (std::size_t line = begin; line < end;) {
        const std::size_t input = line / perInput;
        const std::size_t first = input * perInput;
        const std::size_t last = std::min(end, first + perInput);
        const SortedSamples samples = reading.sorted(job.inputs[input]);
        Sweep sweep(samples, job.grid, job.rounding);
        while (line < last) {
            const std::size_t next = std::min(last, line + mostAtATime);
            const Progress block = progress.part(fraction(line), fraction(next));
            const double metricsEnd = job.technology ? 0.1 : 1.0;
            const auto rows = sweep.rows(line - first, next - first, part(block, 0, metricsEnd));
            output.append(texts.of(job.inputs[input], rows, part(block, metricsEnd, 1)));
            line = next;
        }
    }
}

} // namespace

void runSweep(int argc, char** argv)
{
    Arguments arguments(description, name);
    const GridOptions grid(arguments);
    FilesArgument inputs(arguments, "--input", "Recordings: " + recordingEndingList());
    inputs.takes("FILE").require();
    const ReadingArguments reading(arguments, name);
    const RoundingOption rounding(arguments);
    const CostOption cost(arguments);
    const ShardOption shard(arguments);
    ValueOption format(arguments, "format", "--format",
                       "Output format: csv (default) or json, one object per line");
    format.takes("FORMAT");
    const OutputOption output(arguments,
                              "Output file, written completely or not at all (default: standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    if (reading.listColumns(inputs.paths())) {
        return;
    }
    Job job{.inputs = inputs.paths(),
            .grid = grid.grid(),
            .rounding = rounding.rule(),
            .shard = shard.shard(),
            .format =
                format.given() ? static_cast<FitFormat>(format.choice(sweepFormatNames)) : FitFormat::csv,
            .technology = cost.technology()};
    const bool header = job.format == FitFormat::csv && job.shard.number == 1;
    requireSensible(job.grid, job.inputs.size());
    OutputStream stream = output.stream();
    if (header) {
        stream.append(sweepHeader(job.technology.has_value()));
    }
    RowTexts texts(job);
    writeLines(job, reading, texts, stream);
    stream.finish();
    texts.tellMissingCosts();
}

} // namespace quantoscope
