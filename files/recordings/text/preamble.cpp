// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/preamble.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>

namespace quantoscope {
namespace {

std::optional<double> possibleRate(std::optional<double> rate)
{
    return rate && std::isfinite(*rate) && *rate > 0 ? rate : std::nullopt;
}

std::optional<double> rateOfInterval(std::optional<double> seconds)
{
    return seconds && *seconds > 0 ? possibleRate(1 / *seconds) : std::nullopt;
}

void beginAfter(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row)
{
    dialect.firstRow = lines[row].number;
    dialect.rowsBegin = lines[row].place;
}

bool takeRigol(TextDialect& dialect, std::span<const SampledLine> lines)
{
    const auto names = lines.size() > 2 ? fieldsOf(lines[0].text, ',') : std::vector<std::string_view>();
    const auto units = lines.size() > 2 ? fieldsOf(lines[1].text, ',') : std::vector<std::string_view>();
    if (names.empty() || names.front() != "X" || units.front() != "Sequence" ||
        names.size() < dialect.columns.size()) {
        return false;
    }
    dialect.headerLine = lines[0].number;
    for (std::size_t i = 0; i < dialect.columns.size(); ++i) {
        dialect.columns[i].name = nameIn(names[i]);
        dialect.columns[i].unit = i < units.size() && (units[i] == "VOLT" || units[i] == "Volt") ? "V" : "";
    }
    dialect.columns.front().kind = ColumnKind::index;
    const auto increment = std::ranges::find(names, "Increment");
    const auto place = static_cast<std::size_t>(increment - names.begin());
    if (place < units.size()) {
        dialect.samplingRate = rateOfInterval(wideNumberIn(units[place], {}));
    }
    beginAfter(dialect, lines, 2);
    return true;
}

bool takeTektronix(TextDialect& dialect, std::span<const SampledLine> lines)
{
    constexpr std::size_t columns = 5;
    constexpr std::size_t mostLines = 32;
    if (dialect.columns.size() != columns ||
        fieldsOf(lines[0].text, dialect.delimiter).front() != "Record Length") {
        return false;
    }
    std::map<std::string, std::string> facts;
    for (const SampledLine& line : lines.first(std::min(mostLines, lines.size()))) {
        const auto fields = fieldsOf(line.text, dialect.delimiter);
        if (fields.size() > 1 && !fields[0].empty()) {
            facts[nameIn(fields[0])] = nameIn(fields[1]);
        }
    }
    const std::string source = facts["Source"];
    const std::string unit = facts["Vertical Units"];
    dialect.columns[3].name = "time";
    dialect.columns[3].unit = "s";
    dialect.columns[4].name = source.empty() ? "CH1" : source;
    dialect.columns[4].unit = unit.empty() ? "V" : unit;
    for (std::size_t i = 0; i < 3; ++i) {
        dialect.columns[i].kind = ColumnKind::empty;
    }
    dialect.samplingRate = rateOfInterval(wideNumberIn(facts["Sample Interval"], {}));
    beginAfter(dialect, lines, 0);
    return true;
}

/// The frequency in Hz of "2.048e+06Hz" or "1 MHz".
std::optional<double> frequencyIn(std::string_view text)
{
    struct Factor
    {
        std::string_view unit;
        double factor;
    };
    constexpr std::array factors{Factor{"GHz", 1e9}, Factor{"MHz", 1e6}, Factor{"kHz", 1e3}, Factor{"Hz", 1}};
    for (const auto& [unit, factor] : factors) {
        const auto at = text.find(unit);
        const auto number = at == text.npos ? std::nullopt : wideNumberIn(trimmed(text.substr(0, at)), {});
        if (number) {
            return *number * factor;
        }
    }
    return std::nullopt;
}

} // namespace

char takeSeparatorLine(std::vector<SampledLine>& lines)
{
    constexpr std::string_view word = "sep=";
    const std::string_view first = lines.empty() ? std::string_view() : unquoted(trimmed(lines.front().text));
    if (!first.starts_with(word) || first.size() != word.size() + 1) {
        return noDelimiter;
    }
    const char delimiter = first.back();
    lines.erase(lines.begin());
    return delimiter;
}

bool takePreamble(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row)
{
    const bool taken = takeRigol(dialect, lines) || takeTektronix(dialect, lines);
    if (!taken) {
        dialect.samplingRate = statedRate(lines.first(row));
    }
    return taken;
}

std::optional<double> statedRate(std::span<const SampledLine> above)
{
    for (const SampledLine& line : above) {
        std::string lower(line.text);
        std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
        const auto colon = lower.find(':');
        if (colon != lower.npos && (lower.find("samplerate") < colon || lower.find("sample rate") < colon)) {
            return possibleRate(frequencyIn(trimmed(line.text.substr(colon + 1))));
        }
        const auto fields = fieldsOf(line.text, '\t');
        if (fields.size() > 1 && fields.front() == "Delta_X") { // LabVIEW
            return rateOfInterval(wideNumberIn(fields[1], {}));
        }
    }
    return std::nullopt;
}

} // namespace quantoscope
