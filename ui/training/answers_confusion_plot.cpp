// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/answers_confusion_plot.h"

#include "ui/plots/matrix_layer.h"

#include <cmath>

namespace quantoscope {
namespace {

Confusion confusionOf(const std::vector<std::uint8_t>& labels, const std::vector<std::uint8_t>& answers,
                      std::size_t classes)
{
    Confusion confusion{.classes = classes, .counts = std::vector<std::uint64_t>(classes * classes)};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ++confusion.counts[labels[i] * classes + answers[i]];
    }
    return confusion;
}

} // namespace

AnswersConfusionPlot::AnswersConfusionPlot(QWidget* parent)
    : TrainingPlot("answers_confusion", tr("Confusion"), {tr("answer"), tr("label")}, false, parent)
{
    for (MatrixLayer*& matrix : m_matrices) {
        matrix = add<MatrixLayer>();
    }
    axes().hideXTicks();
    axes().hideYTicks();
}

void AnswersConfusionPlot::showSnapshot()
{
    const Task& task = *snapshot()->task;
    for (std::size_t place = 0; place < tabLearnerCount; ++place) {
        m_confusions[place] = confusionOf(task.test.labels, snapshot()->answers[place], task.classes);
        const double right = 100 * m_confusions[place].accuracy();
        m_matrices[place]->setMatrix(m_confusions[place], left(place),
                                     tr("%1: %2 % right").arg(learnerTitle(place)).arg(right, 0, 'f', 1));
    }
    setNote(tr("%1 test samples").arg(task.test.size()));
    setFullRange(-0.2 * classes(), left(tabLearnerCount - 1) + 1.05 * classes(), -0.12 * classes(),
                 1.12 * classes());
}

void AnswersConfusionPlot::showTheme()
{
    for (std::size_t place = 0; place < tabLearnerCount; ++place) {
        m_matrices[place]->setColours(learnerPen(place, theme()).color(), theme().text);
    }
}

PlotData AnswersConfusionPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const std::size_t count = m_confusions.front().classes;
    std::vector<std::uint64_t> labels;
    std::vector<std::uint64_t> answers;
    for (std::size_t cell = 0; cell < count * count; ++cell) {
        labels.push_back(cell / count);
        answers.push_back(cell % count);
    }
    PlotData numbers;
    numbers.add("label", std::move(labels));
    numbers.add("answer", std::move(answers));
    for (std::size_t place = 0; place < tabLearnerCount; ++place) {
        numbers.add("samples_" + std::string(tabLearnerNames[place]), m_confusions[place].counts);
    }
    return numbers;
}

QString AnswersConfusionPlot::readoutAt(QPointF value) const
{
    if (!snapshot()) {
        return {};
    }
    for (std::size_t place = 0; place < tabLearnerCount; ++place) {
        const double answer = std::floor(value.x() - left(place));
        const double label = std::floor(classes() - value.y());
        if (answer >= 0 && label >= 0 && answer < classes() && label < classes()) {
            const auto cell = static_cast<std::size_t>(label * classes() + answer);
            return tr("%1\nlabel %2, answer %3\n%4 samples")
                .arg(learnerTitle(place))
                .arg(label)
                .arg(answer)
                .arg(m_confusions[place].counts[cell]);
        }
    }
    return {};
}

} // namespace quantoscope
