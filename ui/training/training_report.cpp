// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_report.h"

#include "core/text/number_text.h"
#include "core/training/describe_dataset.h"
#include "core/training/describe_model.h"
#include "ui/export/parameter_rows.h"
#include "ui/export/report_text.h"

namespace quantoscope {
namespace {

QString numberOf(double value)
{
    return QString::fromStdString(numberText(value));
}

template<typename Names, typename Choice>
QString nameOf(const Names& names, Choice choice)
{
    const std::string_view name = names[static_cast<std::size_t>(choice)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QList<NamedText> datasetRows(const TrainingSnapshot& snapshot, const QString& points)
{
    const DatasetSettings& dataset = snapshot.settings.dataset;
    QList<NamedText> rows;
    if (points.isEmpty()) {
        rows = parameterRows(dataset);
    } else {
        rows << NamedText{ReportWords::tr("points"), points};
    }
    return rows << NamedText{ReportWords::tr("training points"),
                             QString::number(snapshot.dataset->train.size())}
                << NamedText{ReportWords::tr("test points"), QString::number(snapshot.dataset->test.size())};
}

QList<NamedText> networkRows(const TrainingSettings& settings)
{
    return QList<NamedText>{{ReportWords::tr("network"),
                             ReportWords::tr("2 inputs, %1 hidden neurons, 2 outputs").arg(settings.hidden)}}
           << parameterRows(settings.model);
}

QList<NamedText> optimizerRows(const TrainingSnapshot& snapshot)
{
    const TrainingSettings& settings = snapshot.settings;
    return {{"optimizer", nameOf(optimizerNames, settings.optimizer)},
            {"rate", numberOf(settings.rate)},
            {"batch_size", QString::number(settings.batchSize)},
            {"epochs", QString::number(snapshot.newest().epoch)},
            {"seed", QString::number(settings.seed)}};
}

QList<QStringList> scoreTable(const EpochScores& scores)
{
    QList<QStringList> table{{ReportWords::tr("learner"), ReportWords::tr("training loss"),
                              ReportWords::tr("training accuracy"), ReportWords::tr("test loss"),
                              ReportWords::tr("test accuracy")}};
    const auto loss = [](const Score& score) {
        return score.points == 0 ? QString("–") : QString::number(score.loss(), 'g', 4);
    };
    const auto accuracy = [](const Score& score) {
        return score.points == 0 ? QString("–") : QString::number(100 * score.accuracy(), 'f', 1) + " %";
    };
    constexpr std::array<const char*, tabLearnerCount> names{"Float", "PTQ", "QAT"};
    for (std::size_t learner = 0; learner < tabLearnerCount; ++learner) {
        const LearnerScores& of = scores.learners[learner];
        table << QStringList{names[learner], loss(of.train), accuracy(of.train), loss(of.test),
                             accuracy(of.test)};
    }
    return table;
}

} // namespace

ReportSection trainingSection(const TrainingSnapshot& snapshot, const QString& points)
{
    return {
        .heading = ReportWords::tr("Training"),
        .onNewPage = false,
        .text =
            ReportWords::tr("Three learners start from the same weights: float; PTQ, the float weights run "
                            "with quantized state; QAT, trained with quantized state on the same batches. "
                            "The metrics are those after epoch %1.")
                .arg(snapshot.newest().epoch),
        .lists = {datasetRows(snapshot, points) + optimizerRows(snapshot), networkRows(snapshot.settings)},
        .table = scoreTable(snapshot.newest())};
}

} // namespace quantoscope
