// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/records.h"

#include <optional>

// EDF (Kemp et al., Electroencephalogr. Clin. Neurophysiol. 82, 1992), EDF+ (Kemp and Olivan,
// Clin. Neurophysiol. 114, 2003; both at edfplus.info) and BDF (biosemi.com), which is EDF
// with samples of three bytes.
//
// EDFlib is not used: it refuses valid files with a blank date, a unit in Latin-1 or bytes after the last
// record, opens files only by path, and keeps the open files in global state.

namespace quantoscope {

struct EdfHeader
{
    /// The number of records is that of the header or, if the header does not know it, that of the file.
    RecordLayout layout;
    bool mayHaveGaps = false;                    ///< True for EDF+D and BDF+D.
    std::optional<std::size_t> annotations = {}; ///< The first channel of annotations.
    std::vector<std::string> notes = {};
};

/// The header of a file that begins like EDF or BDF. The file is checked to contain all records. Dates are
/// ignored. Throws FormatError.
EdfHeader readEdfHeader(const RecordingFile& file);

} // namespace quantoscope
