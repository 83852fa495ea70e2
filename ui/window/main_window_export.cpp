// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes apart from level tables.
#include "ui/export/report.h"
#include "ui/files/file_access.h"
#include "ui/hardware/neuron_export_dialog.h"
#include "ui/text/sentence_of.h"
#include "ui/widgets/elided_label.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QFileDialog>
#include <QLabel>

namespace quantoscope {

void MainWindow::chooseReportFile()
{
    if (!m_exploration) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export report"), "report.pdf", tr("PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    try {
        saveReport(path);
        m_status->showText(tr("Report written to %1.").arg(path));
    } catch (const std::exception& error) {
        complain(sentenceOf(error));
    }
}

void MainWindow::saveReport(const QString& path)
{
    const Perspective& inFront = m_perspectives->current();
    quantoscope::saveReport(path, *m_exploration,
                            {.tab = m_perspectives->tabText(m_perspectives->currentIndex()).remove('&'),
                             .setup = inFront.wantsDock("scheme_dock"),
                             .signal = inFront.wantsDock("signal_dock"),
                             .metrics = inFront.wantsDock("metrics_dock"),
                             .findings = inFront.wantsDock("findings_dock"),
                             .reference = m_reference,
                             .levels = inFront.wantsDock("levels_dock"),
                             .sections = inFront.reportSections()});
}

/// A fix in the dialog changes the setup, and the dialog shows the neuron of the new exploration.
void MainWindow::exportNeuron()
{
    NeuronExportDialog dialog(this);
    connect(this, &MainWindow::shown, &dialog, &NeuronExportDialog::showExploration);
    connect(&dialog, &NeuronExportDialog::fixChosen, this, &MainWindow::changeSetup);
    connect(&dialog, &NeuronExportDialog::written, this,
            [this](const QString& path) { m_status->showText(tr("Neuron written to %1.").arg(path)); });
    if (m_exploration) {
        dialog.showExploration(m_exploration);
    }
    dialog.exec();
}

} // namespace quantoscope
