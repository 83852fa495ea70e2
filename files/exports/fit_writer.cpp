// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/fit_writer.h"

#include "core/arithmetic/leak.h"
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

/// The columns of a cost. The names say that they are estimates, because a table outlives the command.
void addCost(Row& row, const NeuronCost& neuron)
{
    const auto known = [&](int CircuitCost::*count) {
        return neuron.cost ? Json(*neuron.cost.*count) : Json(nullptr);
    };
    row["estimated_luts"] = known(&CircuitCost::luts);
    row["estimated_flip_flops"] = known(&CircuitCost::flipFlops);
    row["estimated_multipliers"] = known(&CircuitCost::multipliers);
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
Row rowOf(std::string_view input, const SweepRow& swept, FitFormat format, const NeuronCost* cost)
{
    Row row{{"input", input}};
    if (format == FitFormat::json) {
        row["scheme"] = schemeJson(swept.scheme);
    } else {
        addScheme(row, swept.scheme);
    }
    addError(row, swept.error, swept.sqnrDb, swept.boundSqnrDb);
    if (cost != nullptr) {
        addCost(row, *cost);
    }
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

std::string sentenceAbout(Technology technology)
{
    return "LUTs, flip-flops and multipliers are estimates for " +
           std::string(technologyNames.at(static_cast<std::size_t>(technology))) +
           ": a leaky neuron with the leak " + leakText(plainNeuron({}).neuron.leak) +
           " whose state has these levels.";
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

/// Of one scheme of a table.
const NeuronCost* costAt(const std::optional<TableCosts>& costs, std::size_t row)
{
    return costs ? &costs->neurons.at(row) : nullptr;
}

Json schemesJson(const Fit& fit, const std::optional<TableCosts>& costs, std::size_t firstRow)
{
    Json schemes = Json::array();
    for (const FittedScheme& fitted : fit.schemes) {
        Row row{{"scheme", schemeJson(fitted.scheme)},    {"mse", finite(fitted.error.mse)},
                {"sqnr_db", finite(fitted.sqnrDb)},       {"below_bound_db", finite(distanceDb(fit, fitted))},
                {"raw_spikes", fitted.error.rawSpikes},   {"spike_errors", fitted.error.spikeErrors},
                {"levels_used", fitted.error.levelsUsed}, {"outside", fitted.error.outside}};
        if (const NeuronCost* cost = costAt(costs, firstRow + schemes.size())) {
            addCost(row, *cost);
        }
        schemes.push_back(std::move(row));
    }
    return schemes;
}

Json fitJson(const Fit& fit, const std::optional<TableCosts>& costs, std::size_t firstRow)
{
    return {{"num_bits", fit.numBits},
            {"bound",
             {{"mse", fit.bound.mse}, {"sqnr_db", finite(fit.boundSqnrDb)}, {"levels", fit.bound.levels}}},
            {"schemes", schemesJson(fit, costs, firstRow)}};
}

std::string fitsAsJson(std::string_view input, const FitTask& task, std::span<const Fit> fits,
                       const std::optional<TableCosts>& costs)
{
    Json list = Json::array();
    std::size_t row = 0;
    for (const Fit& fit : fits) {
        list.push_back(fitJson(fit, costs, row));
        row += fit.schemes.size();
    }
    Json whole{{"input", input},
               {"objective", objectiveNames[static_cast<std::size_t>(task.objective)]},
               {"threshold", task.threshold},
               {"rounding", roundingName(task.rounding)}};
    if (costs) {
        whole["technology"] = technologyNames.at(static_cast<std::size_t>(costs->technology));
    }
    whole["fits"] = list;
    return whole.dump(1) + "\n";
}

std::string fitsAsTable(std::string_view input, const FitTask& task, std::span<const Fit> fits,
                        ComparisonFormat format, std::optional<int> decimals,
                        const std::optional<TableCosts>& costs)
{
    std::vector<std::string> sentences = sentencesAbout(input, task);
    std::vector<ComparisonRow> rows = comparisonRows(fits);
    if (costs) {
        sentences.push_back(sentenceAbout(costs->technology));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].cost = costs->neurons.at(i);
        }
    }
    return comparisonText(rows, format, decimals, sentences);
}

} // namespace

std::string fitText(std::string_view input, const FitTask& task, std::span<const Fit> fits, FitFormat format,
                    std::optional<int> decimals, const std::optional<TableCosts>& costs)
{
    return format == FitFormat::json ? fitsAsJson(input, task, fits, costs)
                                     : fitsAsTable(input, task, fits, tableFormatOf(format), decimals, costs);
}

std::string sweepHeader(bool withCosts)
{
    const NeuronCost none;
    return csvHeader(rowOf("", {}, FitFormat::csv, withCosts ? &none : nullptr));
}

std::string sweepText(std::string_view input, std::span<const SweepRow> rows, FitFormat format,
                      const std::optional<TableCosts>& costs)
{
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row line = rowOf(input, rows[i], format, costAt(costs, i));
        text += format == FitFormat::csv ? csvLine(line) : jsonLine(line);
    }
    return text;
}

} // namespace quantoscope
