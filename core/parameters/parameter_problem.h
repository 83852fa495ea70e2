// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// A parameter with an invalid value.
struct ParameterProblem
{
    std::string parameter; ///< snnTorch's name if it has one; empty if no single parameter is at fault.
    std::string sentence;  ///< Message: the parameter, its value and the allowed values.
};

} // namespace quantoscope
