// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace quantoscope {

/// What a person is told of the error, in one sentence of their language. Errors of ours bring theirs along;
/// for std::bad_alloc, which has none, this is the one.
QString sentenceOf(const std::exception& error);

} // namespace quantoscope
