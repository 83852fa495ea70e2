// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

#include <algorithm>
#include <charconv>
#include <iostream>

namespace quantoscope {
namespace {

/// The whole text as a number of the given type, or empty.
template<typename Number>
std::optional<Number> parsed(std::string_view text)
{
    Number number{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end ? std::optional(number) : std::nullopt;
}

std::string seeHelp(const CLI::App& app)
{
    return "\"" + app.get_name() + " --help\" lists what is allowed.";
}

/// CLI11's complaint as a sentence.
std::string sentenceOf(const CLI::ParseError& error, const CLI::App& app)
{
    std::string text = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::size_t colon = text.find(':');
        text = colon == std::string::npos ? "--" + text.substr(0, text.find(' ')) + " takes no value"
                                          : text.substr(0, colon) + " takes one value, once";
    }
    while (!text.empty() && (text.back() == '.' || text.back() == '\n')) {
        text.pop_back();
    }
    return text + "; " + seeHelp(app);
}

} // namespace

ValueOption::ValueOption(CLI::App& app, std::string parameter, const std::string& flags,
                         const std::string& description)
    : m_parameter(std::move(parameter)), m_option(app.add_option(flags, m_text, description))
{
    m_option->type_name("X");
}

ValueOption* ValueOption::in(const std::string& group)
{
    m_option->group(group);
    return this;
}

double ValueOption::number() const
{
    const auto value = parsed<double>(m_text);
    if (!value) {
        refuse("a number, such as 0.5 or 1e-3");
    }
    return *value;
}

int ValueOption::wholeNumber(std::string_view allowed) const
{
    const auto value = parsed<int>(m_text);
    if (!value) {
        refuse(allowed);
    }
    return *value;
}

std::uint64_t ValueOption::seed() const
{
    const auto value = parsed<std::uint64_t>(m_text);
    if (!value) {
        refuse("a whole number from 0 to 18446744073709551615");
    }
    return *value;
}

std::size_t ValueOption::choice(std::span<const std::string_view> names) const
{
    const auto found = std::ranges::find(names, std::string_view(m_text));
    if (found == names.end()) {
        refuse(orList(names));
    }
    return static_cast<std::size_t>(found - names.begin());
}

void ValueOption::into(double& value) const
{
    if (given()) {
        value = number();
    }
}

void ValueOption::into(std::optional<double>& value) const
{
    if (given()) {
        value = number();
    }
}

void ValueOption::into(std::string& value) const
{
    if (given()) {
        value = m_text;
    }
}

void ValueOption::refuse(std::string_view allowed) const
{
    throw UsageError(m_parameter + " is \"" + m_text + "\"; it must be " + std::string(allowed) + ".");
}

CLI::Option* addFlag(CLI::App& app, const std::string& name, const std::string& description)
{
    return app.add_flag(name, description)->disable_flag_override();
}

void refuseBoth(const CLI::Option* one, const CLI::Option* other)
{
    if (one->count() > 0 && other->count() > 0) {
        throw UsageError(one->get_name() + " and " + other->get_name() +
                         " do not go together; give only one of them.");
    }
}

bool parseArguments(CLI::App& app, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
        return true;
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help() << std::flush;
        return false;
    } catch (const CLI::CallForVersion& version) {
        std::cout << version.what() << std::endl;
        return false;
    } catch (const CLI::ParseError& error) {
        throw UsageError(sentenceOf(error, app));
    }
}

std::string orList(std::span<const std::string_view> names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const char* separator = i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
        list += separator;
        list += names[i];
    }
    return list;
}

std::string endingOf(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::size_t dot = name.find_last_of('.');
    std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending;
}

} // namespace quantoscope
