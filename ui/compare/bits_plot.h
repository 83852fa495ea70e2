// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "ui/plots/plot.h"

#include <array>
#include <map>

namespace quantoscope {

/// Fits by number of bits.
using FitsByBits = std::map<int, std::shared_ptr<const Fit>>;

/// SQNR against num_bits: the best scheme of each mode, the bound above them, and the scheme now in use. Fits
/// and bound are of the finished raw membrane (open loop); the scheme in use is of the window's loop.
class BitsPlot : public Plot
{
    Q_OBJECT

public:
    explicit BitsPlot(QWidget* parent = nullptr);

    void setFits(const FitsByBits& fits);

    const LineLayer& curve(Mode mode) const { return *m_curves[static_cast<std::size_t>(mode)]; }
    const LineLayer& bound() const { return *m_bound; }

    /// The SQNR of each mode by number of bits, with the bound; beside them the scheme in use.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    void showCurves();

    FitsByBits m_fits;
    LineLayer* m_bound;
    std::array<LineLayer*, allModes.size()> m_curves{};
    std::array<MarkerLayer*, allModes.size()> m_dots{};
    MarkerLayer* m_now;
};

/// "Uniform", "Threshold-centred", "Zero-centred".
QString modeTitle(Mode mode);

/// The scheme of a fit that has this mode.
const FittedScheme& schemeOf(const Fit& fit, Mode mode);

} // namespace quantoscope
