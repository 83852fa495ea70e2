// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
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

    bool given() const { return m_file.given(); }

    /// Reads the trace, compares it with the raw neuron of the run, and prints the result to standard error
    /// with the name of the command. Null if --compare was not given. Throws UsageError, FileError,
    /// InputError.
    std::unique_ptr<const ComparedTrace> compare(const Exploration& run, std::string_view command) const;

private:
    TraceMatching matching() const;

    ValueOption m_file;
    ValueOption m_scale;
    ValueOption m_tolerance;
};

} // namespace quantoscope
