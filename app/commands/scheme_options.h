// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/levels/scheme.h"

namespace quantoscope {

/// SCHEME on the command line: --num-bits, --uniform, … The defaults are Scheme's.
class SchemeOptions
{
public:
    explicit SchemeOptions(Arguments& arguments);

    /// Numbers as given; `validate` judges them. Throws UsageError for text that is no number.
    /// What is not given is taken from `scheme`.
    Scheme scheme(Scheme scheme = {}) const;

private:
    ValueOption m_numBits;
    Flag m_uniform;
    Flag m_nonUniform;
    Flag m_thrCentered;
    Flag m_zeroCentered;
    ValueOption m_threshold;
    ValueOption m_lowerLimit;
    ValueOption m_upperLimit;
    ValueOption m_multiplier;
};

} // namespace quantoscope
