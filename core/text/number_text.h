// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// The shortest decimal text that reads back as the same number ("0.1", "1e+30", "nan", "-inf").
std::string numberText(float value);
std::string numberText(double value);

/// Four significant digits, short enough for a sentence.
std::string briefText(double value);

/// "0.05 to 0.1187"; all digits if the short forms of two different ends are equal.
std::string briefRange(float from, float to);

} // namespace quantoscope
