// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/samples.h"

#include "app/commands/arguments.h"
#include "core/text/number_text.h"
#include "files/access/mapped_file.h"
#include "files/exports/csv_field.h"

#include <algorithm>
#include <span>

namespace quantoscope {
namespace {

bool isNpy(const RecordingFile& file)
{
    return endingOf(file.path) == "npy" || file.text().starts_with(npyMagic);
}

std::string noteOnType(const std::string& path, const std::string& type, const NpyArray& array)
{
    if (type.ends_with("f4") || type.ends_with("f8")) {
        return {};
    }
    const char* taken = std::holds_alternative<std::vector<float>>(array.values) ? "float32" : "float64";
    return path + ": the elements have NumPy type " + type + " and are quantized as " + taken + ".";
}

/// The elements of one column, in the type of the array.
NpyArray columnOf(const NpyArray& array, const Recording::Array& taken, std::size_t column)
{
    const ArrayLayout layout(taken.extents, ArrayLayout::Order::c, taken.axes);
    const auto take = [&](const auto& values) {
        std::remove_cvref_t<decltype(values)> samples(layout.rows());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i] = values[layout.firstElement(column) + i * layout.stride()];
        }
        return decltype(NpyArray::values)(std::move(samples));
    };
    return {.shape = {layout.rows()}, .values = std::visit(take, array.values)};
}

std::vector<std::string> namesOf(const ChosenColumns& chosen)
{
    std::vector<std::string> names;
    names.reserve(chosen.numbers.size());
    for (const std::size_t number : chosen.numbers) {
        names.push_back(chosen.recording.columns[number].name);
    }
    return names;
}

/// Appends the values of a column of the same type.
void append(NpyArray& columns, NpyArray&& column)
{
    std::visit(
        [&](auto& all) {
            const auto& values = std::get<std::remove_reference_t<decltype(all)>>(column.values);
            all.insert(all.end(), values.begin(), values.end());
        },
        columns.values);
}

/// The elements of several columns, in the type of the array.
NpyArray columnsOf(const NpyArray& array, const ChosenColumns& chosen)
{
    const Recording::Array& taken = chosen.recording.arrays.front();
    NpyArray columns = columnOf(array, taken, chosen.numbers.front());
    for (std::size_t i = 1; i < chosen.numbers.size(); ++i) {
        append(columns, columnOf(array, taken, chosen.numbers[i]));
    }
    if (chosen.numbers.size() > 1) {
        columns.shape = {columns.shape.front(), chosen.numbers.size()};
    }
    return columns;
}

/// The columns of a recording must be as long as the first.
void requireSameLength(const std::string& path, const ChosenColumns& chosen)
{
    const auto& columns = chosen.recording.columns;
    const Recording::Column& first = columns[chosen.numbers.front()];
    for (const std::size_t number : chosen.numbers) {
        if (columns[number].length != first.length) {
            throw UsageError(path + ": column " + columns[number].name + " has " +
                             std::to_string(columns[number].length) + " samples and " + first.name + " has " +
                             std::to_string(first.length) +
                             "; quantize columns of different lengths one by one.");
        }
    }
}

/// Applies gain and offset as scaleColumns() does, but in the type of the array.
void scale(NpyArray& array, const ReadingOptions& reading)
{
    if (!reading.scales()) {
        return;
    }
    std::visit(
        [&](auto& values) {
            for (auto& value : values) {
                value = static_cast<std::remove_reference_t<decltype(value)>>(
                    reading.gain * static_cast<double>(value) + reading.offset);
            }
        },
        array.values);
}

Samples samplesOfArray(const ReadingArguments& reading, const RecordingFile& file)
{
    Samples samples{.names = {columnName(0)}, .array = readNpy(file.path, file.bytes), .note = {}};
    samples.note = noteOnType(file.path, npyElementType(file.text()), samples.array);
    if (!reading.column().empty()) {
        const ChosenColumns chosen = reading.chooseSeveral(file);
        samples.names = namesOf(chosen);
        samples.array = columnsOf(samples.array, chosen);
    }
    scale(samples.array, reading.options());
    if (file.file) {
        file.file->requireUnchanged();
    }
    return samples;
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

Samples readSamples(const ReadingArguments& reading, const std::string& path)
{
    const RecordingFile file = openRecording(path);
    if (isNpy(file)) {
        return samplesOfArray(reading, file);
    }
    const ChosenColumns chosen = reading.chooseSeveral(file);
    requireSameLength(path, chosen);
    std::vector<float> values;
    for (const std::size_t number : chosen.numbers) {
        const SharedSamples read = chosen.recording.columns[number].read();
        values.insert(values.end(), read.values.begin(), read.values.end());
        if (read.memory) {
            read.memory->requireUnchanged();
        }
    }
    Samples samples{.names = namesOf(chosen), .array = {.shape = {values.size()}, .values = {}}, .note = {}};
    if (samples.names.size() > 1) {
        samples.array.shape = {values.size() / samples.names.size(), samples.names.size()};
    }
    samples.array.values = std::move(values);
    return samples;
}

template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values)
{
    if (samples.array.shape.size() != (samples.names.size() == 1 ? 1 : 2)) {
        throw UsageError("An array of " + std::to_string(samples.array.shape.size()) +
                         " dimensions cannot be written to a .csv file; choose columns with --column or "
                         "write a .npy file.");
    }
    std::string text;
    for (const std::string& name : samples.names) {
        text += (text.empty() ? "" : ",") + csvField(name);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i % samples.names.size() == 0 ? "\n" : ",") + textOfNumber(values[i]);
    }
    return text + "\n";
}

template std::string columnText(const Samples&, const std::vector<float>&);
template std::string columnText(const Samples&, const std::vector<double>&);
template std::string columnText(const Samples&, const std::vector<std::uint8_t>&);
template std::string columnText(const Samples&, const std::vector<std::uint16_t>&);

} // namespace quantoscope
