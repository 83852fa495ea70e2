// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/parameter_map.h"
#include "ui/plots/layers.h"
#include "ui/plots/theme.h"

namespace quantoscope {

/// The brush for a firing regime. Regimes differ in colour and pattern, so that colour is not the
/// only distinction.
QBrush lifeBrush(Life life, const PlotTheme& theme);

/// The filled cells of a parameter map. Each cell extends half way to its neighbours.
class CellLayer : public Layer
{
public:
    using Layer::Layer;

    void setMap(std::shared_ptr<const ParameterMap> map);
    void setTheme(const PlotTheme& theme);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    std::shared_ptr<const ParameterMap> m_map;
    PlotTheme m_theme = PlotTheme::light();
};

/// The lower (`side` = -1) or upper (`side` = 1) edge of the cell of an axis value.
double cellEdge(const MapAxis& axis, std::size_t index, int side);

/// The index of the axis value nearest to `at`. O(values).
std::size_t nearestIndex(const MapAxis& axis, double at);

} // namespace quantoscope
