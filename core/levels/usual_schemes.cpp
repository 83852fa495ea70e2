// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/usual_schemes.h"

#include <array>

namespace quantoscope {

std::vector<Scheme> usualSchemes(int bits, double threshold)
{
    const std::array<LevelFormat, 5> formats{SnnTorchFormat{}, FixedPointFormat{}, SmallFloatFormat{},
                                             PowerOfTwoFormat{}, NormalFloatFormat{}};
    std::vector<Scheme> schemes;
    for (const LevelFormat& format : formats) {
        Scheme scheme{.format = format, .threshold = threshold};
        if (!isSnnTorch(scheme)) {
            scheme.scale.reset();
        }
        if (auto sized = withBits(scheme, bits)) {
            schemes.push_back(std::move(*sized));
        }
    }
    return schemes;
}

} // namespace quantoscope
