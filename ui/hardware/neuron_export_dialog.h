// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hardware/neuron_draft.h"
#include "ui/jobs/job.h"

#include <QDialog>
#include <QList>

#include <utility>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QVBoxLayout;

namespace quantoscope {

class CostLine;
class ProblemLabel;

/// The dialog for the export of a quantized neuron as a circuit or as C: what is exported, and a preview; for
/// a setup without a circuit, the reason and changes that give it one. Computes in the background.
class NeuronExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NeuronExportDialog(QWidget* parent = nullptr);
    ~NeuronExportDialog() override;

    /// Shows the neuron of the exploration.
    void showExploration(std::shared_ptr<const Exploration> exploration);

    NeuronChoices choices() const;

signals:
    void fixChosen(const quantoscope::Setup& setup, const QString& what);
    /// All files have been written; `path` is the first one. The dialog closes.
    void written(const QString& path);

private:
    QWidget* buildControls();
    QWidget* buildProblem();
    QWidget* buildFacts();
    QWidget* buildPreview();
    QWidget* buildButtons();
    void connectControls();

    void takeFormat(const QString& text);
    void requestDraft();
    void showDraft(NeuronDraft draft);
    void showFacts();
    void showProblem();
    void showWhetherPossible();
    void chooseFile();
    void write(const QString& path);
    void showWriting(bool writing);
    void showFailure(const QString& sentence);

    std::shared_ptr<const Exploration> m_exploration; // null before the first
    std::optional<FixedPoint> m_format;
    NeuronDraft m_draft;

    QComboBox* m_language;
    QSpinBox* m_neurons;
    QLineEdit* m_formatText;
    ProblemLabel* m_formatProblem = nullptr;
    QFrame* m_problem;
    QLabel* m_sentence;
    QVBoxLayout* m_fixes = nullptr;
    QWidget* m_facts = nullptr;
    QList<std::pair<QLabel*, QLabel*>> m_factLines; // names and texts
    CostLine* m_cost;
    QTreeWidget* m_signals;
    QLabel* m_fileName;
    QPlainTextEdit* m_preview;
    QProgressBar* m_progress;
    QPushButton* m_export = nullptr;

    Job<NeuronDraft> m_drafter;
    Job<QString> m_writer; // last: ended before the widgets that it shows results in
};

} // namespace quantoscope
