// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_section.h"
#include "ui/network/bits_result.h"

namespace quantoscope {

/// The section about a network: files, setup, and the table of its layers with the header first.
ReportSection networkSection(const NetworkResult& result, const QList<QStringList>& layers);

/// The spikes of the layers, with the header first.
ReportSection spikesSection(const QList<QStringList>& layers);

/// The section about a search for the fewest bits, which must have a choice.
ReportSection bitsSection(const BitsResult& result);

} // namespace quantoscope
