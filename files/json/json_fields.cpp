// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/json_fields.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/recordings/recording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::array<std::string_view, 3> wordsForNumbers{"nan", "inf", "-inf"};
constexpr std::array<double, 3> numbersOfWords{std::numeric_limits<double>::quiet_NaN(),
                                               std::numeric_limits<double>::infinity(),
                                               -std::numeric_limits<double>::infinity()};

std::optional<double> numberOf(const Json& member)
{
    if (member.is_number()) {
        return member.get<double>();
    }
    if (member.is_string()) {
        const auto word = std::ranges::find(wordsForNumbers, member.get_ref<const std::string&>());
        if (word != wordsForNumbers.end()) {
            return numbersOfWords[static_cast<std::size_t>(word - wordsForNumbers.begin())];
        }
    }
    return std::nullopt;
}

std::string listed(std::span<const std::string_view> names)
{
    std::string text;
    for (const std::string_view name : names) {
        text += (text.empty() ? "" : ", ") + std::string(name);
    }
    return text;
}

template<typename Real>
bool parseNumbers(std::string_view text, std::vector<Real>& values)
{
    values.clear();
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const auto [next, error] = std::from_chars(at, end, values.emplace_back());
        if (error != std::errc{} || (next != end && *next != ' ')) {
            return false;
        }
        at = next == end ? end : next + 1;
    }
    return true;
}

} // namespace

bool FieldReader::numbersIn(std::string_view text, std::vector<double>& values)
{
    return parseNumbers(text, values);
}

bool FieldReader::numbersIn(std::string_view text, std::vector<float>& values)
{
    return parseNumbers(text, values);
}

std::string shown(const Json& member)
{
    constexpr std::size_t most = 40;
    if (member.is_structured()) {
        return member.is_array() ? Core::said("an array") : Core::said("an object");
    }
    std::string text = member.dump(-1, ' ', true, Json::error_handler_t::replace);
    return text.size() <= most ? text : text.substr(0, most) + "…";
}

void FieldWriter::number(std::string_view name, double value)
{
    m_object[std::string(name)] = std::isfinite(value) ? Json(value) : Json(numberText(value));
}

void FieldWriter::number(std::string_view name, const std::optional<double>& value)
{
    if (value) {
        number(name, *value);
    } else {
        m_object[std::string(name)] = nullptr;
    }
}

FieldReader::FieldReader(const Json& object, std::string place) : m_object(object), m_place(std::move(place))
{
    if (!object.is_object()) {
        throw FormatError(Core::said("%1 is %2; it must be %3.",
                                     {m_place.empty() ? Core::said("the top-level value") : m_place,
                                      shown(object), Core::said("an object {…}")}));
    }
}

std::string FieldReader::placeOf(std::string_view name) const
{
    return m_place.empty() ? std::string(name) : m_place + "." + std::string(name);
}

std::string_view FieldReader::keyIn(const Parameter& parameter) const
{
    const auto has = [this](std::string_view name) { return m_object.contains(std::string(name)); };
    const bool isFormer = !parameter.formerName.empty() && !has(parameter.key) && has(parameter.formerName);
    return isFormer ? parameter.formerName : parameter.key;
}

const Json* FieldReader::find(std::string_view name)
{
    m_known.emplace_back(name);
    const auto member = m_object.find(m_known.back());
    return member == m_object.end() ? nullptr : &*member;
}

void FieldReader::refuse(std::string_view name, const std::string& allowed) const
{
    throw FormatError(Core::said("%1 is %2; it must be %3.",
                                 {placeOf(name), shown(m_object.at(std::string(name))), allowed}));
}

void FieldReader::number(std::string_view name, double& value)
{
    if (const Json* member = find(name)) {
        const auto number = numberOf(*member);
        if (!number) {
            refuse(name, Core::said("a number"));
        }
        value = *number;
    }
}

void FieldReader::number(std::string_view name, std::optional<double>& value)
{
    if (const Json* member = find(name)) {
        value = numberOf(*member);
        if (!value && !member->is_null()) {
            refuse(name, Core::said("a number or null"));
        }
    }
}

void FieldReader::whole(std::string_view name, int& value)
{
    if (const Json* member = find(name)) {
        constexpr std::int64_t least = std::numeric_limits<int>::min();
        constexpr std::int64_t most = std::numeric_limits<int>::max();
        if (!member->is_number_integer()) {
            refuse(name, Core::said("an integer"));
        }
        const bool fits = (!member->is_number_unsigned() || member->get<std::uint64_t>() <= most) &&
                          member->get<std::int64_t>() >= least && member->get<std::int64_t>() <= most;
        if (!fits) {
            refuse(name,
                   Core::said("an integer from %1 to %2", {std::to_string(least), std::to_string(most)}));
        }
        value = member->get<int>();
    }
}

void FieldReader::count(std::string_view name, std::optional<std::size_t>& value)
{
    const Json* member = find(name);
    if (member != nullptr && member->is_null()) {
        value.reset();
    } else if (member != nullptr) {
        count(name, value.emplace());
    }
}

void FieldReader::count(std::string_view name, std::uint64_t& value)
{
    if (const Json* member = find(name)) {
        if (!member->is_number_unsigned()) {
            refuse(name, Core::said("an integer, 0 or greater"));
        }
        value = member->get<std::uint64_t>();
    }
}

void FieldReader::counts(std::string_view name, std::vector<std::size_t>& values)
{
    if (const Json* member = find(name)) {
        requireList(name, *member);
        std::vector<std::size_t> given;
        for (const Json& value : *member) {
            if (!value.is_number_unsigned()) {
                throw FormatError(Core::said("%1 is %2; it must be %3.",
                                             {placeOf(name) + "[" + std::to_string(given.size()) + "]",
                                              shown(value), Core::said("an integer, 0 or greater")}));
            }
            given.push_back(value.get<std::size_t>());
        }
        values = std::move(given);
    }
}

void FieldReader::flag(std::string_view name, bool& value)
{
    if (const Json* member = find(name)) {
        if (!member->is_boolean()) {
            refuse(name, Core::said("true or false"));
        }
        value = member->get<bool>();
    }
}

void FieldReader::text(std::string_view name, std::string& value)
{
    if (const Json* member = find(name)) {
        if (!member->is_string()) {
            refuse(name, Core::said("a string"));
        }
        value = member->get<std::string>();
    }
}

std::size_t FieldReader::chosen(std::string_view name, std::size_t value,
                                std::span<const std::string_view> names)
{
    const Json* member = find(name);
    if (member == nullptr) {
        return value;
    }
    const auto found = member->is_string()
                           ? std::ranges::find(names, std::string_view(member->get_ref<const std::string&>()))
                           : names.end();
    if (found == names.end()) {
        refuse(name, Core::said("one of %1", {listed(names)}));
    }
    return static_cast<std::size_t>(found - names.begin());
}

void FieldReader::requireList(std::string_view name, const Json& member) const
{
    if (!member.is_array()) {
        refuse(name, Core::said("an array […]"));
    }
}

void FieldReader::requireNothingElse() const
{
    for (const auto& member : m_object.items()) {
        if (std::ranges::find(m_known, member.key()) == m_known.end()) {
            const std::vector<std::string_view> names(m_known.begin(), m_known.end());
            throw FormatError(m_place.empty()
                                  ? Core::said("there is no member \"%1\"; the known members are %2.",
                                               {member.key(), listed(names)})
                                  : Core::said("%1 has no member \"%2\"; the known members are %3.",
                                               {m_place, member.key(), listed(names)}));
        }
    }
}

} // namespace quantoscope
