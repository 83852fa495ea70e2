// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "app/commands/parameter_options.h"
#include "core/explore/setup.h"
#include "files/exports/trace_writer.h"

#include <memory>
#include <string_view>

namespace quantoscope {

/// --compare, --compare-scale and --compare-tolerance: a person's trace of the neuron.
class CompareOption
{
public:
    explicit CompareOption(Arguments& arguments);

    CompareOption(const CompareOption&) = delete;
    CompareOption& operator=(const CompareOption&) = delete;

    /// The setup with the reference trace that was given. Throws UsageError for a scale or a tolerance
    /// without a trace, and for a trace beside a recording in open loop.
    Setup changed(Setup setup) const;

private:
    ValueOption m_file;
    ParameterOptions m_matching;
};

/// Reads the reference trace of the run's setup, compares it with the raw neuron, and prints the result to
/// standard error with the name of the command. Null if the setup has none. Throws FileError, InputError.
std::unique_ptr<const ComparedTrace> compareTold(const Exploration& run, std::string_view command);

} // namespace quantoscope
