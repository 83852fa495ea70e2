// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// The version of snnTorch that the results match, and the differences in earlier versions, in two sentences.
/// Shown by --version, by --help and in the window. tests/system/reference_version_test.py checks that the
/// README and the manual page say the same.
std::string referenceSentences();

} // namespace quantoscope
