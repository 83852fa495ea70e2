// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_run.h"
#include "ui/training/training_plots.h"

namespace quantoscope {

class MatrixLayer;

/// The confusion matrices of the three learners on the test samples, side by side.
class AnswersConfusionPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit AnswersConfusionPlot(QWidget* parent = nullptr);

    /// Of the learner at a place of tabLearners().
    const Confusion& confusion(std::size_t place) const { return m_confusions[place]; }

    /// One row per label and answer: the number of test samples for each learner.
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    AxisTitles sheetTitles() const override { return {tr("answer"), tr("label")}; }

private:
    double classes() const { return static_cast<double>(m_confusions.front().classes); }
    double left(std::size_t place) const { return 1.3 * classes() * static_cast<double>(place); }

    std::array<Confusion, tabLearnerCount> m_confusions;
    std::array<MatrixLayer*, tabLearnerCount> m_matrices{};
};

} // namespace quantoscope
