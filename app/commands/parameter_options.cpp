// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parameter_options.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quantoscope {
namespace {

/// ", 0 to 1"; empty if the range is too wide to be informative.
std::string rangeText(const Parameter& parameter)
{
    constexpr double telling = 1e6;
    if (!(parameter.least > -telling && parameter.most <= telling)) {
        return {};
    }
    const bool whole = parameter.most == std::trunc(parameter.most);
    return ", " + numberText(parameter.least) + " to " +
           (whole ? std::to_string(static_cast<int>(parameter.most)) : numberText(parameter.most));
}

/// "leaky (default), lapicque, synaptic or alpha"
std::string choicesText(const Parameter& parameter, std::string_view chosen)
{
    std::vector<std::string> marked;
    for (const std::string_view name : parameter.choices) {
        marked.push_back(std::string(name) + (name == chosen ? " (default)" : ""));
    }
    const std::vector<std::string_view> names(marked.begin(), marked.end());
    return orList(names);
}

std::string defaultText(const Parameter& parameter, const std::string& value, bool canBeAutomatic)
{
    const std::string automatic = parameter.automatic;
    if (automatic.empty()) {
        return " (default " + value + ")";
    }
    if (value == "auto") {
        return " (default auto: " + automatic + ")";
    }
    return canBeAutomatic ? " (default " + value + "; auto: " + automatic + ")"
                          : " (default: " + automatic + ")";
}

} // namespace

const Argument* ParameterOptions::Option::given() const
{
    for (const Argument* argument :
         std::initializer_list<const Argument*>{value.get(), set.get(), cleared.get()}) {
        if (argument != nullptr && argument->given()) {
            return argument;
        }
    }
    return nullptr;
}

bool ParameterOptions::Option::flag(bool otherwise) const
{
    refuseBoth(*set, *cleared);
    return set->given() || (otherwise && !cleared->given());
}

std::string ParameterOptions::groupOf(std::string_view key)
{
    if (key == "stimulus") {
        return "Stimulus (input current)";
    }
    if (key == "model") {
        return "Network";
    }
    std::string group(key);
    group.front() = static_cast<char>(group.front() - 'a' + 'A');
    return group;
}

bool ParameterOptions::chooses(std::string_view name) const
{
    const auto names = [name](const std::vector<std::string_view>& list) {
        return std::ranges::find(list, name) != list.end();
    };
    return (m_choice.only.empty() || names(m_choice.only)) && !names(m_choice.without);
}

void ParameterOptions::addValue(Arguments& arguments, const std::string& group, const Parameter& parameter,
                                const std::string& value, const std::string& valueName)
{
    if (!chooses(parameter.name)) {
        return;
    }
    const std::string help = parameter.choices.empty()
                                 ? parameter.help + rangeText(parameter) +
                                       defaultText(parameter, value, valueName.ends_with("|auto"))
                                 : parameter.help + (": " + choicesText(parameter, value));
    auto option =
        std::make_unique<ValueOption>(arguments, std::string(parameter.name), optionName(parameter), help);
    option->takes(valueName);
    if (!group.empty()) {
        option->in(group);
    }
    m_options.push_back({.name = parameter.name, .value = std::move(option)});
}

void ParameterOptions::addFlags(Arguments& arguments, const std::string& group, const Parameter& parameter,
                                bool value)
{
    if (!chooses(parameter.name)) {
        return;
    }
    const auto flag = [&](const std::string& name, const char* help, bool isDefault) {
        auto made =
            std::make_unique<Flag>(arguments, name, help + std::string(isDefault ? " (default)" : ""));
        if (!group.empty()) {
            made->in(group);
        }
        return made;
    };
    m_options.push_back({.name = parameter.name,
                         .set = flag(settingOption(parameter), parameter.help, value),
                         .cleared = flag(clearingOption(parameter), parameter.cleared, !value)});
}

const ParameterOptions::Option* ParameterOptions::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_options, name, &Option::name);
    return found == m_options.end() ? nullptr : &*found;
}

bool ParameterOptions::given() const
{
    return std::ranges::any_of(m_options, [](const Option& option) { return option.given() != nullptr; });
}

const Argument* ParameterOptions::givenFor(std::string_view name) const
{
    const Option* option = find(name);
    return option == nullptr ? nullptr : option->given();
}

void ParameterOptions::refuseWith(const Argument& other) const
{
    for (const Option& option : m_options) {
        if (const Argument* argument = option.given()) {
            refuseBoth(*argument, other);
        }
    }
}

} // namespace quantoscope
