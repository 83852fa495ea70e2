// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_text.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace quantoscope {

/// A wrong argument or input, in one sentence: what, its value, what is allowed.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// What a program or one of its commands may be called with. Only arguments.cpp knows CLI11: every file that
/// includes it takes ten seconds to compile.
class Arguments
{
public:
    Arguments(const std::string& description, const std::string& name);
    ~Arguments();

    void setVersion(const std::string& text);
    void setFooter(const std::string& text);

    /// Called once all is parsed; it throws where something is wrong.
    void addCheck(std::function<void()> check);

    /// False where help or the version was asked for, which is then printed. Throws UsageError, and what the
    /// checks throw.
    bool parse(int argc, char** argv);

private:
    friend class Argument;
    std::unique_ptr<CLI::App> m_app;
    std::vector<std::function<void()>> m_checks;
};

/// One of them; it lives as long as they do.
class Argument
{
public:
    Argument(const Argument&) = delete;
    Argument& operator=(const Argument&) = delete;

    bool given() const;
    std::string name() const;

    /// Each answers the argument itself. In the help it stands in this group, and takes a value of this name.
    Argument& in(const std::string& group);
    Argument& takes(const std::string& valueName);
    Argument& require();

protected:
    Argument() = default;
    ~Argument() = default;
    static CLI::App& app(Arguments& arguments) { return *arguments.m_app; }

    CLI::Option* m_option = nullptr;
};

/// A switch without a value.
class Flag : public Argument
{
public:
    Flag(Arguments& arguments, const std::string& name, const std::string& description);
};

/// Any number of files, by option or, where the name has no dashes, by position.
class FilesArgument : public Argument
{
public:
    FilesArgument(Arguments& arguments, const std::string& name, const std::string& description);
    const std::vector<std::string>& paths() const { return m_paths; }

private:
    std::vector<std::string> m_paths;
};

/// An option whose value is read here rather than by CLI11: strictly, and refused in our own words.
/// `parameter` is the name by which people know the value, snnTorch's where it has one.
class ValueOption : public Argument
{
public:
    ValueOption(Arguments& arguments, std::string parameter, const std::string& flags,
                const std::string& description);

    const std::string& text() const { return m_text; }

    /// "nan" and "inf" are numbers here: whoever takes the value says what it may be.
    double number(std::string_view allowed = "a number, such as 0.5 or 1e-3") const;
    int wholeNumber(std::string_view allowed) const;
    /// The position among `names`.
    std::size_t choice(std::span<const std::string_view> names) const;

    /// Each leaves `value` as it is where the option was not given.
    void into(double& value) const;
    void into(std::optional<double>& value) const;
    void into(std::string& value) const;

    [[noreturn]] void refuse(std::string_view allowed) const;

private:
    std::string m_parameter;
    std::string m_text;
};

/// Throws UsageError if the argument was not given: for commands that need it at times only, once all is
/// parsed.
void requireGiven(const Argument& argument, std::string_view command);

/// Throws UsageError where both were given.
void refuseBoth(const Argument& one, const Argument& other);

/// The text after the last dot of a file's name, in lower case; empty where there is none.
std::string endingOf(std::string_view path);

} // namespace quantoscope
