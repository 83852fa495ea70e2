// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

#include "app/commands/output.h"
#include "core/text/parsed.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace quantoscope {
namespace {

std::string seeHelp(const CLI::App& app)
{
    return "see \"" + app.get_name() + " --help\".";
}

std::string unexpected(const std::string& argument)
{
    return argument.starts_with('-') ? "Unknown option \"" + argument + "\""
                                     : "Unexpected argument \"" + argument + "\"";
}

/// CLI11's error as a sentence.
std::string sentenceOf(const CLI::ParseError& error, const CLI::App& app)
{
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        return unexpected(app.remaining().front()) + "; " + seeHelp(app);
    }
    std::string text = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::size_t colon = text.find(':');
        text = colon == std::string::npos ? "--" + text.substr(0, text.find(' ')) + " takes no value"
                                          : text.substr(0, colon) + " takes exactly one value";
    }
    while (!text.empty() && (text.back() == '.' || text.back() == '\n')) {
        text.pop_back();
    }
    return text + "; " + seeHelp(app);
}

} // namespace

Arguments::Arguments(const std::string& description, const std::string& name)
    : m_app(std::make_unique<CLI::App>(description, name))
{
}

Arguments::~Arguments() = default;

void Arguments::setVersion(const std::string& text)
{
    m_app->set_version_flag("--version", text);
}

void Arguments::setFooter(const std::string& text)
{
    m_app->footer(text);
}

void Arguments::addCheck(std::function<void()> check)
{
    m_checks.push_back(std::move(check));
}

bool Arguments::parse(int argc, char** argv)
{
    constexpr std::string_view elsewhere = "redirect it to another place";
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        writeToStandardOutput(m_app->help(), elsewhere);
        return false;
    } catch (const CLI::CallForVersion& version) {
        writeToStandardOutput(version.what() + std::string("\n"), elsewhere);
        return false;
    } catch (const CLI::ParseError& error) {
        throw UsageError(sentenceOf(error, *m_app));
    }
    for (const auto& check : m_checks) {
        check();
    }
    return true;
}

bool Argument::given() const
{
    return m_option->count() > 0;
}

std::string Argument::name() const
{
    return m_option->get_name();
}

Argument& Argument::in(const std::string& group)
{
    m_option->group(group);
    return *this;
}

Argument& Argument::takes(const std::string& valueName)
{
    m_option->type_name(valueName);
    return *this;
}

Argument& Argument::require()
{
    m_option->required();
    return *this;
}

Flag::Flag(Arguments& arguments, const std::string& name, const std::string& description)
{
    m_option = app(arguments).add_flag(name, description)->disable_flag_override();
}

FilesArgument::FilesArgument(Arguments& arguments, const std::string& name, const std::string& description)
{
    m_option = app(arguments).add_option(name, m_paths, description);
}

ValueOption::ValueOption(Arguments& arguments, std::string parameter, const std::string& flags,
                         const std::string& description)
    : m_parameter(std::move(parameter))
{
    m_option = app(arguments).add_option(flags, m_text, description)->type_name("X");
}

double ValueOption::number(std::string_view allowed) const
{
    const auto value = parsed<double>(m_text);
    if (!value) {
        refuse(allowed);
    }
    return *value;
}

int ValueOption::integer(std::string_view allowed) const
{
    const auto value = parsed<int>(m_text);
    if (!value) {
        refuse(allowed);
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

void requireGiven(const Argument& argument, std::string_view command)
{
    if (!argument.given()) {
        throw UsageError(argument.name() + " is required; see \"" + std::string(command) + " --help\".");
    }
}

void refuseBoth(const Argument& one, const Argument& other)
{
    if (one.given() && other.given()) {
        throw UsageError(one.name() + " and " + other.name() +
                         " cannot be used together; give only one of them.");
    }
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
