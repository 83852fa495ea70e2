// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session/setup_link.h"

#include "core/chips/describe_trace_matching.h"
#include "core/explore/describe_setup.h"
#include "core/parameters/input_error.h"
#include "core/parameters/parameter_text.h"
#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cctype>
#include <concepts>
#include <optional>
#include <vector>

namespace quantoscope {
namespace {

constexpr std::string_view linkStart = "quantoscope:setup";

struct ParameterValue
{
    Parameter parameter;
    std::string text;
    bool isFlag;
};

/// A visitor for describe() that lists all parameters with their values.
struct ListValues
{
    std::vector<ParameterValue>& values;

    template<typename Value>
    void operator()(const Parameter& parameter, const Value& value)
    {
        values.push_back({parameter, valueText(parameter, value), std::same_as<Value, bool>});
    }
    template<typename Value>
    void object(std::string_view /*key*/, const Value& value)
    {
        describe(*this, value);
    }
};

template<typename Value>
std::vector<ParameterValue> valuesOf(const Value& described)
{
    std::vector<ParameterValue> values;
    ListValues list{values};
    describe(list, described);
    return values;
}

/// The parameters whose value is not that of `usual`.
template<typename Value>
std::vector<ParameterValue> changedValues(const Value& described, const Value& usual)
{
    const std::vector<ParameterValue> before = valuesOf(usual);
    std::vector<ParameterValue> changed;
    for (std::size_t i = 0; ParameterValue & value : valuesOf(described)) {
        if (value.text != before[i++].text) {
            changed.push_back(std::move(value));
        }
    }
    return changed;
}

/// A visitor for describe() that reads one parameter from text.
struct SetValue
{
    std::string_view name;
    std::string_view text;
    bool found = false;

    template<typename Value>
    void operator()(const Parameter& parameter, Value& value)
    {
        if (parameter.name != name) {
            return;
        }
        found = true;
        if (const auto allowed = readText(parameter, text, value)) {
            throw InputError(printable(Core::said("The link has the value \"%1\" for %2; it must be %3.",
                                                  {std::string(text), std::string(name), *allowed})));
        }
    }
    template<typename Value>
    void object(std::string_view /*key*/, Value& value)
    {
        describe(*this, value);
    }
};

bool isPlain(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("-._~:").find(c) != std::string_view::npos;
}

/// RFC 3986.
std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (isPlain(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return encoded;
}

/// The value of a hexadecimal digit; nullopt for other characters.
std::optional<unsigned> digitOf(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letter >= 'a' && letter <= 'f' ? std::optional<unsigned>(letter - 'a' + 10) : std::nullopt;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? digitOf(text[i + 1]) : std::nullopt;
        const auto low = high ? digitOf(text[i + 2]) : std::nullopt;
        decoded += low ? static_cast<char>(*high * 16 + *low) : text[i];
        i += low ? 2 : 0;
    }
    return decoded;
}

void setValue(Setup& setup, std::string_view pair)
{
    const std::size_t equals = pair.find('=');
    const std::string name = percentDecoded(pair.substr(0, equals));
    const std::string text =
        equals == std::string_view::npos ? std::string() : percentDecoded(pair.substr(equals + 1));
    SetValue set{.name = name, .text = text};
    describe(set, setup);
    if (!set.found) {
        throw InputError(printable(Core::said("The link has the unknown parameter \"%1\".", {name})));
    }
}

/// A word of a POSIX shell.
std::string quoted(const std::string& word)
{
    if (!word.empty() && std::ranges::all_of(word, [](char c) { return isPlain(c) || c == '/'; })) {
        return word;
    }
    std::string text = "'";
    for (const char c : word) {
        if (c == '\'') {
            text += "'\\''";
        } else {
            text += c;
        }
    }
    return text + "'";
}

void addOption(std::string& command, const std::string& name, const std::string& value)
{
    command.append(" ").append(name).append(" ").append(quoted(value));
}

/// The options of the parameters that apply and are not the command line's defaults.
template<typename Value>
void addOptions(std::string& command, const Value& described, const Value& usual)
{
    for (const ParameterValue& value : changedValues(described, usual)) {
        const Parameter& parameter = value.parameter;
        if (!parameter.applies) {
            continue;
        }
        if (!value.isFlag) {
            addOption(command, optionName(parameter), value.text);
            continue;
        }
        command.append(" ").append(value.text == "true" ? settingOption(parameter)
                                                        : clearingOption(parameter));
    }
}

void addRecording(std::string& command, const RecordingName& recording)
{
    addOption(command, "--input", recording.path);
    addOption(command, "--column", std::to_string(recording.column));
    const ReadingOptions& reading = recording.reading;
    if (reading.skipLines) {
        addOption(command, "--skip-lines", std::to_string(*reading.skipLines));
    }
    if (reading.headerLine) {
        addOption(command, "--header", std::to_string(*reading.headerLine));
    }
    if (!reading.axes.empty()) {
        addOption(command, "--axes", reading.axes);
    }
    if (reading.gain != 1) {
        addOption(command, "--input-gain", numberText(reading.gain));
    }
    if (reading.offset != 0) {
        addOption(command, "--input-offset", numberText(reading.offset));
    }
}

} // namespace

std::string linkOf(const Setup& setup)
{
    std::string link(linkStart);
    char separator = '?';
    for (const ParameterValue& value : changedValues(setup, Setup{})) {
        link.append(1, separator).append(percentEncoded(value.parameter.name)).append("=");
        link.append(percentEncoded(value.text));
        separator = '&';
    }
    return link;
}

Setup setupOfLink(std::string_view link)
{
    const std::size_t query = std::min(link.find('?'), link.size());
    if (link.substr(0, query) != linkStart) {
        throw InputError(Core::said("The link does not begin with %1.", {std::string(linkStart)}));
    }
    Setup setup;
    std::string_view rest = link.substr(std::min(query + 1, link.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        if (end > 0) {
            setValue(setup, rest.substr(0, end));
        }
        rest = rest.substr(std::min(end + 1, rest.size()));
    }
    return setup;
}

std::string simulateCommandOf(const Setup& setup)
{
    std::string command = "quantoscope simulate";
    Setup usual;
    if (setup.recording) {
        usual.stimulus = setup.stimulus; // has no effect, and the command line refuses both
        addRecording(command, *setup.recording);
    }
    if (setup.neuron.resistance && setup.neuron.capacitance) {
        usual.neuron.beta = setup.neuron.beta; // follows from them
    }
    if (!isFixedPoint(setup.scheme)) {
        usual.arithmetic.overflow = setup.arithmetic.overflow; // has no effect
    }
    addOptions(command, setup, usual);
    if (setup.reference) {
        addOption(command, "--compare", setup.reference->path);
        addOptions(command, setup.reference->matching, TraceMatching{});
    }
    return command;
}

} // namespace quantoscope
