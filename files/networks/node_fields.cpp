// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/node_fields.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/access/file_error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

bool areFinite(const StoredArray& array)
{
    return std::visit(
        [](const auto& values) {
            return std::ranges::all_of(values, [](auto value) { return std::isfinite(value); });
        },
        array.values);
}

bool isEmpty(const StoredArray& array)
{
    return std::visit([](const auto& values) { return values.empty(); }, array.values);
}

std::vector<double> doublesOf(StoredArray&& array)
{
    if (auto* const doubles = std::get_if<std::vector<double>>(&array.values)) {
        return std::move(*doubles);
    }
    const auto& floats = std::get<std::vector<float>>(array.values);
    return {floats.begin(), floats.end()};
}

} // namespace

std::string nodePlace(const std::string& path, const std::string& node, const std::string& type)
{
    return Core::said("%1, node %2 (%3)", {path, elided(node, mostShown), elided(type, mostShown)});
}

std::string elidedList(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 400;
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : ", ") + elided(name, mostShown);
    }
    return elided(list, most);
}

NodeFields::NodeFields(std::string place, reader::TreeGroup& group)
    : m_place(std::move(place)), m_group(group)
{
}

reader::TreeDataset* NodeFields::find(std::string_view name)
{
    if (std::ranges::find(m_asked, name) == m_asked.end()) {
        m_asked.emplace_back(name);
    }
    const auto found = std::ranges::find(m_group.datasets, name, &reader::TreeDataset::name);
    return found == m_group.datasets.end() ? nullptr : &*found;
}

bool NodeFields::has(std::string_view name)
{
    return find(name) != nullptr;
}

bool NodeFields::isText(std::string_view name)
{
    const reader::TreeDataset* const found = find(name);
    return found != nullptr && std::holds_alternative<reader::StoredTexts>(found->content);
}

void NodeFields::refuse(const std::string& sentence) const
{
    throw FormatError(sentence);
}

StoredArray NodeFields::numbers(std::string_view name)
{
    const std::string parameter(name);
    reader::TreeDataset* const found = find(name);
    if (found == nullptr) {
        refuse(Core::said("%1: the parameter %2 is missing.", {m_place, parameter}));
    }
    if (const auto* const why = std::get_if<UntranslatedText>(&found->content)) {
        refuse(Core::said("%1: %2 cannot be read (%3).", {m_place, parameter, why->text()}));
    }
    auto* const array = std::get_if<StoredArray>(&found->content);
    if (array == nullptr) {
        refuse(Core::said("%1: %2 is text; it must be numbers.", {m_place, parameter}));
    }
    if (isEmpty(*array)) {
        refuse(Core::said("%1: %2 has no values.", {m_place, parameter}));
    }
    if (!areFinite(*array)) {
        refuse(Core::said("%1: %2 has NaN or infinite values; all must be finite.", {m_place, parameter}));
    }
    return std::move(*array);
}

std::string NodeFields::text(std::string_view name)
{
    const reader::TreeDataset* const found = find(name);
    const auto* const texts = found != nullptr ? std::get_if<reader::StoredTexts>(&found->content) : nullptr;
    if (texts == nullptr || texts->values.size() != 1) {
        refuse(Core::said("%1: %2 must be a single string.", {m_place, std::string(name)}));
    }
    return texts->values.front();
}

ParameterArray NodeFields::parameter(std::string_view name)
{
    StoredArray array = numbers(name);
    ParameterArray parameter{.shape = array.shape,
                             .values = {},
                             .isFloat32 = std::holds_alternative<std::vector<float>>(array.values)};
    parameter.values = doublesOf(std::move(array));
    return parameter;
}

std::vector<float> NodeFields::weights(std::string_view name, Shape& shape)
{
    StoredArray array = numbers(name);
    shape = array.shape;
    if (auto* const floats = std::get_if<std::vector<float>>(&array.values)) {
        return std::move(*floats);
    }
    const auto& doubles = std::get<std::vector<double>>(array.values);
    std::vector<float> rounded(doubles.size());
    std::ranges::transform(doubles, rounded.begin(), [](double value) { return static_cast<float>(value); });
    const auto beyond = std::ranges::find_if_not(rounded, [](float value) { return std::isfinite(value); });
    if (beyond != rounded.end()) {
        const double value = doubles[static_cast<std::size_t>(beyond - rounded.begin())];
        refuse(Core::said("%1: %2 has the value %3, which is beyond the range of float32.",
                          {m_place, std::string(name), numberText(value)}));
    }
    return rounded;
}

std::vector<float> NodeFields::weights(std::string_view name)
{
    Shape ignored;
    return weights(name, ignored);
}

std::vector<long> NodeFields::integers(std::string_view name, long least, long most)
{
    const std::vector<double> values = doublesOf(numbers(name));
    std::vector<long> integers;
    for (const double value : values) {
        if (value != std::floor(value) || value < static_cast<double>(least) ||
            value > static_cast<double>(most)) {
            refuse(Core::said("%1: %2 is %3; it must be an integer from %4 to %5.",
                              {m_place, std::string(name), numberText(value), std::to_string(least),
                               std::to_string(most)}));
        }
        integers.push_back(static_cast<long>(value));
    }
    return integers;
}

long NodeFields::integer(std::string_view name, long least, long most)
{
    const std::vector<long> values = integers(name, least, most);
    if (values.size() != 1) {
        refuse(Core::said("%1: %2 has %3 values; it must be a single integer.",
                          {m_place, std::string(name), std::to_string(values.size())}));
    }
    return values.front();
}

std::array<std::size_t, 2> NodeFields::pair(std::string_view name, long least, long most)
{
    const std::vector<long> values = integers(name, least, most);
    if (values.size() > 2) {
        refuse(Core::said("%1: %2 has %3 values; it must be one integer or a pair.",
                          {m_place, std::string(name), std::to_string(values.size())}));
    }
    return {static_cast<std::size_t>(values.front()), static_cast<std::size_t>(values.back())};
}

Shape NodeFields::extents(std::string_view name)
{
    constexpr long most = 100'000'000;
    const std::vector<long> values = integers(name, 1, most);
    Shape shape(values.begin(), values.end());
    std::size_t product = 1;
    for (const std::size_t extent : shape) {
        product *= extent;
        if (product > static_cast<std::size_t>(most)) {
            refuse(Core::said("%1: %2 is %3; it must have at most %4 values.",
                              {m_place, std::string(name), shapeText(shape), std::to_string(most)}));
        }
    }
    return shape;
}

const reader::TreeDataset* NodeFields::findMetadata(std::string_view name) const
{
    const auto metadata = std::ranges::find(m_group.groups, "metadata", &reader::TreeGroup::name);
    if (metadata == m_group.groups.end()) {
        return nullptr;
    }
    const auto found = std::ranges::find(metadata->datasets, name, &reader::TreeDataset::name);
    return found == metadata->datasets.end() ? nullptr : &*found;
}

std::optional<std::string> NodeFields::metadataText(std::string_view name) const
{
    const reader::TreeDataset* const found = findMetadata(name);
    const auto* const texts = found != nullptr ? std::get_if<reader::StoredTexts>(&found->content) : nullptr;
    return texts != nullptr && texts->values.size() == 1 ? std::optional(texts->values.front())
                                                         : std::nullopt;
}

std::optional<double> NodeFields::metadataNumber(std::string_view name) const
{
    const reader::TreeDataset* const found = findMetadata(name);
    const auto* const array = found != nullptr ? std::get_if<StoredArray>(&found->content) : nullptr;
    const std::vector<double> values =
        array != nullptr ? doublesOf(StoredArray(*array)) : std::vector<double>();
    return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
}

void NodeFields::requireNothingElse() const
{
    const auto isKnown = [&](const std::string& name) {
        constexpr std::array<std::string_view, 4> ofEveryNode{"type", "metadata", "input_type",
                                                              "output_type"};
        return std::ranges::find(ofEveryNode, name) != ofEveryNode.end() ||
               std::ranges::find(m_asked, name) != m_asked.end();
    };
    const auto requireKnown = [&](const std::string& name) {
        if (!isKnown(name)) {
            refuse(Core::said("%1: %2 is not a parameter of this type; its parameters are %3.",
                              {m_place, elided(name, mostShown), elidedList(m_asked)}));
        }
    };
    for (const reader::TreeDataset& dataset : m_group.datasets) {
        requireKnown(dataset.name);
    }
    for (const reader::TreeGroup& group : m_group.groups) {
        requireKnown(group.name);
    }
}

} // namespace quantoscope
