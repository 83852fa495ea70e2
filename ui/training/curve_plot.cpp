// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/curve_plot.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

struct Words
{
    QString name;
    QString title;
    QString unit;
    std::string column;
};

Words wordsOf(CurvePlot::Quantity quantity)
{
    switch (quantity) {
    case CurvePlot::Quantity::loss:
        return {"training_loss", CurvePlot::tr("Loss"), CurvePlot::tr("cross-entropy"), "loss_"};
    case CurvePlot::Quantity::accuracy:
        return {"training_accuracy", CurvePlot::tr("Test accuracy"), CurvePlot::tr("accuracy"), "accuracy_"};
    case CurvePlot::Quantity::spikes:
        return {"training_spikes", CurvePlot::tr("Spikes"), CurvePlot::tr("spikes per sample"), "spikes_"};
    }
    return {};
}

} // namespace

CurvePlot::CurvePlot(Quantity quantity, QWidget* parent)
    : TrainingPlot(wordsOf(quantity).name, wordsOf(quantity).title, {tr("epoch"), wordsOf(quantity).unit},
                   false, parent),
      m_quantity(quantity)
{
    for (LineLayer*& curve : m_curves) {
        curve = add<LineLayer>(LineLayer::Shape::straight);
    }
}

double CurvePlot::valueOf(const EpochScores& scores, std::size_t learner) const
{
    const LearnerScores& of = scores.learners[learner];
    return m_quantity == Quantity::loss       ? of.train.loss()
           : m_quantity == Quantity::accuracy ? of.test.accuracy()
                                              : of.test.spikesPerSample();
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
    if (m_quantity != Quantity::accuracy) {
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
    PlotData numbers;
    numbers.add("epoch", std::move(epochs));
    for (std::size_t learner = 0; learner < tabLearnerCount; ++learner) {
        numbers.add(wordsOf(m_quantity).column + std::string(tabLearnerNames[learner]),
                    std::move(values[learner]));
    }
    return numbers;
}

void CurvePlot::showTheme()
{
    QList<LegendEntry> legend;
    for (std::size_t i = 0; i < tabLearnerCount; ++i) {
        m_curves[i]->setPen(learnerPen(i, theme()));
        legend << LegendEntry{learnerTitle(i), learnerPen(i, theme()), {m_curves[i]}};
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
        text += "\n" + learnerTitle(i) + " " +
                QString::number(valueOf(scores, i), 'f', m_quantity == Quantity::spikes ? 1 : 3);
    }
    return text;
}

} // namespace quantoscope
