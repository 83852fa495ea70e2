// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_views.h"

#include "ui/network/confusion_plot.h"
#include "ui/network/histogram_plot.h"
#include "ui/network/raster_plot.h"
#include "ui/network/scatter_plot.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace quantoscope {

NetworkViews::NetworkViews(QWidget* parent)
    : QWidget(parent), m_raster(new RasterPlot(this)), m_histogram(new HistogramPlot(this)),
      m_scatter(new ScatterPlot(this)), m_confusion(new ConfusionPlot(this)),
      m_quantity(choiceBox("scatter_quantity",
                           {{tr("Firing rates"), tr("Quantized against raw spikes per step")},
                            {tr("SQNR"), tr("The SQNR of each neuron's membrane")}},
                           this))
{
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->setToolTip(tr("What the plot of the neurons shows"));
    auto* rows = new QSplitter(Qt::Vertical, this);
    for (const auto& [first, second] :
         {std::pair<QWidget*, QWidget*>{m_raster, m_histogram}, {m_scatter, m_confusion}}) {
        auto* row = new QSplitter(Qt::Horizontal, rows);
        row->addWidget(first);
        row->addWidget(second);
        row->setSizes({1000, 1000});
        rows->addWidget(row);
    }
    rows->setSizes({1000, 900});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);
    connect(m_quantity, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scatter->setQuantity(static_cast<ScatterPlot::Quantity>(index)); });
    for (NetworkPlot* plot : plots()) {
        connect(plot, &NetworkPlot::neuronChosen, this, &NetworkViews::neuronChosen);
        connect(plot, &NetworkPlot::stepChosen, this, &NetworkViews::stepChosen);
        connect(plot, &NetworkPlot::openRequested, this, &NetworkViews::openRequested);
    }
}

QList<NetworkPlot*> NetworkViews::plots() const
{
    return {m_raster, m_histogram, m_scatter, m_confusion};
}

void NetworkViews::show(const std::shared_ptr<const NetworkSnapshot>& snapshot)
{
    for (NetworkPlot* plot : plots()) {
        plot->setSnapshot(snapshot);
    }
    if (!snapshot) {
        return;
    }
    m_confusion->setVisible(snapshot->result->run.rawConfusion.has_value());
    const bool fires = snapshot->metrics().fires;
    if (m_quantity->isEnabled() != fires) { // a layer that does not fire has no rates
        const QSignalBlocker quiet(m_quantity);
        m_quantity->setEnabled(fires);
        m_quantity->setCurrentIndex(
            static_cast<int>(fires ? m_scatter->quantity() : ScatterPlot::Quantity::sqnr));
    }
}

void NetworkViews::setStep(std::size_t step)
{
    m_raster->setStep(step);
}

} // namespace quantoscope
