// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/perspective.h"

#include "ui/plots/plot.h"

namespace quantoscope {

Perspective::Perspective(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
}

void Perspective::adopt(std::initializer_list<Plot*> plots)
{
    for (Plot* plot : plots) {
        connect(plot, &Plot::levelHovered, this, &Perspective::levelHovered);
        connect(plot, &Plot::levelClicked, this, &Perspective::levelClicked);
        connect(plot, &Plot::exportTableRequested, this, &Perspective::exportTableRequested);
    }
}

void Perspective::linkX(std::initializer_list<Plot*> plots)
{
    for (Plot* source : plots) {
        for (Plot* target : plots) {
            if (source != target) {
                connect(source, &Plot::xRangeChanged, target, &Plot::setXRange);
            }
        }
    }
}

} // namespace quantoscope
