// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/picture_layer.h"
#include "ui/training/training_plots.h"

namespace quantoscope {

/// The input weights of the first hidden neurons of the quantization-aware network as pictures, as stored:
/// one cell per input, in the arrangement of the samples' pictures.
class WeightPicturesPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit WeightPicturesPlot(QWidget* parent = nullptr);

    const PictureLayer& pictures() const { return *m_pictures; }

    /// One row per input: the weights of each neuron shown. Neurons are numbered from 1, as in the plot.
    PlotData visibleData() const override;

protected:
    QRectF screenArea() const override { return areaWithoutAxes(TrainingPlot::screenArea(), size()); }
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    std::span<const float> weightsOf(std::size_t neuron) const;

    std::vector<float> m_stored; ///< Of the first hidden layer, neuron by neuron.
    std::size_t m_neurons = 0;   ///< Shown.
    float m_reach = 1;
    PictureLayer* m_pictures;
};

} // namespace quantoscope
