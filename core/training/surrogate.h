// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/model.h"

#include <cmath>
#include <numbers>

namespace quantoscope {

/// The surrogate derivative of a spike at u = membrane - threshold. Range (0, 1].
template<Surrogate surrogate, typename Real>
Real surrogateDerivative(Real u)
{
    if constexpr (surrogate == Surrogate::atan) {
        const Real scaled = std::numbers::pi_v<Real> * u;
        return Real{1} / (Real{1} + scaled * scaled);
    } else {
        const Real width = Real{25} * std::abs(u) + Real{1};
        return Real{1} / (width * width);
    }
}

template<typename Real>
Real surrogateDerivative(Surrogate surrogate, Real u)
{
    return surrogate == Surrogate::atan ? surrogateDerivative<Surrogate::atan>(u)
                                        : surrogateDerivative<Surrogate::fastSigmoid>(u);
}

} // namespace quantoscope
