// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantoscope {

/// A ratio in decibels as text: "37.92 dB", "∞ dB", or "–" for NaN.
QString decibels(double value);

} // namespace quantoscope
