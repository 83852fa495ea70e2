// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/levels/scheme.h"

namespace quantoscope {

/// SCHEME on the command line: --num-bits, --uniform, … The defaults are Scheme's.
class SchemeOptions
{
public:
    explicit SchemeOptions(CLI::App& app);

    /// Numbers as given; `validate` judges them. Throws UsageError for text that is no number.
    Scheme scheme() const;

private:
    ValueOption m_numBits;
    CLI::Option* m_uniform;
    CLI::Option* m_nonUniform;
    CLI::Option* m_thrCentered;
    CLI::Option* m_zeroCentered;
    ValueOption m_threshold;
    ValueOption m_lowerLimit;
    ValueOption m_upperLimit;
    ValueOption m_multiplier;
};

} // namespace quantoscope
