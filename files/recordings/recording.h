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

/// The translated name of a column that has no name in its file: "column 3".
std::string columnName(std::size_t index);

/// The content of a recording file: named columns, with time along each. Values are float32, the precision in
/// which snnTorch keeps a membrane; NaN and infinities are kept.
struct Recording
{
    enum class Role {
        signal,
        /// Times, row numbers and the like, which are rarely worth quantizing; also a sweep that
        /// is part of another column.
        other,
    };

    struct Column
    {
        std::string name; ///< From the file, otherwise "column 3" or, in an array with several axes, "[3,7]".
        std::size_t length = 0; ///< Number of samples, at least one.
        Calibration calibration = {};
        Role role = Role::signal;
        std::string problem = {}; ///< Why the column cannot be read, in one sentence; empty if it can.
        std::function<SharedSamples(const Progress& progress)> reader = {};
        /// Empty if the file has no more than float32, or the reader cannot give more.
        std::function<std::vector<double>(const Progress& progress)> wideReader = {};

        /// The samples: in place if the file stores them as needed, otherwise converted, O(length). May be
        /// called on any thread. Throws FormatError with the problem, or if the samples are damaged;
        /// FileError if the file has changed since it was opened; Cancelled.
        SharedSamples read(const Progress& progress = {}) const;

        /// The samples in float64, for a comparison of every bit: as the file has them if it is text or .npy
        /// and they are not scaled, otherwise those of read(). Throws as read() does.
        std::vector<double> readWide(const Progress& progress = {}) const;
    };

    /// An array and the columns that were made from it.
    struct Array
    {
        std::string name; ///< Empty for the only array of a file.
        std::vector<std::size_t> extents;
        std::string axes; ///< One letter per axis, see array_axes.h.
        bool sure = true; ///< False if which axis is time is a guess that may be wrong.
        std::size_t firstColumn = 0;
        std::size_t columnCount = 0;
    };

    /// How a text file was interpreted.
    struct TextLayout
    {
        std::size_t headerLine = 0; ///< Counted from 1; 0: none.
        std::size_t firstRow = 0;   ///< Line of the first row, counted from 1.
        bool sure = true;           ///< False if the header or the first row is a guess that may be wrong.
    };

    /// A part of the file that is not a column.
    struct LeftOut
    {
        std::string name;
        std::string reason; ///< A noun, such as "text", for "labels (text)".
    };

    std::vector<Column> columns; ///< Not empty.
    std::vector<Array> arrays = {};
    std::optional<TextLayout> text = std::nullopt;
    std::vector<LeftOut> leftOut = {};
    std::vector<std::string> notes = {}; ///< Sentences for the user about how the file was interpreted.
};

/// The content of a file, as passed to the readers.
struct RecordingFile
{
    std::string path;                                     ///< For messages.
    std::span<const std::byte> bytes;                     ///< The whole content, never empty.
    std::shared_ptr<const SampleMemory> memory = nullptr; ///< Owns the bytes; null if the caller does.
    std::shared_ptr<const MappedFile> file = nullptr;     ///< The open file; null if there are only bytes.

    std::string_view text() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

/// Reads a file with one of the recordingEndings(). .npy and HDF5 files are recognized by their first bytes,
/// regardless of the ending. One axis of each array is time; the others, flattened, are columns. Throws
/// FormatError; FileError if the file changes while it is read; Cancelled.
Recording readRecording(const RecordingFile& file, const ReadingOptions& options = {},
                        const Progress& progress = {});

/// The same for bytes that outlive the recording; `path` is used for the ending and for messages.
Recording readRecording(std::string_view path, std::span<const std::byte> bytes);

/// The parts of the file that are not columns, in one sentence; empty if nothing was left out.
std::string leftOutNote(const Recording& recording, std::string_view path);

/// The array that the column belongs to; null if it belongs to none.
const Recording::Array* arrayOf(const Recording& recording, std::size_t column);

/// A note that the axes of the column's array are a guess, in one sentence; empty if they are certain.
std::string axesNote(const Recording& recording, std::string_view path, std::size_t column);

/// The file name endings that can be read, without the dot, in lower case.
std::vector<std::string_view> recordingEndings();

/// The endings for a sentence: ".npy, .csv … or .gdf".
std::string recordingEndingList();

} // namespace quantoscope
