// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// The shortest decimal text that reads back as the same number ("0.1", "1e+30", "nan", "-inf").
std::string numberText(float value);
std::string numberText(double value);

/// Short enough to read in a sentence: four significant digits.
std::string briefText(double value);

/// "0.05 to 0.1187", or with all their digits where fewer would not tell the ends apart.
std::string briefRange(float from, float to);

} // namespace quantoscope
