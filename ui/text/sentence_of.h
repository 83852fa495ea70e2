// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace quantoscope {

/// The error as a translated sentence for the user: what() of our exceptions, and an out-of-memory message
/// for std::bad_alloc.
QString sentenceOf(const std::exception& error);

} // namespace quantoscope
