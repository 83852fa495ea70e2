// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// Which version of snnTorch the results equal, and what differs in earlier ones, in two sentences: for
/// --version,
/// --help and the window. tests/system/reference_version_test.py checks that README and manual page say the
/// same.
std::string referenceSentences();

} // namespace quantoscope
