// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// The prefixes of the identifiers in a C header: `lower` for functions and arrays, `upper` for macros.
struct CNames
{
    std::string lower;
    std::string upper;
};

/// The functions of a C header for inputs of type float. They use the arrays of cHeader().
std::string cFloatFunctions(const Quantizer& quantizer, const CNames& names);

/// The functions for codes. Requires a fixed-point format.
std::string cCodeFunctions(const TableExport& exported, const CNames& names);

} // namespace quantoscope
