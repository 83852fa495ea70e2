// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/input_error.h"
#include "core/parameters/parameter_text.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace quantoscope {

/// An argument or input is invalid. what() is one sentence: what is wrong, its value, and what is allowed.
class UsageError : public InputError
{
public:
    using InputError::InputError;
};

/// The arguments of a program or of one of its commands. Only arguments.cpp includes CLI11, because a file
/// that does takes ten seconds to compile.
class Arguments
{
public:
    Arguments(const std::string& description, const std::string& name);
    ~Arguments();

    void setVersion(const std::string& text);
    void setFooter(const std::string& text);

    /// Adds a function that parse() calls after parsing. It throws if something is wrong.
    void addCheck(std::function<void()> check);

    /// False if help or the version is requested, which is then printed. Throws UsageError,
    /// and what the checks throw.
    bool parse(int argc, char** argv);

private:
    friend class Argument;
    std::unique_ptr<CLI::App> m_app;
    std::vector<std::function<void()>> m_checks;
};

/// One argument. The Arguments that it is added to must outlive it, and it must outlive their parse().
class Argument
{
public:
    Argument(const Argument&) = delete;
    Argument& operator=(const Argument&) = delete;

    bool given() const;
    std::string name() const;

    /// Set the group in the help, the name of the value in the help, or make the argument
    /// required. Each returns *this.
    Argument& in(const std::string& group);
    Argument& takes(const std::string& valueName);
    Argument& require();

protected:
    Argument() = default;
    ~Argument() = default;
    static CLI::App& app(Arguments& arguments) { return *arguments.m_app; }

    CLI::Option* m_option = nullptr;
};

/// An option without a value.
class Flag : public Argument
{
public:
    Flag(Arguments& arguments, const std::string& name, const std::string& description);
};

/// Any number of files: an option, or positional if the name does not begin with dashes.
class FilesArgument : public Argument
{
public:
    FilesArgument(Arguments& arguments, const std::string& name, const std::string& description);
    const std::vector<std::string>& paths() const { return m_paths; }

private:
    std::vector<std::string> m_paths;
};

/// An option whose value is parsed here instead of by CLI11: strictly, and with our own error messages.
/// `parameter` is the name of the value in these messages, snnTorch's name if it has one.
class ValueOption : public Argument
{
public:
    ValueOption(Arguments& arguments, std::string parameter, const std::string& flags,
                const std::string& description);

    const std::string& text() const { return m_text; }

    /// Throws UsageError if the value is not a number. Accepts "nan" and "inf"; the caller checks the range.
    double number(std::string_view allowed = "a number, such as 0.5 or 1e-3") const;
    int integer(std::string_view allowed) const;
    /// The index in `names`. Throws UsageError if the value is not one of them.
    std::size_t choice(std::span<const std::string_view> names) const;

    /// Each leaves `value` unchanged if the option was not given. Throws UsageError if
    /// the value is not a number.
    void into(double& value) const;
    void into(std::optional<double>& value) const;
    void into(std::string& value) const;

    [[noreturn]] void refuse(std::string_view allowed) const;

private:
    std::string m_parameter;
    std::string m_text;
};

/// Throws UsageError if the argument was not given. For commands that require it only in some cases.
void requireGiven(const Argument& argument, std::string_view command);

/// Throws UsageError if both were given.
void refuseBoth(const Argument& one, const Argument& other);

/// The text after the last dot of the file name, in lower case (ASCII); empty if there is none.
std::string endingOf(std::string_view path);

} // namespace quantoscope
