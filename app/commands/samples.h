// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/reading_arguments.h"
#include "files/recordings/npy.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The input of `quantize`: a whole array, or one column.
struct Samples
{
    std::string name; ///< The name of the column; "column 0" for a whole array.
    NpyArray array;
    std::string note; ///< A sentence if the elements are converted to another type; otherwise empty.
};

/// Reads the whole array of a .npy file without --column; otherwise one column. Throws
/// UsageError, FileError, FormatError.
Samples readSamples(const ReadingArguments& reading, const std::string& path);

/// The values below their name, one per line. Throws UsageError unless the array has one dimension.
template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values);

extern template std::string columnText(const Samples&, const std::vector<float>&);
extern template std::string columnText(const Samples&, const std::vector<double>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint8_t>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint16_t>&);

} // namespace quantoscope
