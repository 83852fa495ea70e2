// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheme_search.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/metrics_table.h"
#include "ui/export/report_section.h"

namespace quantoscope {

/// A pinned scheme with its metrics and plots.
struct ReportedPin
{
    MetricsTable::Column column;
    Scheme scheme;
    QList<Plot*> plots;
};

/// A section with a table of the pinned schemes, in which the best value of each metric is marked, and one
/// section per scheme with its snnTorch call and plots. Empty without pins.
QList<ReportSection> pinSections(const QList<ReportedPin>& pins);

/// A section with the best schemes for each number of bits, the bound, and the objective of the search.
ReportSection fitSection(const FitsByBits& fits, Objective objective, std::size_t outliers, BitsPlot* plot);

} // namespace quantoscope
