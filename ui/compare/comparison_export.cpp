// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_export.h"

#include "core/analysis/sorted_metrics.h"
#include "core/signals/signal_index.h"
#include "core/text/number_text.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/pin_costs.h"
#include "ui/files/file_access.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr int decimalsForPeople = 3;

/// The number of samples that are a spike only before or only after quantization. Unknown in a closed loop,
/// in which two neurons run.
std::optional<std::size_t> spikeErrorsOf(const Exploration& exploration)
{
    if (exploration.setup.loop == Loop::closed) {
        return std::nullopt;
    }
    const SpikeCounts spikes = spikeCounts(exploration.raw->index()->sorted, exploration.table,
                                           exploration.quantizer, exploration.firesAbove);
    return spikes.lost + spikes.added();
}

ComparisonRow rowOf(const QString& name, const ComparedPin& pin, const FitsByBits& fits)
{
    const Exploration& exploration = *pin.exploration;
    const Metrics& metrics = exploration.metrics;
    ComparisonRow row{.name = name.toStdString(),
                      .loop = exploration.setup.loop,
                      .scheme = exploration.setup.scheme,
                      .mse = metrics.mse,
                      .sqnrDb = metrics.sqnrDb,
                      .rawSpikes = metrics.rawSpikes,
                      .quantizedSpikes = metrics.quantizedSpikes,
                      .spikeErrors = spikeErrorsOf(exploration),
                      .levelsUsed = metrics.levelsUsed,
                      .outside = metrics.outside,
                      .cost = pin.cost};
    if (const auto fit = fits.find(bitsOf(row.scheme)); fit != fits.end()) {
        row.boundSqnrDb = fit->second->boundSqnrDb;
        if (std::isfinite(*row.boundSqnrDb) && std::isfinite(row.sqnrDb)) {
            row.belowBoundDb = *row.boundSqnrDb - row.sqnrDb;
        }
    }
    return row;
}

/// Otherwise the table has columns without a number.
void omitCostsIfNoneIsKnown(std::vector<ComparisonRow>& rows)
{
    const auto isKnown = [](const ComparisonRow& row) { return row.cost && row.cost->cost; };
    if (std::ranges::none_of(rows, isKnown)) {
        for (ComparisonRow& row : rows) {
            row.cost.reset();
        }
    }
}

std::vector<std::string> sentencesAbout(const Exploration& exploration)
{
    const Setup& setup = exploration.setup;
    const std::string signal =
        setup.recording
            ? QFileInfo(QString::fromStdString(setup.recording->path)).fileName().toStdString()
            : std::string(stimulusNames[static_cast<std::size_t>(setup.stimulus.kind)]) + " input";
    return {"Schemes compared by Quantoscope on " + signal + ": " + std::to_string(exploration.steps()) +
                " steps, " + std::string(loopNames[static_cast<std::size_t>(setup.loop)]) +
                " loop, threshold " + numberText(neuronThreshold(setup)) + ", rounding " +
                std::string(roundingName(setup.arithmetic.rounding)) + ".",
            "Rows without a name are the best schemes for the raw membrane, quantized in "
            "open loop; the bound is the SQNR of the Lloyd-Max quantizer with the same "
            "number of levels."};
}

std::string sentenceAboutCosts()
{
    return "LUTs, flip-flops and multipliers are estimates for the neuron with each pinned scheme on " +
           std::string(technologyNames.at(static_cast<std::size_t>(shownTechnology))) + ".";
}

} // namespace

std::vector<ComparisonRow> comparisonRows(const std::vector<MetricsTable::Column>& pinned,
                                          const FitsByBits& fits)
{
    std::vector<ComparisonRow> rows;
    for (const MetricsTable::Column& column : pinned) {
        if (column.compared) {
            rows.push_back(rowOf(column.name, *column.compared, fits));
        }
    }
    omitCostsIfNoneIsKnown(rows);
    for (const auto& [bits, fit] : fits) {
        for (ComparisonRow& row : comparisonRows(std::span(fit.get(), 1))) {
            row.loop = Loop::open;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

void writeComparison(const QString& path, const std::vector<ComparisonRow>& rows,
                     const Exploration& exploration)
{
    const auto format = comparisonFormatForEnding(QFileInfo(path).suffix().toLower().toStdString());
    if (!format) {
        throw FileError(ComparePage::tr("\"%1\" cannot be written: its extension must be .csv, .tex or .md.")
                            .arg(path)
                            .toStdString());
    }
    std::vector<std::string> sentences = sentencesAbout(exploration);
    if (std::ranges::any_of(rows, [](const ComparisonRow& row) { return row.cost.has_value(); })) {
        sentences.push_back(sentenceAboutCosts());
    }
    requireFolderFor(path);
    writeWhole(path, QByteArray::fromStdString(comparisonText(rows, *format, decimalsForPeople, sentences)));
}

} // namespace quantoscope
