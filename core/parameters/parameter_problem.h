// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// A parameter with a value that it must not have.
struct ParameterProblem
{
    std::string parameter; ///< Its name, snnTorch's where it has one; empty if none is to blame.
    std::string sentence;  ///< For a person: the parameter, its value, what is allowed.
};

} // namespace quantoscope
