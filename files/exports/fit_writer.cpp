// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/fit_writer.h"

#include "core/levels/spacing.h"
#include "core/text/number_text.h"
#include "files/exports/comparison_table.h"
#include "files/exports/csv_field.h"
#include "files/json/json_number.h"
#include "files/json/scheme_json.h"

#include <cmath>

namespace quantoscope {
namespace {

/// One row of either table: names and values in the order of the columns.
using Row = Json;

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(numberText(value));
}

void addScheme(Row& row, const Scheme& scheme)
{
    row["num_bits"] = bitsOf(scheme);
    row["mode"] = kindName(scheme);
    row["threshold"] = number(scheme.threshold);
    const auto ofSnnTorch = [&](Json value) { return isSnnTorch(scheme) ? std::move(value) : Json(nullptr); };
    row["lower_limit"] = ofSnnTorch(number(scheme.lowerLimit));
    row["upper_limit"] = ofSnnTorch(number(scheme.upperLimit));
    row["multiplier"] = scheme.uniform ? Json(nullptr) : ofSnnTorch(number(effectiveMultiplier(scheme)));
    row["scale"] = number(scheme.scale.value_or(1.0));
}

void addError(Row& row, const std::optional<TableError>& error, double sqnrDb, double boundSqnrDb)
{
    const auto known = [&](Json value) { return error ? std::move(value) : Json(nullptr); };
    const TableError metrics = error.value_or(TableError{});
    row["mse"] = known(number(metrics.mse));
    row["sqnr_db"] = known(number(sqnrDb));
    row["bound_sqnr_db"] = number(boundSqnrDb);
    row["raw_spikes"] = known(metrics.rawSpikes);
    row["spike_errors"] = known(metrics.spikeErrors);
    row["levels_used"] = known(metrics.levelsUsed);
    row["outside"] = known(metrics.outside);
}

std::string fieldOf(const Json& value)
{
    if (value.is_null()) {
        return {};
    }
    if (value.is_string()) {
        return csvField(value.get<std::string>());
    }
    return value.is_number_float() ? numberText(value.get<double>()) : value.dump();
}

std::string csvLine(const Row& row)
{
    std::string line;
    for (const Json& value : row) {
        line += (line.empty() ? "" : ",") + fieldOf(value);
    }
    return line + "\n";
}

std::string csvHeader(const Row& row)
{
    std::string line;
    for (const auto& item : row.items()) {
        line += (line.empty() ? "" : ",") + item.key();
    }
    return line + "\n";
}

/// JSON has no NaN and no infinities: the words in CSV become null.
std::string jsonLine(Row row)
{
    for (auto& item : row.items()) {
        if (item.value() == "inf" || item.value() == "-inf" || item.value() == "nan") {
            item.value() = nullptr;
        }
    }
    return row.dump() + "\n";
}

/// JSON has the scheme as an object, as all JSON output does; CSV has its parameters as columns.
Row rowOf(std::string_view input, const SweepRow& swept, FitFormat format)
{
    Row row{{"input", input}};
    if (format == FitFormat::json) {
        row["scheme"] = schemeJson(swept.scheme);
    } else {
        addScheme(row, swept.scheme);
    }
    addError(row, swept.error, swept.sqnrDb, swept.boundSqnrDb);
    row["problem"] = swept.problem.empty() ? Json(nullptr) : Json(swept.problem);
    return row;
}

ComparisonFormat tableFormatOf(FitFormat format)
{
    if (format == FitFormat::latex) {
        return ComparisonFormat::latex;
    }
    return format == FitFormat::markdown ? ComparisonFormat::markdown : ComparisonFormat::csv;
}

std::vector<std::string> sentencesAbout(std::string_view input, const FitTask& task)
{
    return {"Best schemes for " + std::string(input) + ", found by Quantoscope.",
            "Objective " + std::string(objectiveNames[static_cast<std::size_t>(task.objective)]) +
                ", threshold " + numberText(task.threshold) + ", rounding " +
                std::string(roundingName(task.rounding)) +
                "; the bound is the SQNR of the Lloyd-Max quantizer with the same number of levels."};
}

Json finite(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json fitJson(const Fit& fit)
{
    Json schemes = Json::array();
    for (const FittedScheme& fitted : fit.schemes) {
        schemes.push_back({{"scheme", schemeJson(fitted.scheme)},
                           {"mse", finite(fitted.error.mse)},
                           {"sqnr_db", finite(fitted.sqnrDb)},
                           {"below_bound_db", finite(distanceDb(fit, fitted))},
                           {"raw_spikes", fitted.error.rawSpikes},
                           {"spike_errors", fitted.error.spikeErrors},
                           {"levels_used", fitted.error.levelsUsed},
                           {"outside", fitted.error.outside}});
    }
    return {{"num_bits", fit.numBits},
            {"bound",
             {{"mse", fit.bound.mse}, {"sqnr_db", finite(fit.boundSqnrDb)}, {"levels", fit.bound.levels}}},
            {"schemes", schemes}};
}

} // namespace

std::string fitText(std::string_view input, const FitTask& task, std::span<const Fit> fits, FitFormat format,
                    std::optional<int> decimals)
{
    if (format != FitFormat::json) {
        const std::vector<std::string> sentences = sentencesAbout(input, task);
        return comparisonText(comparisonRows(fits), tableFormatOf(format), decimals, sentences);
    }
    Json list = Json::array();
    for (const Fit& fit : fits) {
        list.push_back(fitJson(fit));
    }
    const Json whole{{"input", input},
                     {"objective", objectiveNames[static_cast<std::size_t>(task.objective)]},
                     {"threshold", task.threshold},
                     {"rounding", roundingName(task.rounding)},
                     {"fits", list}};
    return whole.dump(1) + "\n";
}

std::string sweepHeader()
{
    return csvHeader(rowOf("", {}, FitFormat::csv));
}

std::string sweepText(std::string_view input, std::span<const SweepRow> rows, FitFormat format)
{
    std::string text;
    for (const SweepRow& row : rows) {
        const Row line = rowOf(input, row, format);
        text += format == FitFormat::csv ? csvLine(line) : jsonLine(line);
    }
    return text;
}

} // namespace quantoscope
