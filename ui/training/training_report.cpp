// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_report.h"

#include "core/text/number_text.h"
#include "core/training/describe_model.h"
#include "core/training/describe_task.h"
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
    const TaskSettings& dataset = snapshot.settings.dataset;
    QList<NamedText> rows;
    if (points.isEmpty()) {
        rows = parameterRows(dataset);
    } else {
        rows << NamedText{ReportWords::tr("data"), points};
    }
    return rows << NamedText{ReportWords::tr("training samples"),
                             QString::number(snapshot.task->train.size())}
                << NamedText{ReportWords::tr("test samples"), QString::number(snapshot.task->test.size())};
}

QList<NamedText> networkRows(const TrainingSnapshot& snapshot)
{
    const TrainingSettings& settings = snapshot.settings;
    QStringList hidden;
    for (const int neurons : settings.hiddenLayers()) {
        hidden << QString::number(neurons);
    }
    const QString layers = settings.recurrent
                               ? ReportWords::tr("%1 inputs, %2 hidden neurons, recurrent, %3 outputs")
                               : ReportWords::tr("%1 inputs, %2 hidden neurons, %3 outputs");
    return QList<NamedText>{
               {ReportWords::tr("network"),
                layers.arg(snapshot.task->inputs).arg(hidden.join(" – ")).arg(snapshot.task->classes)},
               {"quantized", nameOf(quantizedPartsNames, settings.quantized)}}
           << parameterRows(settings.model);
}

QList<NamedText> optimizerRows(const TrainingSnapshot& snapshot)
{
    const TrainingSettings& settings = snapshot.settings;
    QList<NamedText> rows;
    if (settings.quantizesWeights()) {
        rows << NamedText{"weight_bits", QString::number(settings.weightBits)}
             << NamedText{"weight_scale", nameOf(weightScaleNames, settings.weightScale)};
    }
    return rows << QList<NamedText>{{"optimizer", nameOf(optimizerNames, settings.optimizer)},
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
    return {.heading = ReportWords::tr("Training"),
            .onNewPage = false,
            .text = ReportWords::tr(
                        "Three learners start from the same weights: float; PTQ, the float network run "
                        "quantized; QAT, trained quantized on the same batches. "
                        "The metrics are those after epoch %1.")
                        .arg(snapshot.newest().epoch),
            .lists = {datasetRows(snapshot, points) + optimizerRows(snapshot), networkRows(snapshot)},
            .table = scoreTable(snapshot.newest())};
}

} // namespace quantoscope
