// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/reading_arguments.h"
#include "app/commands/scheme_options.h"
#include "core/explore/describe_setup.h"
#include "core/signals/signal.h"

#include <memory>

namespace quantoscope {

/// --rounding, --overflow and --rounding-seed
class ArithmeticOptions
{
public:
    explicit ArithmeticOptions(Arguments& arguments);

    /// Values that are not given are taken from `base`. Throws UsageError if an option has no effect on the
    /// scheme.
    Arithmetic changed(const Scheme& scheme, const Arithmetic& base = {}) const;

private:
    ParameterOptions m_options;
};

/// --rounding alone, for computations that neither wrap nor draw.
class RoundingOption
{
public:
    explicit RoundingOption(Arguments& arguments);
    RoundingRule rule() const;

private:
    ParameterOptions m_options;
};

/// The options of a Setup: scheme, rounding, neuron, loop, and a recording or a stimulus.
class SetupOptions
{
public:
    SetupOptions(Arguments& arguments, const std::string& command);

    /// Whether --columns was given. Then the columns of the recording are printed.
    bool listedColumns() const;

    const ReadingArguments& reading() const { return m_reading; }

    struct Inputs
    {
        Setup setup;
        std::shared_ptr<const Signal> recording; ///< The recording of the setup; null if it has none.
    };

    /// The setup with its recording, which is read if there is one. Values that are not given are
    /// taken from `base`; a recording in `base` must have an absolute path. Throws UsageError,
    /// InputError, FileError.
    Inputs inputs(const Setup& base = {}) const;

private:
    Setup setupWithoutRecording(const Setup& base) const;

    Neuron neuron(const Neuron& base) const;

    ValueOption m_chip;
    SchemeOptions m_scheme;
    ArithmeticOptions m_arithmetic;
    ParameterOptions m_neuron;
    ParameterOptions m_loop;
    ValueOption m_input;
    ReadingArguments m_reading;
    ParameterOptions m_stimulus;
};

} // namespace quantoscope
