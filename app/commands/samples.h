// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/reading_arguments.h"
#include "files/recordings/npy.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// What a file holds for `quantize`: an array as it is, or one column.
struct Samples
{
    std::string name; ///< The column's; "column 0" for an array of one dimension.
    NpyArray array;
    std::string note; ///< Where the output's type cannot be the input's: a sentence that says so.
};

/// Of a .npy file without --column everything, of any other file one column. Throws UsageError, FileError,
/// FormatError.
Samples readSamples(const ReadingArguments& reading, const std::string& path);

/// The values under their name, one a line. Throws UsageError where there is more than one dimension.
template<typename Number>
std::string columnText(const Samples& samples, const std::vector<Number>& values);

extern template std::string columnText(const Samples&, const std::vector<float>&);
extern template std::string columnText(const Samples&, const std::vector<double>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint8_t>&);
extern template std::string columnText(const Samples&, const std::vector<std::uint16_t>&);

} // namespace quantoscope
