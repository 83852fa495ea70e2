// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/records.h"

#include <optional>

// EDF (Kemp et al., Electroencephalogr. Clin. Neurophysiol. 82, 1992), EDF+ (Kemp and Olivan, Clin.
// Neurophysiol. 114, 2003; both at edfplus.info) and BDF (biosemi.com), which is EDF with samples of three
// bytes.
//
// Why not by EDFlib: it refuses files that are sound but for a blank date, a unit in Latin-1 or bytes after
// the last record, opens files by their path only, and keeps the open ones in global state.

namespace quantoscope {

struct EdfHeader
{
    RecordLayout layout;      ///< Of as many records as the header claims or the file holds.
    bool mayHaveGaps = false; ///< EDF+D and BDF+D.
    std::optional<std::size_t> annotations = {}; ///< The first channel of annotations.
    std::vector<std::string> notes = {};
};

/// The header of a file that begins as EDF or BDF does; its records are there. Dates are not looked at.
/// Throws FormatError.
EdfHeader readEdfHeader(const RecordingFile& file);

} // namespace quantoscope
