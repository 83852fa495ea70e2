// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/calibration.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A file that cannot be taken, in one sentence: which file, where in it, what was expected. What the
/// sentence quotes of the file is made printable().
class FormatError : public std::runtime_error
{
public:
    explicit FormatError(const std::string& sentence);
};

/// Samples, and what keeps their memory alive.
struct SharedSamples
{
    std::span<const float> values;
    std::shared_ptr<const void> owner;
};

SharedSamples shared(std::vector<float> samples);

/// The name of a column that has none of its own, in the reader's language: "column 3".
std::string columnName(std::size_t index);

/// What a recording file holds: named columns, time running down each. Values are float32 (the precision
/// snnTorch keeps a membrane in); NaN and infinities are kept.
struct Recording
{
    struct Column
    {
        std::string name; ///< From the file, else "column 0", "column 1", …
        /// The samples, never empty: in place where the file holds them as they are needed, else converted,
        /// O(samples). May be called on any thread. Throws FormatError where they turn out to be damaged.
        std::function<SharedSamples()> read;
        Calibration calibration = {};
    };
    std::vector<Column> columns; ///< At least one.
};

/// Reads a file of one of the recordingEndings(), and .npy and HDF5 whatever their ending. Of an array with
/// several dimensions the first is time and the others, flattened, are the columns. Columns read `bytes` when
/// they are asked to: `owner` keeps them alive, or they must outlive the recording. `fileName` is the file's
/// path: the libraries for .mat and for biosig's formats take nothing else, and read the file there. Throws
/// FormatError; Cancelled.
Recording readRecording(std::string_view fileName, std::span<const std::byte> bytes,
                        const std::shared_ptr<const void>& owner = {}, const Progress& progress = {});

/// What the name of a file may end in, without the dot, in lower case.
std::vector<std::string_view> recordingEndings();

/// For a sentence: ".npy, .csv … or .gdf".
std::string recordingEndingList();

/// The column a person names, by its name or else by its number counted from 0; empty `nameOrNumber` takes
/// the only one. Throws FormatError that lists the columns where there is no such one, several of that name,
/// or several and none named.
std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view fileName);

} // namespace quantoscope
