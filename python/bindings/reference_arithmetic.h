// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/float_environment.h"

#include <pybind11/pybind11.h>

#include <cfenv>

namespace quantoscope {

/// The floating-point mode of the reference, and in the end that of the caller again: another library, or
/// torch.set_flush_denormal(), may have changed it.
class ReferenceArithmetic
{
public:
    ReferenceArithmetic()
    {
        std::fegetenv(&m_before);
        useDefaultFloatEnvironment();
    }
    ~ReferenceArithmetic() { std::fesetenv(&m_before); }
    ReferenceArithmetic(const ReferenceArithmetic&) = delete;
    ReferenceArithmetic& operator=(const ReferenceArithmetic&) = delete;

private:
    std::fenv_t m_before{};
};

/// Runs a bound function in this mode.
using WithReferenceArithmetic = pybind11::call_guard<ReferenceArithmetic>;

} // namespace quantoscope
