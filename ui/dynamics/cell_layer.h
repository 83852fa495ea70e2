// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/parameter_map.h"
#include "ui/plots/layers.h"
#include "ui/plots/theme.h"

namespace quantoscope {

/// What stands for a kind of life: a colour and a hatch, so that neither carries the meaning alone.
QBrush lifeBrush(Life life, const PlotTheme& theme);

/// The cells of a parameter map, filled. Each reaches half way to its neighbours.
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

/// Where the cell of an axis value begins (`side` -1) and ends (1).
double cellEdge(const MapAxis& axis, std::size_t index, int side);

/// The index of the value nearest to `at`.
std::size_t nearestIndex(const MapAxis& axis, double at);

} // namespace quantoscope
