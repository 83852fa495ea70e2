// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/answers_plot.h"

#include "ui/plots/picture.h"

#include <algorithm>
#include <numeric>

namespace quantoscope {
namespace {

constexpr int answerColumns = 6;
constexpr int answerRows = 4;

/// The first test samples, those with a wrong answer before the others.
std::vector<std::size_t> samplesToShow(const Task& task, const std::vector<std::uint8_t>& answers)
{
    std::vector<std::size_t> samples(task.test.size());
    std::iota(samples.begin(), samples.end(), std::size_t{0});
    std::stable_partition(samples.begin(), samples.end(),
                          [&](std::size_t i) { return answers[i] != task.test.labels[i]; });
    samples.resize(std::min(std::size_t{answerColumns} * answerRows, samples.size()));
    return samples;
}

/// Steps to the right, inputs downwards.
QImage rasterOf(std::span<const float> values, std::size_t inputs, const PlotTheme& theme)
{
    const std::size_t steps = values.size() / inputs;
    std::vector<float> turned(values.size());
    for (std::size_t t = 0; t < steps; ++t) {
        for (std::size_t i = 0; i < inputs; ++i) {
            turned[i * steps + t] = values[t * inputs + i];
        }
    }
    return greyPicture(turned, {static_cast<int>(steps), static_cast<int>(inputs)}, std::ranges::max(turned),
                       theme);
}

} // namespace

AnswersPlot::AnswersPlot(std::size_t place, QWidget* parent)
    : TrainingPlot("answers_" + QString::fromUtf8(tabLearnerNames[place].data()), learnerTitle(place),
                   {QString(), QString()}, false, parent),
      m_place(place), m_pictures(add<PictureLayer>())
{
    axes().hideXTicks();
    axes().hideYTicks();
    setFullRange(0, answerColumns, 0, answerRows);
}

PictureLayer::Picture AnswersPlot::pictureOf(std::size_t sample) const
{
    const Task& task = *snapshot()->task;
    const int label = task.test.labels[sample];
    const int answer = snapshot()->answers[m_place][sample];
    const SamplesView one = SamplesView(task.test).subview(sample, 1);
    return {.image = one.constant ? greyPicture(one.inputs, pictureSize(task.inputs),
                                                std::ranges::max(one.inputs), theme())
                                  : rasterOf(one.inputs, task.inputs, theme()),
            .caption = label == answer ? QString::number(answer) : QString("%1 → %2").arg(label).arg(answer),
            .framed = label != answer,
            .chosen = sample == snapshot()->probe.sample};
}

void AnswersPlot::showSnapshot()
{
    if (!hasData()) {
        return;
    }
    m_samples = samplesToShow(*snapshot()->task, snapshot()->answers[m_place]);
    const Score& test = snapshot()->newest().learners[m_place].test;
    setNote(tr("%1 % right").arg(100 * test.accuracy(), 0, 'f', 1));
}

void AnswersPlot::showTheme()
{
    m_pictures->setPen(QPen(theme().quantized, 1));
    m_pictures->setTextColour(theme().text);
    if (!hasData()) {
        return;
    }
    std::vector<PictureLayer::Picture> pictures;
    for (const std::size_t sample : m_samples) {
        pictures.push_back(pictureOf(sample));
    }
    m_pictures->setPictures(std::move(pictures), answerColumns, answerRows);
}

PlotData AnswersPlot::visibleData() const
{
    if (!hasData()) {
        return {};
    }
    const std::vector<std::uint8_t>& labels = snapshot()->task->test.labels;
    const std::vector<std::uint8_t>& answers = snapshot()->answers[m_place];
    std::vector<std::uint64_t> samples(labels.size());
    std::iota(samples.begin(), samples.end(), std::uint64_t{0});
    PlotData numbers;
    numbers.add("sample", std::move(samples));
    numbers.add("label", std::vector<std::uint64_t>(labels.begin(), labels.end()));
    numbers.add("answer", std::vector<std::uint64_t>(answers.begin(), answers.end()));
    return numbers;
}

QString AnswersPlot::readoutAt(QPointF value) const
{
    const auto picture = hasData() ? m_pictures->pictureAt(value) : std::nullopt;
    if (!picture) {
        return {};
    }
    const std::size_t sample = m_samples[*picture];
    return tr("test sample %1\nlabel %2, answer %3")
        .arg(sample)
        .arg(snapshot()->task->test.labels[sample])
        .arg(snapshot()->answers[m_place][sample]);
}

void AnswersPlot::choose(QPointF value)
{
    if (const auto picture = hasData() ? m_pictures->pictureAt(value) : std::nullopt) {
        emit chosen(m_samples[*picture]);
    }
}

} // namespace quantoscope
