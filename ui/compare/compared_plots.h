// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/error_plot.h"
#include "ui/plots/overlay_plot.h"

#include <span>

namespace quantoscope {

/// The ranges of the y axes that all columns have in common.
struct SharedRange
{
    SeenSpan membranes;
    SeenSpan errors;

    bool operator==(const SharedRange&) const = default;
};

/// The ranges over all Explorations, with a margin. `explorations` must not be empty.
SharedRange sharedRange(std::span<const std::shared_ptr<const Exploration>> explorations);

/// An overlay plot with the same y axis as others.
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

/// An error plot with the same y axis as others.
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
