// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "ui/plots/plot.h"

#include <array>
#include <map>

namespace quantoscope {

/// Fits by number of bits.
using FitsByBits = std::map<int, std::shared_ptr<const Fit>>;

/// SQNR as a function of num_bits: the best scheme of each spacing, the upper bound, and the scheme in use.
/// Fits and bound are computed on the raw membrane (open loop). The SQNR of the scheme in use is computed in
/// the loop of the Setup.
class BitsPlot : public Plot
{
    Q_OBJECT

public:
    explicit BitsPlot(QWidget* parent = nullptr);

    void setFits(const FitsByBits& fits);

    const LineLayer& curve(Spacing spacing) const { return *m_curves[static_cast<std::size_t>(spacing)]; }
    const LineLayer& bound() const { return *m_bound; }

    /// One row per fitted number of bits: the bound and the SQNR of each spacing. Further columns: the scheme
    /// in use.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    void showCurves();

    FitsByBits m_fits;
    LineLayer* m_bound;
    std::array<LineLayer*, allSpacings.size()> m_curves{};
    std::array<MarkerLayer*, allSpacings.size()> m_dots{};
    MarkerLayer* m_now;
};

/// "Uniform", "Threshold-centred", "Zero-centred".
QString spacingTitle(Spacing spacing);

/// The best scheme with this spacing in a fit.
const FittedScheme& schemeOf(const Fit& fit, Spacing spacing);

} // namespace quantoscope
