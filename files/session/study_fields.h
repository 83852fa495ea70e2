// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/network/network_setup.h"
#include "core/parameters/list_text.h"
#include "core/parameters/parameter_text.h"
#include "core/text/translate.h"
#include "core/training/describe_study.h"
#include "files/exports/study_tables.h"
#include "files/json/json_fields.h"
#include "files/session/study_plan.h"

#include <span>
#include <string>
#include <type_traits>

// The members of the Study tab in a session: the functions that files/json/json_fields.h looks for.

namespace quantoscope {

/// A list as one string. `read` returns nullopt for a text that is not a list.
template<typename Archive, typename List, typename Write, typename Read>
void listField(Archive& archive, std::string_view name, List& list, Write write, Read read,
               const std::string& allowed)
{
    std::string text = write(list);
    archive.text(name, text);
    if constexpr (!std::is_const_v<List>) {
        auto given = read(text);
        if (!given) {
            archive.refuse(name, allowed);
        }
        list = std::move(*given);
    }
}

/// A list of enum values by name; it may be empty, as in the window while it is edited.
template<typename Archive, typename List>
void namesField(Archive& archive, std::string_view name, List& list, std::span<const std::string_view> names)
{
    using Item = typename List::value_type;
    listField(
        archive, name, list,
        [names](const List& items) {
            std::string text;
            for (const Item item : items) {
                text += (text.empty() ? "" : ",") + std::string(names[static_cast<std::size_t>(item)]);
            }
            return text;
        },
        [names](const std::string& text) {
            auto chosen = std::optional<std::vector<Item>>(std::in_place);
            const auto found = text.empty() ? std::vector<std::size_t>() : choicesIn(text, names);
            for (const std::size_t index : found.value_or(std::vector<std::size_t>())) {
                chosen->push_back(static_cast<Item>(index));
            }
            return found ? chosen : std::nullopt;
        },
        Core::said("names separated by commas: %1", {orList(names)}));
}

void fields(auto& archive, OrConst<StudyGrid> auto& grid)
{
    const auto bits = [&archive](std::string_view name, auto& list, int least, int most) {
        listField(
            archive, name, list, [](const auto& items) { return bitsListText(items); },
            [=](const std::string& text) { return bitsIn(text, least, most); },
            Core::said("integers from %1 to %2 or float, separated by commas",
                       {std::to_string(least), std::to_string(most)}));
    };
    bits("weight_bits", grid.weightBits, fewestWeightBits, mostWeightBits);
    bits("state_bits", grid.stateBits, minNumBits, maxNumBits);
    namesField(archive, "spacings", grid.spacings, spacingNames);
    namesField(archive, "methods", grid.methods, studyMethodNames);
    archive.flag("equal_bits", grid.equalBits);
}

void fields(auto& archive, OrConst<StudySettings> auto& study)
{
    describe(archive, study);
    constexpr int most = static_cast<int>(mostLayerNeurons);
    listField(
        archive, "hidden", study.hidden, [](const auto& neurons) { return integersText(neurons); },
        [](const std::string& text) { return integersIn(text, 1, most, mostLayers - 1); },
        Core::said("one to %1 integers from 1 to %2, separated by commas",
                   {std::to_string(mostLayers - 1), std::to_string(most)}));
    archive.number("lower_limit", study.scheme.lowerLimit);
    archive.number("upper_limit", study.scheme.upperLimit);
    archive.object("grid", study.grid);
}

void fields(auto& archive, OrConst<TaskDataSource> auto& data)
{
    archive.text("path", data.path);
    archive.text("labels", data.labels);
    archive.flag("no_steps", data.noSteps);
}

void fields(auto& archive, OrConst<StudyPlan> auto& plan)
{
    archive.object("settings", plan.settings);
    archive.object("data", plan.data);
}

void fields(auto& archive, OrConst<StudyResults> auto& results)
{
    archive.count("samples", results.samples);
    listField(
        archive, "rows", results.rows, [](const auto& rows) { return studyLines(rows); },
        [](const std::string& text) { return studyRowsIn(text); },
        Core::said("rows as \"quantoscope study\" writes them"));
}

} // namespace quantoscope
