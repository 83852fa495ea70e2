// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/reading_arguments.h"
#include "files/recordings/npy.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The input of `quantize`: a whole array, or columns of a recording.
struct Samples
{
    std::vector<std::string> names; ///< Of the columns; "column 0" for a whole array.
    /// Several columns have the shape rows x columns, but their values are here one column after the other.
    NpyArray array;
    std::string note; ///< A sentence if the elements are converted to another type; otherwise empty.

    /// The number of values of a column, or of the whole array.
    std::size_t length() const
    {
        return std::visit([&](const auto& values) { return values.size() / names.size(); }, array.values);
    }
};

/// Values that belong to the samples, in the order of the shape: those of several columns row by row.
template<typename Number>
std::vector<Number> byRows(const Samples& samples, std::vector<Number> values)
{
    const std::size_t columns = samples.names.size();
    if (columns == 1) {
        return values;
    }
    std::vector<Number> rows(values.size());
    const std::size_t length = values.size() / columns;
    for (std::size_t i = 0; i < values.size(); ++i) {
        rows[i % length * columns + i / length] = values[i];
    }
    return rows;
}

/// Reads the whole array of a .npy file without --column; otherwise the columns, which must be of the same
/// length if there are several. Throws UsageError, FileError, FormatError.
Samples readSamples(const ReadingArguments& reading, const std::string& path);

/// The values below the names of their columns, one row per line; `values` are in the order of byRows().
/// Throws UsageError for a whole array of several dimensions.
template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values);

extern template std::string columnText(const Samples&, const std::vector<float>&);
extern template std::string columnText(const Samples&, const std::vector<double>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint8_t>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint16_t>&);

} // namespace quantoscope
