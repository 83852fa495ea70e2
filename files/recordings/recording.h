// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/calibration.h"
#include "core/signals/reading_options.h"
#include "core/signals/sample_memory.h"
#include "files/access/file_error.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

class MappedFile;

/// The name of a column that has none in its file, in the reader's language: "column 3".
std::string columnName(std::size_t index);

/// What a recording file holds: named columns, with time running down each. Values are float32 (the precision
/// in which snnTorch keeps a membrane); NaN and infinities are kept.
struct Recording
{
    enum class Role {
        signal,
        other, ///< Times, row numbers and the like, which a person seldom wants to see quantized; also a
               ///< sweep that is part of another column.
    };

    struct Column
    {
        std::string name;       ///< From the file, else "column 0", "column 1", …
        std::size_t length = 0; ///< Samples, at least one.
        Calibration calibration = {};
        Role role = Role::signal;
        std::string problem = {}; ///< Why the column cannot be read, in one sentence; empty if it can.
        std::function<SharedSamples(const Progress& progress)> reader = {};

        /// The samples: in place if the file holds them as they are needed, else converted, O(length). May be
        /// called on any thread. Throws FormatError with the problem, or if the samples turn out to be
        /// damaged; FileError if the file has changed meanwhile; Cancelled.
        SharedSamples read(const Progress& progress = {}) const;
    };

    /// An array of several axes and the columns that it became.
    struct Array
    {
        std::string name; ///< Empty for the only array of a file.
        std::vector<std::size_t> extents;
        std::string axes; ///< A letter for each axis, see array_axes.h.
        bool sure = true; ///< False if which axis is time is a guess that may be wrong.
        std::size_t firstColumn = 0;
        std::size_t columnCount = 0;
    };

    /// How a text file was taken.
    struct TextLayout
    {
        std::size_t headerLine = 0; ///< Counted from 1; 0: none.
        std::size_t firstRow = 0;   ///< Its line, counted from 1.
        bool sure = true;           ///< False if the header or the first row is a guess that may be wrong.
    };

    /// A part of the file that is no column.
    struct LeftOut
    {
        std::string name;
        std::string reason; ///< A noun, such as "text", for "labels (text)".
    };

    std::vector<Column> columns; ///< At least one that can be read.
    std::vector<Array> arrays = {};
    std::optional<TextLayout> text = std::nullopt;
    std::vector<LeftOut> leftOut = {};
    std::vector<std::string> notes =
        {}; ///< What the person should know about how the file was taken: sentences.
};

/// A file's content as readers get it.
struct RecordingFile
{
    std::string path;                                     ///< For messages.
    std::span<const std::byte> bytes;                     ///< The whole content, never empty.
    std::shared_ptr<const SampleMemory> memory = nullptr; ///< Keeps the bytes; null if the caller does.
    std::shared_ptr<const MappedFile> file = nullptr;     ///< The open file; null if there are only bytes.

    std::string_view text() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// Reads a file of one of the recordingEndings(); .npy and HDF5 whatever their ending. Of each array one axis
/// is time and the others, flattened, are columns. Throws FormatError; FileError if the file changes
/// meanwhile; Cancelled.
Recording readRecording(const RecordingFile& file, const ReadingOptions& options = {},
                        const Progress& progress = {});

/// The same for bytes that outlive the recording.
Recording readRecording(std::string_view path, std::span<const std::byte> bytes);

/// What of the file is no column, in one sentence; empty if nothing was left out.
std::string leftOutNote(const Recording& recording, std::string_view path);

/// The array that the column was taken from; null if the file has no arrays.
const Recording::Array* arrayOf(const Recording& recording, std::size_t column);

/// That the axes of the column's array are a guess, in one sentence; empty if they are not.
std::string axesNote(const Recording& recording, std::string_view path, std::size_t column);

/// What the name of a file may end in, without the dot, in lower case.
std::vector<std::string_view> recordingEndings();

/// For a sentence: ".npy, .csv … or .gdf".
std::string recordingEndingList();

} // namespace quantoscope
