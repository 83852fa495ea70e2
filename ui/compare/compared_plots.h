// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/error_plot.h"
#include "ui/plots/overlay_plot.h"

#include <span>

namespace quantoscope {

/// What y axes that columns share must show.
struct SharedRange
{
    double low = 0;
    double high = 1;
    double largestError = 0;

    bool operator==(const SharedRange&) const = default;
};

/// Over all of these: the membranes within reach of the levels, and the errors. At least one.
SharedRange sharedRange(std::span<const std::shared_ptr<const Exploration>> explorations);

/// An overlay among others on the same y axis.
class ComparedOverlay : public OverlayPlot
{
    Q_OBJECT

public:
    using OverlayPlot::OverlayPlot;
    void setShared(const SharedRange& range) { m_shared = range; }

protected:
    void showExploration() override;

private:
    SharedRange m_shared;
};

/// An error plot among others on the same y axis.
class ComparedError : public ErrorPlot
{
    Q_OBJECT

public:
    using ErrorPlot::ErrorPlot;
    void setShared(const SharedRange& range) { m_shared = range; }

protected:
    void showExploration() override;

private:
    SharedRange m_shared;
};

} // namespace quantoscope
