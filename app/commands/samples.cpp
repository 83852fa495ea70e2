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
    Samples samples{.name = columnName(0), .array = readNpy(file.path, file.bytes), .note = {}};
    samples.note = noteOnType(file.path, npyElementType(file.text()), samples.array);
    if (!reading.column().empty()) {
        const auto [recording, number] = reading.choose(file);
        samples.name = recording.columns[number].name;
        samples.array = columnOf(samples.array, recording.arrays.front(), number);
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
    const auto [recording, number] = reading.choose(file);
    const SharedSamples read = recording.columns[number].read();
    std::vector<float> values(read.values.begin(), read.values.end());
    if (read.memory) {
        read.memory->requireUnchanged();
    }
    return {.name = recording.columns[number].name,
            .array = {.shape = {values.size()}, .values = std::move(values)},
            .note = {}};
}

template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values)
{
    if (samples.array.shape.size() != 1) {
        throw UsageError("An array of " + std::to_string(samples.array.shape.size()) +
                         " dimensions cannot be written to a .csv file; choose a column with --column or "
                         "write a .npy file.");
    }
    std::string text = csvField(samples.name) + "\n";
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
