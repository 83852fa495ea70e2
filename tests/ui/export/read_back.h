// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/find_column.h"
#include "tests/files/recordings/read_text.h"
#include "ui/export/plot_file.h"

#include <QByteArray>

#include <vector>

namespace quantoscope {

/// A plot's CSV as the program itself reads it.
inline Recording readBack(Plot& plot)
{
    const QByteArray csv = plotFile(plot, PlotFormat::csv);
    return readText("plot.csv", {csv.data(), static_cast<std::size_t>(csv.size())});
}

/// A column with its NaN below what others are longer by.
inline std::vector<float> column(const Recording& recording, const char* name)
{
    const SharedSamples samples = recording.columns[findColumn(recording, name, "plot.csv")].read();
    return {samples.values.begin(), samples.values.end()};
}

} // namespace quantoscope
