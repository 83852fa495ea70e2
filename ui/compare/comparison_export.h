// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/comparison_table.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/metrics_table.h"

#include <QString>

namespace quantoscope {

/// The comparison as rows of a table: the pinned schemes that have been computed, in the loop of the Setup,
/// then the fits by number of bits, which are computed on the raw membrane (open loop). A pinned scheme has a
/// bound only if there is a fit for its number of bits.
std::vector<ComparisonRow> comparisonRows(const std::vector<MetricsTable::Column>& pinned,
                                          const FitsByBits& fits);

/// Writes the rows as .csv, .tex or .md. LaTeX and Markdown have numbers with three decimals and describe the
/// signal and the Setup of `exploration`. Throws FileError for any other extension, WriteError if the file
/// cannot be written.
void writeComparison(const QString& path, const std::vector<ComparisonRow>& rows,
                     const Exploration& exploration);

} // namespace quantoscope
