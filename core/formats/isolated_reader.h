// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/own_process.h"

namespace quantoscope {

/// An array, or channel, that a reader found in a file.
struct ListedArray
{
    ShortText name;
    std::size_t number = 0; ///< For the reader, where the name does not tell.
    std::size_t channels = 1;
    double samplingRate = 0; ///< Hz; 0 where unknown.
    ShortText unit = {};
};

/// What reads a kind of file by a library that does not stand every damage. Both functions run in a process
/// of their own and may throw FormatError.
struct IsolatedReader
{
    std::vector<ListedArray> (*list)(const RecordingFile& file);
    std::vector<float> (*read)(const RecordingFile& file, const ListedArray& array, std::size_t channel);
};

/// Throws FormatError where nothing of at most mostChannels is listed, too: with this `refusal`.
Recording readIsolated(const RecordingFile& file, const IsolatedReader& reader, const std::string& refusal);

} // namespace quantoscope
