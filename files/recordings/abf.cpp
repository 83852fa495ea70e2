// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"
#include "files/recordings/readers.h"

namespace quantoscope {

Recording readAbf(const RecordingFile& file, const ReadingOptions& /*options*/, const Progress& /*progress*/)
{
    throw FormatError(Core::said("%1 is of a kind that cannot be read.", {file.path}));
}

} // namespace quantoscope
