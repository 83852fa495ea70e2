// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/parameter_options.h"
#include "app/commands/reading_arguments.h"
#include "core/explore/describe_setup.h"
#include "core/signals/signal.h"

#include <memory>

namespace quantoscope {

/// SCHEME on the command line.
ParameterOptions schemeOptions(Arguments& arguments);

/// --rounding
class RoundingOption
{
public:
    explicit RoundingOption(Arguments& arguments);
    RoundingRule rule(RoundingRule otherwise = RoundingRule::reference) const;

private:
    ParameterOptions m_options;
};

/// A Setup on the command line: SCHEME, NEURON, and a recording or STIMULUS.
class SetupOptions
{
public:
    SetupOptions(Arguments& arguments, const std::string& command);

    /// Whether --columns was given, and the columns of the recording were printed.
    bool listedColumns() const;

    const ReadingArguments& reading() const { return m_reading; }

    struct Inputs
    {
        Setup setup;
        std::shared_ptr<const Signal> recording; ///< The one that the setup names; null for none.
    };

    /// Reads the recording where there is one. What is not given is taken from `base`, which names no
    /// recording but by an absolute path. Throws UsageError, InvalidSetup, FileError, FormatError.
    Inputs inputs(const Setup& base = {}) const;

private:
    Setup setupWithoutRecording(const Setup& base) const;

    Neuron neuron(const Neuron& base) const;

    ParameterOptions m_scheme;
    RoundingOption m_rounding;
    ParameterOptions m_neuron;
    ParameterOptions m_loop;
    ValueOption m_input;
    ReadingArguments m_reading;
    ParameterOptions m_stimulus;
};

} // namespace quantoscope
