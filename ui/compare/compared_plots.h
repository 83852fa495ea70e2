// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/error_plot.h"
#include "ui/plots/overlay_plot.h"

#include <span>

namespace quantoscope {

/// What y axes that columns share must show.
struct SharedRange
{
    SeenSpan membranes;
    SeenSpan errors;

    bool operator==(const SharedRange&) const = default;
};

/// Over all of these, with a margin. At least one.
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
