// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_report.h"

#include "core/parameters/list_text.h"
#include "core/training/describe_study.h"
#include "ui/export/parameter_rows.h"
#include "ui/export/report_text.h"
#include "ui/study/study_words.h"

#include <QFileInfo>

namespace quantoscope {
namespace {

QList<NamedText> dataRows(const StudyPlan& plan)
{
    QList<NamedText> rows = parameterRows(plan.settings.task);
    if (plan.settings.task.kind == TaskKind::yours) {
        const QFileInfo file(QString::fromStdString(plan.data.path));
        rows.prepend({ReportWords::tr("file"), file.fileName()});
    }
    return rows;
}

QList<NamedText> networkRows(const StudySettings& settings)
{
    return QList<NamedText>{{"hidden", QString::fromStdString(integersText(settings.hidden))}}
           << parameterRows(settings.model) << parameterRows(settings.training);
}

QList<NamedText> caseRows(const StudySnapshot& snapshot)
{
    const StudyGrid& grid = snapshot.plan.settings.grid;
    QStringList methods;
    for (const StudyMethod method : grid.methods) {
        methods << methodTitle(method);
    }
    return {{"weight_bits", QString::fromStdString(bitsListText(grid.weightBits))},
            {"state_bits", QString::fromStdString(bitsListText(grid.stateBits))},
            {ReportWords::tr("methods"), methods.join(", ")},
            {"seeds", QString::number(snapshot.plan.settings.seeds)},
            {ReportWords::tr("networks trained"),
             ReportWords::tr("%1 of %2").arg(snapshot.finished).arg(snapshot.networks)}};
}

} // namespace

ReportSection studySection(const StudySnapshot& snapshot, const QList<QStringList>& table)
{
    const QString text =
        ReportWords::tr("Networks are trained with weights and state quantized in different ways, for "
                        "several seeds. Means over the seeds have 95 % intervals (Student's t).");
    const QString orderings = orderingSentences(snapshot);
    return {.heading = ReportWords::tr("Study"),
            .onNewPage = false,
            .text = orderings.isEmpty() ? text : text + "\n" + orderings,
            .lists = {dataRows(snapshot.plan) + caseRows(snapshot), networkRows(snapshot.plan.settings)},
            .table = table};
}

} // namespace quantoscope
