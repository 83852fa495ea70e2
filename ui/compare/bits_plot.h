// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "core/analysis/format_search.h"
#include "ui/plots/plot.h"

#include <array>
#include <map>

namespace quantoscope {

/// Fits by number of bits.
using FitsByBits = std::map<int, std::shared_ptr<const Fit>>;

/// SQNR as a function of num_bits: the best scheme of each kind (snnTorch's spacings, other formats), the
/// upper bound, and the scheme in use. Fits and bound are computed on the raw membrane (open loop). The SQNR
/// of the scheme in use is computed in the loop of the Setup.
class BitsPlot : public Plot
{
    Q_OBJECT

public:
    explicit BitsPlot(QWidget* parent = nullptr);

    void setFits(const FitsByBits& fits);

    /// snnTorch's spacings, then the other families of fits.
    static constexpr std::size_t kindCount = allSpacings.size() + allFormatFamilies.size();

    const LineLayer& curve(std::size_t kind) const { return *m_curves[kind]; }
    const LineLayer& curve(Spacing spacing) const { return curve(static_cast<std::size_t>(spacing)); }
    const LineLayer& bound() const { return *m_bound; }

    /// One row per fitted number of bits: the bound and the SQNR of each kind, NaN where it has no such
    /// width. Further columns: the scheme in use.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    void showCurves();

    FitsByBits m_fits;
    LineLayer* m_bound;
    std::array<LineLayer*, kindCount> m_curves{};
    std::array<MarkerLayer*, kindCount> m_dots{};
    MarkerLayer* m_now;
};

/// "Uniform", "Threshold-centred", "Zero-centred".
QString spacingTitle(Spacing spacing);

/// The title of the spacing of an snnTorch scheme, or the name of another format.
QString schemeTitle(const Scheme& scheme);

/// The same within a sentence.
QString schemeKind(const Scheme& scheme);

/// The best scheme of a kind (BitsPlot) in a fit; null if there is none.
const FittedScheme* schemeOf(const Fit& fit, std::size_t kind);

} // namespace quantoscope
