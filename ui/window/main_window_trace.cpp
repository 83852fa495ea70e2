// SPDX-License-Identifier: GPL-3.0-or-later
// The trace of a chip or simulator that the window compares with the raw neuron.
#include "ui/jobs/trace_comparer.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/trace_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>

namespace quantoscope {

void MainWindow::addTraceActions(QMenu& file)
{
    QAction* compare = file.addAction(tr("&Compare with trace…"), this, &MainWindow::chooseTrace);
    compare->setObjectName("compare_trace");
    compare->setToolTip(
        tr("Open what a chip or simulator recorded of this neuron, and find the arithmetic that "
           "reproduces it"));
    m_removeTrace = file.addAction(tr("Re&move trace"), this, &MainWindow::removeTrace);
    m_removeTrace->setObjectName("remove_trace");
    m_removeTrace->setEnabled(false);
}

/// The findings below the fields of the trace, which is what the first finding is about.
QWidget* MainWindow::findingsWithTrace()
{
    auto* both = new QWidget(this);
    auto* layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trace);
    layout->addWidget(m_findings, 1);
    return both;
}

void MainWindow::connectTrace()
{
    connect(m_trace, &TracePanel::edited, this, &MainWindow::changeSetup);
    connect(m_trace, &TracePanel::removeRequested, this, &MainWindow::removeTrace);
    connect(m_comparer, &TraceComparer::changed, this, &MainWindow::showReference);
    connect(m_comparer, &TraceComparer::failed, this, &MainWindow::complain);
    connect(m_comparer, &TraceComparer::progressed, this, &MainWindow::showProgress);
    connect(m_comparer, &TraceComparer::idle, this, &MainWindow::hideProgress);
    connect(m_comparer, &TraceComparer::opened, this, [this](const QString& path) {
        Setup compared = setup();
        if (!compared.reference) {
            compared.reference.emplace();
        }
        compared.reference->path = path.toStdString();
        changeSetup(compared, tr("Compare with %1").arg(QFileInfo(path).fileName()));
    });
    connect(m_comparer, &TraceComparer::changedOnDisk, this, [this](const QString& path, bool gone) {
        const QString name = QFileInfo(path).fileName();
        complain(gone ? tr("%1 was removed; the window shows the data read before.").arg(name)
                      : tr("%1 was changed by another program and is being reloaded.").arg(name));
    });
}

void MainWindow::chooseTrace()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with trace"), {},
                                                      tr("Traces (*.csv *.npy);;All files (*)"));
    if (!path.isEmpty()) {
        compareWith(path);
    }
}

void MainWindow::compareWith(const QString& path)
{
    m_comparer->open(path);
}

void MainWindow::removeTrace()
{
    Setup alone = setup();
    alone.reference.reset();
    changeSetup(alone, tr("Remove trace"));
}

void MainWindow::showReference(const Reference& reference)
{
    m_reference = reference;
    if (m_exploration) {
        m_findings->show(*m_exploration, reference);
        m_trace->showAgreement(reference.equalSteps, m_exploration->steps());
        m_perspectives->showReference(reference);
    }
    if (!comparing()) {
        emit compared(reference);
    }
}

bool MainWindow::comparing() const
{
    return m_comparer->pending();
}

} // namespace quantoscope
