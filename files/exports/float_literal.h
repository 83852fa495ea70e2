// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// A finite number as C and Python write a floating-point number: the shortest text that reads back as the
/// same number, with ".0" where it would be an integer ("1.0", "-0.0", "1e-07"). As an integer -0 would lose
/// its sign, and Python would compute with integers where snnTorch computes with floats.
std::string floatLiteral(float value);
std::string floatLiteral(double value);

} // namespace quantoscope
