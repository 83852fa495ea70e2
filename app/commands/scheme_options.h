// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/parameter_options.h"
#include "core/levels/scheme.h"

namespace quantoscope {

/// The options of a scheme: --scheme, which takes a format or a file of levels, and the parameters.
class SchemeOptions
{
public:
    explicit SchemeOptions(Arguments& arguments);

    /// `base` with what was given. Reads the file of levels. Throws UsageError, also if a parameter was given
    /// that the format does not have, FormatError and FileError.
    Scheme changed(const Scheme& base) const;

    bool given() const { return m_format.given() || m_parameters.given(); } ///< Whether any was given.

private:
    ValueOption m_format;
    ParameterOptions m_parameters;
};

} // namespace quantoscope
