// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/parameters/parameter.h"
#include "core/parameters/parameter_text.h"

#include <concepts>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Which parameters of a struct become options.
struct OptionChoice
{
    std::vector<std::string_view> only = {}; ///< Names; empty: all.
    std::vector<std::string_view> without = {};
};

/// The options of a described struct (core/parameters/describe.h): one per parameter, two per bool. Name,
/// help and default come from the description.
class ParameterOptions
{
public:
    /// The help shows `defaults` as default values. The options are in the help group `group`; those of a
    /// nested struct are in a separate group.
    template<typename Value>
    ParameterOptions(Arguments& arguments, const std::string& group, const Value& defaults,
                     OptionChoice choice = {})
        : m_choice(std::move(choice))
    {
        Declare declare{*this, arguments, group};
        describe(declare, defaults);
    }

    /// `value` with the parameters that were given on the command line. The range of a number is not
    /// checked; validate() does that. Throws UsageError for text of the wrong type, and for a bool that
    /// is both set and cleared.
    template<typename Value>
    Value changed(Value value) const
    {
        Apply apply{*this};
        describe(apply, value);
        return value;
    }

    bool given() const; ///< Whether any of the options was given.

    /// The option that was given for the parameter of this name; null if none was.
    const Argument* givenFor(std::string_view name) const;

    /// The first option that was given although its parameter does not apply, with the name of the parameter.
    struct Inapplicable
    {
        const Argument* given = nullptr; ///< Null if there is none.
        std::string_view parameter = {};
    };
    template<typename Value>
    Inapplicable inapplicable(const Value& value) const
    {
        FindInapplicable find{*this, {}};
        describe(find, value);
        return find.found;
    }

    /// Throws UsageError if any of them was given together with `other`.
    void refuseWith(const Argument& other) const;

private:
    struct Option
    {
        std::string_view name;
        std::unique_ptr<ValueOption> value = nullptr;
        std::unique_ptr<Flag> set = nullptr;
        std::unique_ptr<Flag> cleared = nullptr;

        const Argument* given() const;
        bool flag(bool otherwise) const; ///< The value of a bool option; `otherwise` if it was not given.
    };

    /// A visitor that adds the options.
    struct Declare
    {
        ParameterOptions& options;
        Arguments& arguments;
        std::string group;

        template<typename Value>
        void operator()(const Parameter& parameter, const Value& value)
        {
            if constexpr (std::same_as<Value, bool>) {
                options.addFlags(arguments, group, parameter, value);
            } else {
                options.addValue(arguments, group, parameter, valueText(parameter, value),
                                 std::integral<Value>                         ? "N"
                                 : std::is_enum_v<Value>                      ? "NAME"
                                 : std::same_as<Value, std::optional<double>> ? "X|auto"
                                                                              : "X");
            }
        }
        template<typename Value>
        void object(std::string_view key, const Value& value)
        {
            Declare inner{options, arguments, groupOf(key)};
            describe(inner, value);
        }
    };

    /// A visitor that finds a given parameter that does not apply.
    struct FindInapplicable
    {
        const ParameterOptions& options;
        Inapplicable found;

        template<typename Value>
        void operator()(const Parameter& parameter, const Value& /*value*/)
        {
            const Argument* given = parameter.applies ? nullptr : options.givenFor(parameter.name);
            if (given != nullptr && found.given == nullptr) {
                found = {given, parameter.name};
            }
        }
        template<typename Value>
        void object(std::string_view /*key*/, const Value& value)
        {
            describe(*this, value);
        }
    };

    /// A visitor that sets the parameters that were given.
    struct Apply
    {
        const ParameterOptions& options;

        template<typename Value>
        void operator()(const Parameter& parameter, Value& value)
        {
            const Option* option = options.find(parameter.name);
            if constexpr (std::same_as<Value, bool>) {
                value = option == nullptr ? value : option->flag(value);
            } else if (option != nullptr && option->value->given()) {
                if (const auto allowed = readText(parameter, option->value->text(), value)) {
                    option->value->refuse(*allowed);
                }
            }
        }
        template<typename Value>
        void object(std::string_view /*key*/, Value& value)
        {
            describe(*this, value);
        }
    };

    static std::string groupOf(std::string_view key);
    bool chooses(std::string_view name) const;
    void addValue(Arguments& arguments, const std::string& group, const Parameter& parameter,
                  const std::string& value, const std::string& valueName);
    void addFlags(Arguments& arguments, const std::string& group, const Parameter& parameter, bool value);
    const Option* find(std::string_view name) const;

    OptionChoice m_choice;
    std::vector<Option> m_options;
};

} // namespace quantoscope
