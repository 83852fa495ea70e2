// SPDX-License-Identifier: GPL-3.0-or-later
// What the Study tab does with files.
#include "ui/study/study_page.h"

#include "files/exports/study_tables.h"
#include "ui/files/file_access.h"
#include "ui/study/study_panel.h"
#include "ui/study/study_snapshot.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>

namespace quantoscope {

void StudyPage::useData(const QString& path)
{
    StudyPlan plan = m_plan;
    plan.data = {.path = nativePath(path)};
    plan.settings.task.kind = TaskKind::yours;
    m_panel->show(plan);
    takePlan(tr("Study: open %1").arg(QFileInfo(path).fileName()));
}

void StudyPage::useLabels(const QString& path)
{
    StudyPlan plan = m_plan;
    plan.data.labels = nativePath(path);
    m_panel->show(plan);
    takePlan(tr("Study: open %1").arg(QFileInfo(path).fileName()));
}

void StudyPage::chooseData()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open your data"), {}, tr("Samples (*.npz *.npy *-ubyte *-ubyte.gz);;All files (*)"));
    if (!path.isEmpty()) {
        useData(path);
    }
}

void StudyPage::chooseLabels()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open labels"), {},
                                                      tr("Labels (*.npy *-ubyte *-ubyte.gz);;All files (*)"));
    if (!path.isEmpty()) {
        useLabels(path);
    }
}

Outcome StudyPage::saveTo(const QString& path, Saved saved) const
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (saved == Saved::rows && ending != "csv") {
        return Outcome::refused(tr("\"%1\" cannot be written: its extension must be .csv.").arg(path));
    }
    if (ending != "csv" && ending != "md") {
        return Outcome::refused(tr("\"%1\" cannot be written: its extension must be .csv or .md.").arg(path));
    }
    const auto results = snapshot();
    return attempt([&] {
        const std::string text = saved == Saved::rows ? studyHeader() + studyLines(results->rows)
                                 : ending == "md"     ? summaryMarkdown(results->summary, results->orderings)
                                                      : summaryCsv(results->summary);
        writeWhole(path, QByteArray::fromStdString(text));
    });
}

void StudyPage::chooseFile()
{
    const auto saved = static_cast<Saved>(m_saved->currentIndex());
    const bool rows = saved == Saved::rows;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save study"), rows ? "study.csv" : "summary.md",
                                     rows ? tr("CSV (*.csv)") : tr("Markdown (*.md);;CSV (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    const Outcome outcome = saveTo(path, saved);
    if (outcome.isDone()) {
        emit reported(tr("Study written to %1.").arg(path));
    } else {
        emit complained(outcome.sentence());
    }
}

} // namespace quantoscope
