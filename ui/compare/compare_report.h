// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheme_search.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/figure_table.h"
#include "ui/export/report_section.h"

namespace quantoscope {

/// A pinned scheme with its plots.
struct ReportedPin
{
    FigureTable::Column column;
    Scheme scheme;
    QList<Plot*> plots;
};

/// The pinned schemes as one table, the best of each figure marked, and each under its name with its plots.
QList<ReportSection> pinSections(const QList<ReportedPin>& pins);

/// The best schemes of each number of bits with the bound, and what they were looked for by.
ReportSection fitSection(const FitsByBits& fits, Objective objective, std::size_t outliers, BitsPlot* plot);

} // namespace quantoscope
