// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/samples.h"

#include "app/commands/arguments.h"
#include "app/commands/parsed.h"
#include "core/text/number_text.h"
#include "ui/files/file_access.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace quantoscope {
namespace {

using Bytes = std::span<const std::byte>;

std::string_view textOf(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isNpy(const std::string& path, Bytes bytes)
{
    return endingOf(path) == "npy" || textOf(bytes).starts_with("\x93NUMPY");
}

/// The element type as a sound .npy header has it, such as "<i4".
std::string elementType(Bytes bytes)
{
    const std::string_view text = textOf(bytes);
    const std::size_t key = text.find("'descr'");
    const std::size_t open = text.find('\'', std::min(key, text.size() - 7) + 7);
    const std::size_t close = open == std::string_view::npos ? open : text.find('\'', open + 1);
    return close == std::string_view::npos ? std::string()
                                           : std::string(text.substr(open + 1, close - open - 1));
}

std::string noteOnType(const std::string& path, const std::string& type, const NpyArray& array)
{
    if (type.ends_with("f4") || type.ends_with("f8")) {
        return {};
    }
    const char* taken = std::holds_alternative<std::vector<float>>(array.values) ? "float32" : "float64";
    return path + ": its elements, of NumPy's type " + type + ", are quantized as " + taken + ".";
}

std::size_t columnNumber(const std::string& path, std::string_view column, std::size_t count)
{
    std::string_view digits = column;
    if (digits.starts_with("column ")) {
        digits.remove_prefix(7);
    }
    const auto number = parsed<std::size_t>(digits);
    if (!number || *number >= count) {
        throw UsageError(
            path + " has no column \"" + std::string(column) + "\"; it must be " +
            (count == 1 ? "the number 0." : "a number from 0 to " + std::to_string(count - 1) + "."));
    }
    return *number;
}

/// Element `column` of each of the first dimension's entries.
NpyArray columnOf(const NpyArray& array, std::size_t column, std::size_t count)
{
    const auto take = [&](const auto& values) {
        std::remove_cvref_t<decltype(values)> taken(values.size() / count);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            taken[i] = values[i * count + column];
        }
        return decltype(NpyArray::values)(std::move(taken));
    };
    NpyArray result{.shape = {}, .values = std::visit(take, array.values)};
    result.shape = {std::visit([](const auto& values) { return values.size(); }, result.values)};
    return result;
}

Samples samplesOfArray(const std::string& path, std::string_view column, Bytes bytes)
{
    Samples samples{.name = "column 0", .array = readNpy(path, bytes), .note = {}};
    samples.note = noteOnType(path, elementType(bytes), samples.array);
    if (!column.empty()) {
        const auto& shape = samples.array.shape;
        const std::size_t count = std::accumulate(shape.begin() + (shape.empty() ? 0 : 1), shape.end(),
                                                  std::size_t{1}, std::multiplies<>());
        const std::size_t number = columnNumber(path, column, count);
        samples.name = "column " + std::to_string(number);
        samples.array = columnOf(samples.array, number, count);
    }
    return samples;
}

/// A name as a CSV field.
std::string quoted(const std::string& name)
{
    if (name.find_first_of(",;\"\t\r\n#") == std::string::npos) {
        return name;
    }
    std::string field = "\"";
    for (const char c : name) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + "\"";
}

template<typename Number>
std::string textOfNumber(Number number)
{
    if constexpr (std::is_floating_point_v<Number>) {
        return numberText(number);
    } else {
        return std::to_string(number);
    }
}

} // namespace

Samples readSamples(const std::string& path, std::string_view column)
{
    const MappedFile file(QString::fromLocal8Bit(path));
    if (isNpy(path, file.bytes())) {
        return samplesOfArray(path, column, file.bytes());
    }
    const Recording recording = readRecording(path, file.bytes());
    const Recording::Column& chosen = recording.columns[findColumn(recording, column, path)];
    const SharedSamples read = chosen.read();
    const auto values = read.values;
    return {.name = chosen.name,
            .array = {.shape = {values.size()}, .values = std::vector<float>(values.begin(), values.end())},
            .note = {}};
}

template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values)
{
    if (samples.array.shape.size() != 1) {
        throw UsageError("An array of " + std::to_string(samples.array.shape.size()) +
                         " dimensions does not fit into a .csv file; pick a --column or write a .npy file.");
    }
    std::string text = quoted(samples.name) + "\n";
    for (const Number value : values) {
        text += textOfNumber(value);
        text += '\n';
    }
    return text;
}

template std::string columnText(const Samples&, const std::vector<float>&);
template std::string columnText(const Samples&, const std::vector<double>&);
template std::string columnText(const Samples&, const std::vector<std::uint8_t>&);
template std::string columnText(const Samples&, const std::vector<std::uint16_t>&);

} // namespace quantoscope
