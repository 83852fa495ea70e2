// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/comparison_table.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/figure_table.h"

#include <QString>

namespace quantoscope {

/// What Compare shows as rows of a table: the pinned schemes that are computed, on the loop of the window,
/// then the fits by number of bits, which are of the raw membrane. A bound is known where that number is
/// fitted.
std::vector<ComparisonRow> comparisonRows(const std::vector<FigureTable::Column>& pinned,
                                          const FitsByBits& fits);

/// Writes it in the format that the name's ending says; of what exploration it is said in LaTeX and Markdown,
/// whose numbers have three decimals. Throws FileError for another ending, WriteError.
void writeComparison(const QString& path, const std::vector<ComparisonRow>& rows,
                     const Exploration& exploration);

} // namespace quantoscope
