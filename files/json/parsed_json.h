// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json_number.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// The parsed JSON, its members in the order of the text. Throws FormatError, one sentence without the name
/// of the file, if the text is not valid JSON or is nested more than 16 levels deep, far deeper than any file
/// of this program; `expected` ends the sentence, such as "a session is a JSON object {…}". O(bytes).
Json parsedJson(std::string_view text, const std::string& expected);

} // namespace quantoscope
