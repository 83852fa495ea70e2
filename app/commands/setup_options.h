// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/neuron_options.h"
#include "app/commands/scheme_options.h"
#include "app/commands/stimulus_options.h"
#include "core/explore/setup.h"
#include "core/signals/signal.h"

#include <memory>

namespace quantoscope {

/// --rounding
class RoundingOption
{
public:
    explicit RoundingOption(Arguments& arguments);
    RoundingRule rule() const;

private:
    ValueOption m_rounding;
};

/// A Setup on the command line: SCHEME, NEURON, and a recording or STIMULUS.
class SetupOptions
{
public:
    explicit SetupOptions(Arguments& arguments);

    struct Inputs
    {
        Setup setup;
        std::shared_ptr<const Signal> recording; ///< The one that the setup names; null for none.
    };

    /// Reads the recording where there is one. Throws UsageError, InvalidSetup, FileError, FormatError.
    Inputs inputs() const;

private:
    Setup setupWithoutRecording() const;

    SchemeOptions m_scheme;
    RoundingOption m_rounding;
    NeuronOptions m_neuron;
    ValueOption m_loop;
    ValueOption m_input;
    ValueOption m_column;
    StimulusOptions m_stimulus;
};

} // namespace quantoscope
