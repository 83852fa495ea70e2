// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/quantizer.h"

#include <string>

namespace quantoscope {

/// The functions index(), which requires numpy, and quantizer() for stochastic rounding or overflow that
/// wraps around. They use the lists `levels`, `indices` and, unless stochastic, `boundaries`.
std::string pythonIndex(const Quantizer& quantizer);

} // namespace quantoscope
