// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/signals/stimulus.h"

namespace quantoscope {

/// STIMULUS on the command line: --stimulus, --amplitude, … The defaults are Stimulus's.
class StimulusOptions
{
public:
    explicit StimulusOptions(Arguments& arguments);

    /// Throws UsageError where any of them was given together with `other`.
    bool given() const; ///< Any of them.
    void refuseWith(const Argument& other) const;

    /// Numbers as given; `validate` judges them. Throws UsageError for text that is no number.
    /// What is not given is taken from `stimulus`.
    Stimulus stimulus(Stimulus stimulus = {}) const;

private:
    ValueOption m_kind;
    ValueOption m_amplitude;
    ValueOption m_offset;
    ValueOption m_steps;
    ValueOption m_period;
    ValueOption m_width;
    ValueOption m_rate;
    ValueOption m_seed;
};

} // namespace quantoscope
