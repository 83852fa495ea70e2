// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A file that cannot be taken, in one sentence: which file, where in it, what was expected.
class FormatError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// What a recording file holds: named columns of equal length, time running down them. Values are float32
/// (the precision snnTorch keeps a membrane in); NaN and infinities are kept.
struct Recording
{
    struct Column
    {
        std::string name; ///< From the file's header, else "column 0", "column 1", …
        std::vector<float> samples;
    };
    std::vector<Column> columns; ///< At least one, none empty.
};

/// Reads .csv, .tsv, .txt and .npy (by `fileName`'s ending; .npy also by its magic). Of an array with several
/// dimensions the first is time and the others, flattened, are the columns. Throws FormatError.
Recording readRecording(std::string_view fileName, std::span<const std::byte> bytes);

/// The column a person names, by its name or else by its number counted from 0; empty `nameOrNumber` takes
/// the only one. Throws FormatError that lists the columns where there is no such one, or several and none
/// named.
std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view fileName);

} // namespace quantoscope
