// SPDX-License-Identifier: GPL-3.0-or-later
// Tests are not beside the program that reads for them.
#include "files/recordings/reader_process.h"

static const bool readerIsBuilt = (quantoscope::useReaderProgram(QUANTOSCOPE_READER), true);
