// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog does; neuron_export_dialog_layout.cpp has its widgets.
#include "ui/hardware/neuron_export_dialog.h"

#include "files/hardware/hardware_file.h"
#include "ui/files/file_access.h"
#include "ui/hardware/cost_line.h"
#include "ui/hardware/neuron_facts.h"
#include "ui/text/sentence_of.h"
#include "ui/widgets/problem_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace quantoscope {

NeuronExportDialog::~NeuronExportDialog() = default;

NeuronChoices NeuronExportDialog::choices() const
{
    return {.language = static_cast<HardwareLanguage>(m_language->currentIndex()),
            .neurons = m_neurons->value(),
            .format = m_format};
}

void NeuronExportDialog::showExploration(std::shared_ptr<const Exploration> exploration)
{
    m_exploration = std::move(exploration);
    requestDraft();
}

/// An empty text is the automatic format.
void NeuronExportDialog::takeFormat(const QString& text)
{
    m_format.reset();
    m_formatProblem->showProblem({});
    try {
        if (!text.trimmed().isEmpty()) {
            m_format = parseFixedPoint(text.trimmed().toStdString());
        }
        requestDraft();
    } catch (const InputError& error) {
        m_drafter.discard();
        m_formatProblem->showProblem(sentenceOf(error));
        showWhetherPossible();
    }
}

void NeuronExportDialog::requestDraft()
{
    if (!m_exploration || !m_formatProblem->text().isEmpty()) {
        return;
    }
    m_drafter.request([exploration = m_exploration, choices = choices()](
                          const Progress& progress, const Job<NeuronDraft>::Deliver& deliver) {
        deliver(neuronDraft(exploration, choices, progress));
    });
    showWhetherPossible();
}

void NeuronExportDialog::showDraft(NeuronDraft draft)
{
    m_draft = std::move(draft);
    m_fileName->setText(m_draft.fileName());
    if (m_preview->toPlainText() != m_draft.preview) { // otherwise it stays where it was scrolled to
        m_preview->setPlainText(m_draft.preview);
    }
    m_cost->showEstimate(m_draft.cost, m_draft.neuron, m_draft.choices.neurons);
    showProblem();
    showFacts();
    showWhetherPossible();
}

void NeuronExportDialog::showProblem()
{
    m_problem->setVisible(!m_draft.problem.isEmpty());
    m_sentence->setText(m_draft.problem);
    while (QLayoutItem* item = m_fixes->takeAt(0)) {
        item->widget()->deleteLater(); // its click may have led here
        item->widget()->hide();
        delete item;
    }
    QWidget* before = m_formatText; // in the order of the Tab key
    for (const Finding::Fix& fix : m_draft.fixes) {
        const QString label = QString::fromStdString(fix.label);
        auto* button = new QPushButton(label, m_problem);
        button->setObjectName("neuron_fix");
        button->setToolTip(tr("Change the setup; can be undone"));
        button->setAutoDefault(false);
        m_fixes->addWidget(button, 0, Qt::AlignLeft);
        setTabOrder(before, button);
        before = button;
        connect(button, &QPushButton::clicked, this,
                [this, setup = fix.setup, label] { emit fixChosen(setup, label); });
    }
}

void NeuronExportDialog::showFacts()
{
    m_facts->setVisible(m_draft.neuron != nullptr);
    m_signals->clear();
    if (!m_draft.neuron) {
        return;
    }
    const auto facts = neuronFacts(*m_draft.neuron, *m_draft.exploration, m_draft.choices.neurons);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_factLines[i].first->setText(facts[i].name);
        m_factLines[i].second->setText(facts[i].text);
    }
    for (const QStringList& row : signalRows(*m_draft.neuron)) {
        constexpr int rowHeight = 20; // of the other tables
        (new QTreeWidgetItem(m_signals, row))->setSizeHint(0, {0, rowHeight});
    }
}

/// Only what is shown can be exported: not while a newer draft is computed.
void NeuronExportDialog::showWhetherPossible()
{
    const bool isNewest = m_draft.exploration == m_exploration && m_draft.choices == choices();
    const bool isValid = m_draft.neuron && m_draft.problem.isEmpty() && m_formatProblem->text().isEmpty();
    m_export->setEnabled(isNewest && isValid && !m_writer.busy());
}

void NeuronExportDialog::chooseFile()
{
    const QString name = m_draft.fileName();
    const QString ending = QFileInfo(name).suffix();
    QString path = QFileDialog::getSaveFileName(this, windowTitle(), name,
                                                QString("%1 (*.%2)").arg(m_language->currentText(), ending));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += "." + ending;
    }
    write(path);
}

void NeuronExportDialog::write(const QString& path)
{
    m_writer.request([draft = m_draft, path](const Progress& progress, const Job<QString>::Deliver& deliver) {
        writeHardware(nativePath(path), *draft.neuron, draft.exploration->input->samples(),
                      draft.choices.neurons, progress);
        deliver(path);
    });
    showWriting(true);
}

/// While files are written, nothing but Cancel can be used.
void NeuronExportDialog::showWriting(bool writing)
{
    for (QWidget* control : {static_cast<QWidget*>(m_language), static_cast<QWidget*>(m_neurons),
                             static_cast<QWidget*>(m_formatText), static_cast<QWidget*>(m_problem)}) {
        control->setEnabled(!writing);
    }
    m_progress->setVisible(writing);
    showWhetherPossible();
}

void NeuronExportDialog::showFailure(const QString& sentence)
{
    showWriting(false);
    m_sentence->setText(sentence);
    m_problem->show();
}

} // namespace quantoscope
