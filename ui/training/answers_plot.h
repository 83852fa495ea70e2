// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/picture_layer.h"
#include "ui/training/training_plots.h"

namespace quantoscope {

/// Some test samples with the answers of one learner, the wrong ones first: constant inputs as pictures,
/// samples with steps as rasters of inputs (downwards) by steps. A click chooses a sample.
class AnswersPlot : public TrainingPlot
{
    Q_OBJECT

public:
    /// `place`: of the learner among tabLearners().
    explicit AnswersPlot(std::size_t place, QWidget* parent = nullptr);

    /// The test samples shown, and their pictures.
    const std::vector<std::size_t>& samples() const { return m_samples; }
    const PictureLayer& pictures() const { return *m_pictures; }

    /// One row per test sample: its label and the answer.
    PlotData visibleData() const override;

signals:
    void chosen(std::size_t sample);

protected:
    bool hasData() const override { return TrainingPlot::hasData() && !snapshot()->task->isOfThePlane(); }
    QRectF screenArea() const override { return areaWithoutAxes(TrainingPlot::screenArea(), size()); }
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void choose(QPointF value) override;

private:
    PictureLayer::Picture pictureOf(std::size_t sample) const;

    std::size_t m_place;
    std::vector<std::size_t> m_samples;
    PictureLayer* m_pictures;
};

} // namespace quantoscope
