// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantoscope {

/// A ratio in decibels as a person reads it: "37.92 dB", "∞ dB", "–" where there is none (NaN).
QString decibels(double value);

} // namespace quantoscope
