// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_plot.h"

#include <QWidget>

class QComboBox;

namespace quantoscope {

class ConfusionPlot;
class HistogramPlot;
class RasterPlot;
class ScatterPlot;

/// The four plots of the selected layer. The confusion is hidden without labels.
class NetworkViews : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkViews(QWidget* parent = nullptr);

    QList<NetworkPlot*> plots() const;
    void show(const std::shared_ptr<const NetworkSnapshot>& snapshot);
    void setStep(std::size_t step);

    /// Chooses what the plot of the neurons shows; its place is outside.
    QComboBox* quantityBox() const { return m_quantity; }

signals:
    void neuronChosen(std::size_t neuron);
    void stepChosen(std::size_t step);
    void openRequested(); ///< The selected neuron in Explore.

private:
    RasterPlot* m_raster;
    HistogramPlot* m_histogram;
    ScatterPlot* m_scatter;
    ConfusionPlot* m_confusion;
    QComboBox* m_quantity;
};

} // namespace quantoscope
