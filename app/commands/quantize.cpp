// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/reading_arguments.h"
#include "app/commands/samples.h"
#include "app/commands/setup_options.h"
#include "core/network/recorded_layer.h"
#include "core/progress/pieces.h"
#include "core/quantizer/quantizer.h"
#include "core/text/number_text.h"
#include "files/networks/run_tables.h"
#include "files/recordings/recording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope quantize";
constexpr std::array<std::string_view, 2> endings{"npy", "csv"};

bool asCsv(const OutputOption& output)
{
    const std::string ending = endingOf(output.path());
    if (std::ranges::find(endings, ending) == endings.end()) {
        throw UsageError(output.path() + " does not end in " + orList(endings) +
                         "; use one of these extensions.");
    }
    return ending == "csv";
}

template<typename Number>
std::string fileOf(const Samples& samples, const std::vector<Number>& values, bool csv)
{
    const std::vector<Number> rows = byRows(samples, values);
    return csv ? columnText(samples, rows) : npyBytes(rows, samples.array.shape);
}

template<typename Float>
void refuseNan(const std::vector<Float>& values)
{
    const auto isNan = [](Float x) { return x != x; };
    const auto count = std::ranges::count_if(values, isNan);
    if (count == 0) {
        return;
    }
    const auto first = std::ranges::find_if(values, isNan) - values.begin();
    throw UsageError("The input contains NaN (" + std::to_string(count) +
                     (count == 1 ? " sample, at element " : " samples, first at element ") +
                     std::to_string(first) +
                     "), which only the reference rule gives an index; omit --indices or use --rounding "
                     "reference.");
}

/// The index of each value's level. Works in blocks, to avoid a second array of wide integers.
template<typename Code, typename Float>
void fillCodes(const BasicQuantizer<Float>& quantizer, std::span<const Float> values, std::span<Code> codes)
{
    inPieces(values.size(), threadsFor(values.size()), [&](std::size_t start, std::size_t end) {
        constexpr std::size_t blockSize = 4096;
        std::array<std::int32_t, blockSize> block{};
        for (; start < end; start += blockSize) {
            const std::size_t count = std::min(blockSize, end - start);
            const auto indices = std::span(block).first(count);
            quantizer.indicesFrom(start, values.subspan(start, count), indices);
            std::ranges::transform(indices, codes.begin() + static_cast<std::ptrdiff_t>(start),
                                   [](std::int32_t index) { return static_cast<Code>(index); });
        }
    });
}

/// Those of all columns, each as if it were alone.
template<typename Code, typename Float>
std::vector<Code> codesOf(const BasicQuantizer<Float>& quantizer, const Samples& samples,
                          const std::vector<Float>& values)
{
    std::vector<Code> codes(values.size());
    const std::size_t length = samples.length();
    for (std::size_t begin = 0; begin < values.size(); begin += length) {
        fillCodes<Code, Float>(quantizer, std::span(values).subspan(begin, length),
                               std::span(codes).subspan(begin, length));
    }
    return codes;
}

template<typename Float>
NonFiniteCounts nonFiniteOf(const std::vector<Float>& values)
{
    constexpr Float infinity = std::numeric_limits<Float>::infinity();
    NonFiniteCounts counts;
    for (const Float x : values) {
        counts.nan += x != x ? 1 : 0;
        counts.negativeInfinity += x == -infinity ? 1 : 0;
        counts.positiveInfinity += x == infinity ? 1 : 0;
    }
    return counts;
}

/// Prints how many samples are not finite and how they are quantized.
template<typename Float>
void tellNonFinite(const std::vector<Float>& values, const LevelTable& table, RoundingRule rule)
{
    const NonFiniteCounts counts = nonFiniteOf(values);
    if (counts.total() == 0) {
        return;
    }
    const std::string fate =
        rule == RoundingRule::reference
            ? "quantized to the first level, " + numberText(table[0]) + ", as in snnTorch"
            : "NaN stays NaN, infinities are quantized to the lowest or highest level";
    tell(name, "note: " + nonFiniteText(counts, values.size()) + "; " + fate + ".");
}

void tellScale(const LevelTable& table, const CoveredRange& range)
{
    tell(name, "note: scale auto is " + numberText(*table.scheme().scale) + ".");
    if (range.least < table.lowest() || range.greatest > table.highest()) {
        tell(name, "warning: No scale covers samples from " + numberText(range.least) + " to " +
                       numberText(range.greatest) + " with these levels; some are clipped.");
    }
}

/// The table with its scale. An automatic one covers all finite values if the levels can.
template<typename Float>
LevelTable tableCovering(const Scheme& scheme, const std::vector<Float>& values)
{
    const CoveredRange range = coveredRange(values);
    LevelTable table(scaledToCover(scheme, range.least, range.greatest));
    if (!scheme.scale) {
        tellScale(table, range);
    }
    return table;
}

enum class Result { values, indices };

struct Job
{
    LevelTable table;
    Arithmetic arithmetic;
    Result result;
    bool csv;
};

/// The content of the output file. May modify `values`, which are those of `samples`.
template<typename Float>
std::string contentOf(const Job& job, const Samples& samples, std::vector<Float>& values)
{
    const BasicQuantizer<Float> quantizer(job.table, job.arithmetic);
    if (job.result == Result::indices && quantizer.keepsNan()) {
        refuseNan(values);
    }
    tellNonFinite(values, job.table, job.arithmetic.rounding);
    if (job.result == Result::values) {
        const std::size_t length = samples.length();
        for (std::size_t begin = 0; begin < values.size(); begin += length) {
            const std::span<Float> column = std::span(values).subspan(begin, length);
            quantizer.quantizeFrom(0, column, column, {.threads = threadsFor(length)});
        }
        return fileOf(samples, values, job.csv);
    }
    if (job.table.size() - 1 <= std::numeric_limits<std::uint8_t>::max()) {
        return fileOf(samples, codesOf<std::uint8_t>(quantizer, samples, values), job.csv);
    }
    return fileOf(samples, codesOf<std::uint16_t>(quantizer, samples, values), job.csv);
}

/// The metrics of each column, whose membrane is taken as float32.
std::string metricsText(const Job& job, const Samples& samples)
{
    const Quantizer quantizer(job.table, job.arithmetic);
    const auto threshold = static_cast<float>(job.table.scheme().threshold);
    LayerMetrics layer;
    layer.steps = samples.length();
    std::visit(
        [&](const auto& values) {
            for (std::size_t begin = 0; begin < values.size(); begin += samples.length()) {
                std::vector<float> column(samples.length());
                std::ranges::transform(std::span(values).subspan(begin, column.size()), column.begin(),
                                       [](auto value) { return static_cast<float>(value); });
                layer.neurons.push_back(recordedTotals(column, quantizer, threshold));
            }
        },
        samples.array.values);
    return neuronHeader() + neuronRows(layer, samples.names);
}

} // namespace

void runQuantize(int argc, char** argv)
{
    Arguments arguments("Quantizes every sample of a recording.", name);
    const SchemeOptions scheme(arguments);
    const ArithmeticOptions arithmetic(arguments);
    ValueOption input(arguments, "input", "--input", "A recording: " + recordingEndingList());
    input.takes("FILE").require();
    const ReadingArguments reading(arguments, name);
    const Flag indices(arguments, "--indices", "Write the indices of the levels instead of their values");
    ValueOption metrics(
        arguments, "metrics", "--metrics",
        "Also write the metrics of each column to this .csv file; a spike is a sample above the "
        "threshold");
    metrics.takes("FILE.csv");
    OutputOption output(arguments,
                        "Output file, .npy (keeps shape and type) or .csv; written completely or not at all");
    if (!arguments.parse(argc, argv) || reading.listColumns({input.text()})) {
        return;
    }
    requireGiven(output.option(), name);
    const Scheme chosen = scheme.changed(Scheme{});
    if (auto problem = validate(chosen)) {
        throw InputError(std::move(*problem));
    }
    const bool csv = asCsv(output);
    Samples samples = readSamples(reading, input.text());
    const Job job{.table = std::visit([&](const auto& values) { return tableCovering(chosen, values); },
                                      samples.array.values),
                  .arithmetic = arithmetic.changed(chosen),
                  .result = indices.given() ? Result::indices : Result::values,
                  .csv = csv};
    if (!samples.note.empty() && job.result == Result::values) {
        tell(name, "note: " + samples.note);
    }
    std::vector<WholeFile> others;
    if (metrics.given()) {
        others.push_back({metrics.text(), metricsText(job, samples)});
    }
    output.write(
        std::visit([&](auto& values) { return contentOf(job, samples, values); }, samples.array.values),
        std::move(others));
}

} // namespace quantoscope
