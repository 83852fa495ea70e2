// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// A finite number as a floating-point literal of C and Python: the shortest round-trip text, with ".0"
/// appended if it would be an integer ("1.0", "-0.0", "1e-07"). An integer literal would lose the sign of -0,
/// and Python would compute with integers where snnTorch computes with floats.
std::string floatLiteral(float value);
std::string floatLiteral(double value);

} // namespace quantoscope
