// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/bits_tables.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/exports/csv_field.h"
#include "files/exports/shown_table.h"
#include "files/exports/table_export.h"
#include "files/json/json_number.h"
#include "files/networks/layers_json.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// Numbers that are not finite are written as null.
Json qualityJson(const NetworkQuality& quality)
{
    Json object = Json::object();
    object["accuracy"] = quality.accuracy ? Json(*quality.accuracy) : Json(nullptr);
    object["spike_agreement"] = quality.spikeAgreement;
    object["sqnr_db"] = quality.sqnr;
    return object;
}

Json choiceJson(const BitsChoice& choice)
{
    return {
        {"bits", choice.bits}, {"state_bits", choice.stateBits}, {"quality", qualityJson(choice.quality)}};
}

Json choicesJson(const std::vector<BitsChoice>& choices)
{
    Json list = Json::array();
    for (const BitsChoice& choice : choices) {
        list.push_back(choiceJson(choice));
    }
    return list;
}

std::string jsonText(const BitsSearch& search, const NetworkSetup& setup)
{
    Json file = Json::object();
    file["layers"] = Json::parse(layersText(withBits(setup, search.layers, search.chosen->bits)));
    file["state_bits"] = search.chosen->stateBits;
    file["quality"] = qualityJson(search.chosen->quality);
    file["exact"] = search.isExact;
    Json sensitivity = Json::object();
    for (std::size_t layer = 0; layer < search.layers.size(); ++layer) {
        sensitivity[search.layers[layer]] = choicesJson(search.sensitivity[layer]);
    }
    file["sensitivity"] = std::move(sensitivity);
    file["tried"] = choicesJson(search.tried);
    return file.dump(2) + "\n";
}

/// The fewest bits that suffice if the layer alone is quantized; empty if none do.
std::string aloneText(const std::vector<BitsChoice>& choices, const KeptQuality& keep)
{
    const auto found =
        std::ranges::find_if(choices, [&](const BitsChoice& choice) { return keep.isMetBy(choice.quality); });
    return found == choices.end() ? "" : std::to_string(found->bits.front());
}

constexpr std::array<const char*, 6> headings{"node",       "format",       "bits",
                                              "bits_alone", "lowest_level", "highest_level"};

ShownTable tableOf(const BitsSearch& search, const NetworkSetup& setup, const KeptQuality& keep)
{
    const NetworkSetup chosen = withBits(setup, search.layers, search.chosen->bits);
    ShownTable shown;
    for (const char* heading : headings) {
        shown.columns.push_back({heading, shown.columns.size() > 1, {}});
    }
    for (std::size_t layer = 0; layer < search.layers.size(); ++layer) {
        const Scheme& scheme = *chosen.of(search.layers[layer]).state;
        const LevelTable table(scheme);
        const std::array<std::string, headings.size()> row{search.layers[layer],
                                                           formatTitle(scheme.format),
                                                           std::to_string(search.chosen->bits[layer]),
                                                           aloneText(search.sensitivity[layer], keep),
                                                           numberText(table.lowest()),
                                                           numberText(table.highest())};
        for (std::size_t i = 0; i < row.size(); ++i) {
            shown.columns[i].cells.push_back(row[i]);
        }
    }
    return shown;
}

std::string csvText(const ShownTable& table)
{
    std::string text;
    for (const char* heading : headings) {
        text += (text.empty() ? "" : ",") + std::string(heading);
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            text += (i == 0 ? "\n" : ",") + csvField(table.columns[i].cells[row]);
        }
    }
    return text + "\n";
}

std::string pythonText(const BitsSearch& search, const NetworkSetup& setup)
{
    const NetworkSetup chosen = withBits(setup, search.layers, search.chosen->bits);
    std::string text = "\"\"\"The fewest bits of each layer's state, found by Quantoscope: " +
                       std::to_string(search.chosen->stateBits) +
                       " bits in all.\"\"\"\n\nfrom snntorch.functional import quant\n\n"
                       "# For each node the argument state_quant of its snntorch.Leaky or Synaptic.\n"
                       "STATE_QUANT = {\n";
    for (const std::string& layer : search.layers) {
        const NodeSetup& node = chosen.of(layer);
        if (!isStateQuant(*node.state, node.arithmetic.rounding)) {
            throw InputError(Core::said("Node %1 has the scheme %2 with rounding %3; Python needs snnTorch's "
                                        "schemes with its rounding.",
                                        {layer, formatTitle(node.state->format),
                                         std::string(roundingName(node.arithmetic.rounding))}));
        }
        text += "    " + Json(layer).dump() + ": quant." + schemeText(*node.state) + ",\n";
    }
    return text + "}\n";
}

} // namespace

std::string bitsText(const BitsSearch& search, const NetworkSetup& setup, const BitsTask& task,
                     BitsFormat format)
{
    switch (format) {
    case BitsFormat::json:
        return jsonText(search, setup);
    case BitsFormat::python:
        return pythonText(search, setup);
    case BitsFormat::latex:
        return latexText(tableOf(search, setup, task.keep));
    case BitsFormat::markdown:
        return markdownText(tableOf(search, setup, task.keep));
    case BitsFormat::csv:
        break;
    }
    return csvText(tableOf(search, setup, task.keep));
}

} // namespace quantoscope
