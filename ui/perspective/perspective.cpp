// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/perspective/perspective.h"

#include "ui/export/plot_export_dialog.h"
#include "ui/plots/plot.h"
#include "ui/text/sentence_of.h"

namespace quantoscope {

Perspective::Perspective(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
}

void Perspective::adopt(const QList<Plot*>& plots)
{
    offerExport(plots);
    for (Plot* plot : plots) {
        connect(plot, &Plot::levelHovered, this, &Perspective::levelHovered);
        connect(plot, &Plot::levelClicked, this, &Perspective::levelClicked);
        connect(plot, &Plot::exportTableRequested, this, &Perspective::exportTableRequested);
    }
}

void Perspective::offerExport(const QList<Plot*>& plots)
{
    for (Plot* plot : plots) {
        connect(plot, &Plot::exportRequested, this, [this, plot] {
            try {
                if (const QString path = exportPlots(*plot, visiblePlots(), this); !path.isEmpty()) {
                    emit reported(tr("Plots written to %1.").arg(path));
                }
            } catch (const std::exception& error) {
                emit complained(sentenceOf(error));
            }
        });
    }
}

QList<Plot*> Perspective::visiblePlots() const
{
    QList<Plot*> all = plots();
    if (all.isEmpty()) {
        all = findChildren<Plot*>();
    }
    erase_if(all, [this](const Plot* plot) { return !plot->exploration() || !plot->isVisibleTo(this); });
    return all;
}

QList<ReportSection> Perspective::reportSections() const
{
    const QList<Plot*> shown = visiblePlots();
    return shown.isEmpty() ? QList<ReportSection>()
                           : QList<ReportSection>{{.heading = tr("Plots"), .plots = shown}};
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
