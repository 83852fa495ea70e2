// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/samples.h"

#include <cstdint>

namespace quantoscope {

inline constexpr std::size_t digitSide = 16; ///< Rows and columns of a picture of a digit.
inline constexpr int maxTaskSize = 200'000;

/// Pictures of handwritten-like digits. Each is one of the forms of digit_strokes.h with its places moved at
/// random, then rotated, sheared, scaled and shifted, drawn with a pen of random width, with noise added.
struct DigitSettings
{
    int size = 4000;       ///< 10 to maxTaskSize
    double distortion = 1; ///< Factor of all random changes of the shape: 0 to 3
    double noise = 0.1;    ///< Standard deviation of the noise of a pixel: 0 to 1
    std::uint64_t seed = 1;

    bool operator==(const DigitSettings&) const = default;
};

/// Row by row, from 0 (paper) to 1 (ink). Sample i shows the digit i modulo 10. The same settings give the
/// same bits on every platform, and a larger size only adds samples. O(size x pixels).
TrainingSamples makeDigits(const DigitSettings& settings);

} // namespace quantoscope
