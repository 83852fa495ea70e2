// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/curve_plot.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

CurvePlot::CurvePlot(Quantity quantity, QWidget* parent)
    : TrainingPlot(quantity == Quantity::loss ? "training_loss" : "training_accuracy",
                   quantity == Quantity::loss ? tr("Loss") : tr("Test accuracy"),
                   {tr("epoch"), quantity == Quantity::loss ? tr("cross-entropy") : tr("accuracy")}, false,
                   parent),
      m_quantity(quantity)
{
    for (LineLayer*& curve : m_curves) {
        curve = add<LineLayer>(LineLayer::Shape::straight);
    }
}

double CurvePlot::valueOf(const EpochScores& scores, std::size_t learner) const
{
    return m_quantity == Quantity::loss ? scores.learners[learner].train.loss()
                                        : scores.learners[learner].test.accuracy();
}

void CurvePlot::showSnapshot()
{
    double greatest = 0;
    double least = 1;
    for (std::size_t learner = 0; learner < tabLearnerCount; ++learner) {
        std::vector<QPointF> points;
        for (const EpochScores& scores : snapshot()->history) {
            points.emplace_back(scores.epoch, valueOf(scores, learner));
            greatest = std::max(greatest, points.back().y());
            least = std::min(least, points.back().y());
        }
        m_curves[learner]->setPoints(std::move(points));
    }
    const double epochs = std::max(20, snapshot()->newest().epoch);
    if (m_quantity == Quantity::loss) {
        setFullRange(0, epochs, 0, std::max(0.1, 1.05 * greatest));
    } else {
        setFullRange(0, epochs, std::min(0.4, least - 0.02), 1.02);
    }
}

PlotData CurvePlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    std::vector<std::uint64_t> epochs;
    std::array<std::vector<double>, tabLearnerCount> values;
    for (const EpochScores& scores : snapshot()->history) {
        if (showsX(scores.epoch)) {
            epochs.push_back(static_cast<std::uint64_t>(scores.epoch));
            for (std::size_t learner = 0; learner < tabLearnerCount; ++learner) {
                values[learner].push_back(valueOf(scores, learner));
            }
        }
    }
    const std::string quantity = m_quantity == Quantity::loss ? "loss_" : "accuracy_";
    PlotData numbers;
    numbers.add("epoch", std::move(epochs));
    for (std::size_t learner = 0; learner < tabLearnerCount; ++learner) {
        numbers.add(quantity + std::string(tabLearnerNames[learner]), std::move(values[learner]));
    }
    return numbers;
}

void CurvePlot::showTheme()
{
    QList<LegendEntry> legend;
    for (std::size_t i = 0; i < tabLearnerCount; ++i) {
        const auto learner = tabLearners[i];
        m_curves[i]->setPen(learnerPen(learner, theme()));
        legend << LegendEntry{learnerTitle(learner), learnerPen(learner, theme()), {m_curves[i]}};
    }
    setLegend(legend);
}

const EpochScores& CurvePlot::nearest(double epoch) const
{
    return *std::ranges::min_element(snapshot()->history, {}, [epoch](const EpochScores& scores) {
        return std::abs(scores.epoch - epoch);
    });
}

QString CurvePlot::readoutAt(QPointF value) const
{
    if (!snapshot()) {
        return {};
    }
    const EpochScores& scores = nearest(value.x());
    QString text = tr("epoch %1").arg(scores.epoch);
    for (std::size_t i = 0; i < tabLearnerCount; ++i) {
        text += "\n" + learnerTitle(tabLearners[i]) + " " + QString::number(valueOf(scores, i), 'f', 3);
    }
    return text;
}

} // namespace quantoscope
