// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

#include <array>

namespace quantoscope {

/// Loss on the training samples, or accuracy or spikes per sample on the test samples, of the three learners
/// as a function of the epoch.
class CurvePlot : public TrainingPlot
{
    Q_OBJECT

public:
    enum class Quantity { loss, accuracy, spikes };

    explicit CurvePlot(Quantity quantity, QWidget* parent = nullptr);

    /// One row per epoch of the history, one column per learner.
    PlotData visibleData() const override;

    /// Of the learner at a place of tabLearners().
    const LineLayer& curve(std::size_t place) const { return *m_curves[place]; }

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    double valueOf(const EpochScores& scores, std::size_t learner) const;
    const EpochScores& nearest(double epoch) const;

    Quantity m_quantity;
    std::array<LineLayer*, tabLearnerCount> m_curves{};
};

} // namespace quantoscope
