// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"
#include "ui/export/plot_file.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace quantoscope {

/// A plot's CSV as the program itself reads it.
inline Recording readBack(Plot& plot)
{
    const QByteArray csv = plotFile(plot, PlotFormat::csv);
    const auto* bytes = reinterpret_cast<const std::byte*>(csv.data());
    const auto owner = std::make_shared<const std::vector<std::byte>>(bytes, bytes + csv.size());
    return readRecording("plot.csv", *owner, owner);
}

/// A column with its NaN below what others are longer by.
inline std::vector<float> column(const Recording& recording, const char* name)
{
    const SharedSamples samples = recording.columns[findColumn(recording, name, "plot.csv")].read();
    return {samples.values.begin(), samples.values.end()};
}

} // namespace quantoscope
