// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace quantoscope {

/// A wrong argument or input, in one sentence: what, its value, what is allowed.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// An option whose value is read here rather than by CLI11: strictly, and refused in our own words.
/// `parameter` is the name by which people know the value, snnTorch's where it has one.
class ValueOption
{
public:
    ValueOption(CLI::App& app, std::string parameter, const std::string& flags,
                const std::string& description);

    ValueOption(const ValueOption&) = delete;
    ValueOption& operator=(const ValueOption&) = delete;

    bool given() const { return m_option->count() > 0; }
    const std::string& text() const { return m_text; }
    CLI::Option* option() const { return m_option; }
    ValueOption* in(const std::string& group);

    /// "nan" and "inf" are numbers here: whoever takes the value says what it may be.
    double number() const;
    int wholeNumber(std::string_view allowed) const;
    std::uint64_t seed() const;
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
    CLI::Option* m_option;
};

/// A switch without a value.
CLI::Option* addFlag(CLI::App& app, const std::string& name, const std::string& description);

/// Throws UsageError where both were given.
void refuseBoth(const CLI::Option* one, const CLI::Option* other);

/// Parses; false where help was asked for, which is then printed. Throws UsageError.
bool parseArguments(CLI::App& app, int argc, char** argv);

/// "a", "a or b", "a, b or c".
std::string orList(std::span<const std::string_view> names);

/// The text after the last dot of a file's name, in lower case; empty where there is none.
std::string endingOf(std::string_view path);

} // namespace quantoscope
