// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/json/json_number.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// One function lists the members of a value for both reading and writing: fields(archive, value), or if
// there is no such function, describe(archive, value) (core/parameters/describe.h). The archive is a
// FieldWriter or a FieldReader.

namespace quantoscope {

/// A member for an error message: its JSON text, cut after 40 bytes, or "a list" or "an object".
std::string shown(const Json& member);

/// Passes a described member to the archive function for its type.
template<typename Archive, typename Value>
void member(Archive& archive, const Parameter& parameter, Value& value)
{
    using Kind = std::remove_const_t<Value>;
    if constexpr (std::is_enum_v<Kind>) {
        archive.choice(parameter.key, value, parameter.choices);
    } else if constexpr (std::same_as<Kind, bool>) {
        archive.flag(parameter.key, value);
    } else if constexpr (std::same_as<Kind, int>) {
        archive.whole(parameter.key, value);
    } else if constexpr (std::same_as<Kind, std::uint64_t>) {
        archive.count(parameter.key, value);
    } else if constexpr (std::same_as<Kind, double> || std::same_as<Kind, std::optional<double>>) {
        archive.number(parameter.key, value);
    } else {
        archive.asText(parameter, value);
    }
}

/// Passes all members of a value to the archive.
template<typename Archive, typename Value>
void members(Archive& archive, Value& value)
{
    if constexpr (requires { fields(archive, value); }) {
        fields(archive, value);
    } else {
        describe(archive, value);
    }
}

/// Collects members into a JSON object. JSON has no NaN and no infinities: number() writes them as the
/// strings "nan", "inf" and "-inf".
class FieldWriter
{
public:
    template<typename Value>
    void operator()(const Parameter& parameter, const Value& value)
    {
        member(*this, parameter, value);
    }
    void number(std::string_view name, double value);
    void number(std::string_view name, const std::optional<double>& value);
    void whole(std::string_view name, int value) { m_object[std::string(name)] = value; }
    void count(std::string_view name, std::uint64_t value) { m_object[std::string(name)] = value; }
    void count(std::string_view name, const std::optional<std::size_t>& value)
    {
        m_object[std::string(name)] = value ? Json(*value) : Json(nullptr);
    }
    void counts(std::string_view name, const std::vector<std::size_t>& values)
    {
        m_object[std::string(name)] = values;
    }
    /// Written as one string of numbers separated by spaces, so that a thousand numbers do
    /// not take a thousand lines.
    template<typename Real>
    void numbers(std::string_view name, const std::vector<Real>& values)
    {
        std::string text;
        for (const Real value : values) {
            text += (text.empty() ? "" : " ") + numberText(value);
        }
        m_object[std::string(name)] = std::move(text);
    }
    void flag(std::string_view name, bool value) { m_object[std::string(name)] = value; }
    void text(std::string_view name, const std::string& value) { m_object[std::string(name)] = value; }
    /// Of a type with its own valueText() and readText() (core/parameters/parameter_text.h).
    template<typename Value>
    void asText(const Parameter& parameter, const Value& value)
    {
        text(parameter.key, valueText(parameter, value));
    }
    template<typename Choice>
    void choice(std::string_view name, Choice value, std::span<const std::string_view> names)
    {
        m_object[std::string(name)] = names[static_cast<std::size_t>(value)];
    }
    template<typename Value>
    void object(std::string_view name, const Value& value)
    {
        m_object[std::string(name)] = written(value);
    }
    template<typename Value>
    void object(std::string_view name, const std::optional<Value>& value)
    {
        m_object[std::string(name)] = value ? written(*value) : Json(nullptr);
    }
    template<typename Value>
    void list(std::string_view name, const std::vector<Value>& values)
    {
        Json array = Json::array();
        for (const Value& value : values) {
            array.push_back(written(value));
        }
        m_object[std::string(name)] = std::move(array);
    }
    template<typename Value>
    void list(std::string_view name, const std::optional<std::vector<Value>>& values)
    {
        if (values) {
            list(name, *values);
        } else {
            m_object[std::string(name)] = nullptr;
        }
    }

    template<typename Value>
    static Json written(const Value& value)
    {
        FieldWriter writer;
        members(writer, value);
        return std::move(writer.m_object);
    }

    /// An object with this member alone.
    template<typename Value>
    static Json writtenMember(const Parameter& parameter, const Value& value)
    {
        FieldWriter writer;
        member(writer, parameter, value);
        return std::move(writer.m_object);
    }

private:
    Json m_object = Json::object();
};

/// Reads members from a JSON object. A value whose member is missing is unchanged. Throws
/// FormatError with the path of the member ("setup.scheme.num_bits") if it has the wrong type, or if
/// the object has an unknown member.
class FieldReader
{
public:
    /// `object` must outlive this. `place` is the path of the object, empty for the outermost. Throws
    /// FormatError if `object` is not a JSON object.
    FieldReader(const Json& object, std::string place);

    template<typename Value>
    void operator()(const Parameter& parameter, Value& value)
    {
        Parameter present = parameter;
        present.key = keyIn(parameter);
        member(*this, present, value);
    }

    void number(std::string_view name, double& value);
    void number(std::string_view name, std::optional<double>& value); ///< JSON null is nullopt.
    void whole(std::string_view name, int& value);
    void count(std::string_view name, std::uint64_t& value);
    void count(std::string_view name, std::optional<std::size_t>& value); ///< JSON null is nullopt.
    void counts(std::string_view name, std::vector<std::size_t>& values);
    template<typename Real>
    void numbers(std::string_view name, std::vector<Real>& values)
    {
        const Json* member = find(name);
        if (member == nullptr) {
            return;
        }
        if (!member->is_string() || !numbersIn(member->get_ref<const std::string&>(), values)) {
            refuse(name, Core::said("a string of numbers separated by spaces"));
        }
    }
    void flag(std::string_view name, bool& value);
    void text(std::string_view name, std::string& value);
    template<typename Value>
    void asText(const Parameter& parameter, Value& value)
    {
        std::string given = valueText(parameter, value);
        text(parameter.key, given);
        if (const auto allowed = readText(parameter, given, value)) {
            refuse(parameter.key, *allowed);
        }
    }
    template<typename Choice>
    void choice(std::string_view name, Choice& value, std::span<const std::string_view> names)
    {
        value = static_cast<Choice>(chosen(name, static_cast<std::size_t>(value), names));
    }
    template<typename Value>
    void object(std::string_view name, Value& value)
    {
        if (const Json* member = find(name)) {
            read(*member, placeOf(name), value);
        }
    }
    template<typename Value>
    void object(std::string_view name, std::optional<Value>& value)
    {
        if (const Json* member = find(name)) {
            std::optional<Value> given;
            if (!member->is_null()) {
                read(*member, placeOf(name), given.emplace());
            }
            value = std::move(given);
        }
    }
    template<typename Value>
    void list(std::string_view name, std::vector<Value>& values)
    {
        if (const Json* member = find(name)) {
            requireList(name, *member);
            values.assign(member->size(), {});
            for (std::size_t i = 0; i < values.size(); ++i) {
                read((*member)[i], placeOf(name) + "[" + std::to_string(i) + "]", values[i]);
            }
        }
    }
    template<typename Value>
    void list(std::string_view name, std::optional<std::vector<Value>>& values) ///< JSON null is nullopt.
    {
        const Json* member = find(name);
        if (member == nullptr) {
            return;
        }
        if (member->is_null()) {
            values.reset();
        } else {
            list(name, values.emplace());
        }
    }

    template<typename Value>
    static void read(const Json& object, const std::string& place, Value& value)
    {
        FieldReader reader(object, place);
        members(reader, value);
        reader.requireNothingElse();
    }

    [[noreturn]] void refuse(std::string_view name, const std::string& allowed) const;

private:
    /// False if the text is not a list of numbers separated by single spaces.
    static bool numbersIn(std::string_view text, std::vector<double>& values);
    static bool numbersIn(std::string_view text, std::vector<float>& values);

    /// The key of the parameter; its former name if the object has that instead.
    std::string_view keyIn(const Parameter& parameter) const;
    const Json* find(std::string_view name);
    std::string placeOf(std::string_view name) const;
    std::size_t chosen(std::string_view name, std::size_t value, std::span<const std::string_view> names);
    void requireList(std::string_view name, const Json& member) const;
    void requireNothingElse() const;

    const Json& m_object;
    std::string m_place;
    std::vector<std::string> m_known;
};

} // namespace quantoscope
