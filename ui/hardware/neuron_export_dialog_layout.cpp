// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/cost_line.h"
#include "ui/hardware/neuron_export_dialog.h"
#include "ui/hardware/neuron_facts.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/problem_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

constexpr int factCount = 6; // of neuronFacts()

// Of signalColumns().
constexpr int kindColumn = 1;
constexpr int bitsColumn = 2;

/// In the order of HardwareLanguage.
QList<Choice> hardwareLanguageChoices()
{
    return {{"Verilog", NeuronExportDialog::tr("Verilog-2001: modules, a test bench and its test vectors")},
            {"VHDL", NeuronExportDialog::tr("VHDL-2008: entities, a test bench and its test vectors")},
            {"C", NeuronExportDialog::tr("C99 without floating point: functions, a header, a test program "
                                         "and its test vectors")}};
}

QLabel* wrappedText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NeuronExportDialog::NeuronExportDialog(QWidget* parent)
    : QDialog(parent), m_language(choiceBox("neuron_language", hardwareLanguageChoices(), this)),
      m_neurons(new QSpinBox(this)), m_formatText(new QLineEdit(this)), m_problem(new QFrame(this)),
      m_sentence(wrappedText(m_problem)), m_cost(new CostLine(this)), m_signals(new QTreeWidget(this)),
      m_fileName(new QLabel(this)), m_preview(new QPlainTextEdit(this)), m_progress(new QProgressBar(this)),
      m_drafter([this](NeuronDraft draft) { showDraft(std::move(draft)); }, Replaced::mayFinishShortly),
      m_writer([this](const QString& path) {
          emit written(path);
          accept();
      })
{
    setObjectName("neuron_export_dialog");
    setWindowTitle(tr("Export neuron"));
    constexpr QSize usual(1000, 640);
    constexpr int leftWidth = 400;
    constexpr QSize frame(40, 80); // of the window manager
    resize(usual.boundedTo(screen()->availableSize() - frame));
    auto* left = new QVBoxLayout;
    left->addWidget(buildControls());
    left->addWidget(buildProblem());
    left->addWidget(buildFacts(), 1);
    left->addStretch(0);
    auto* columns = new QHBoxLayout;
    columns->addLayout(left, leftWidth);
    columns->addWidget(buildPreview(), usual.width() - leftWidth);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buildButtons());
    connectControls();
    showDraft({});
}

QWidget* NeuronExportDialog::buildControls()
{
    auto* controls = new QWidget(this);
    m_neurons->setObjectName("neuron_count");
    m_neurons->setAccessibleName(tr("Neurons"));
    m_neurons->setToolTip(
        tr("Neurons that share the circuit, one after the other; their states are in a memory"));
    m_neurons->setRange(1, mostSharedNeurons);
    m_formatText->setObjectName("neuron_format");
    m_formatText->setAccessibleName(tr("Fixed point"));
    m_formatProblem = new ProblemLabel(*m_formatText, controls);
    m_formatText->setPlaceholderText(tr("automatic"));
    m_formatText->setToolTip(
        tr("Format to which the levels are rounded, such as Q1.6. Automatic: only levels "
           "that are not fixed-point numbers, to the smallest n that keeps them distinct"));
    auto* layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelledRow(tr("Language"), m_language, controls));
    layout->addWidget(labelledRow(tr("Neurons"), m_neurons, controls));
    layout->addWidget(labelledRow(tr("Fixed point"), m_formatText, controls));
    layout->addWidget(m_formatProblem);
    return controls;
}

QWidget* NeuronExportDialog::buildProblem()
{
    m_problem->setObjectName("neuron_problem");
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_sentence->setObjectName("neuron_problem_sentence");
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* title = new QLabel(tr("Cannot be exported"), m_problem);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* layout = new QVBoxLayout(m_problem);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    m_fixes = new QVBoxLayout;
    layout->addLayout(m_fixes);
    return m_problem;
}

QWidget* NeuronExportDialog::buildFacts()
{
    m_facts = new QWidget(this);
    auto* lines = new QGridLayout;
    lines->setColumnStretch(1, 1);
    for (int row = 0; row < factCount; ++row) {
        m_factLines.emplaceBack(new QLabel(m_facts), wrappedText(m_facts));
        lines->addWidget(m_factLines.back().first, row, 0, Qt::AlignTop);
        lines->addWidget(m_factLines.back().second, row, 1);
    }
    m_signals->setObjectName("neuron_signals");
    m_signals->setAccessibleName(tr("Ports and registers"));
    m_signals->setHeaderLabels(signalColumns());
    m_signals->setRootIsDecorated(false);
    m_signals->setAlternatingRowColors(true);
    m_signals->setMinimumHeight(m_signals->fontMetrics().height() * 4);
    m_signals->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the columns fill the width
    constexpr int leastColumn = 64;
    m_signals->header()->setMinimumSectionSize(leastColumn);
    m_signals->header()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {kindColumn, bitsColumn}) {
        m_signals->header()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    }
    auto* layout = new QVBoxLayout(m_facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(lines);
    layout->addWidget(m_cost);
    layout->addWidget(m_signals, 1);
    return m_facts;
}

QWidget* NeuronExportDialog::buildPreview()
{
    auto* side = new QWidget(this);
    m_preview->setObjectName("neuron_preview");
    m_preview->setAccessibleName(tr("Preview of the first file"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileName);
    layout->addWidget(m_preview, 1);
    return side;
}

QWidget* NeuronExportDialog::buildButtons()
{
    constexpr int progressSteps = 1000;
    m_progress->setRange(0, progressSteps);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName("export");
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &NeuronExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress, 1);
    layout->addWidget(buttons, 0);
    layout->setAlignment(buttons, Qt::AlignRight);
    return row;
}

void NeuronExportDialog::connectControls()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &NeuronExportDialog::requestDraft);
    connect(m_neurons, &QSpinBox::valueChanged, this, &NeuronExportDialog::requestDraft);
    connect(m_formatText, &QLineEdit::textChanged, this, &NeuronExportDialog::takeFormat);
    connect(&m_drafter, &JobBase::failed, this,
            [this](const QString& sentence) { showDraft({.problem = sentence}); });
    connect(&m_writer, &JobBase::failed, this, &NeuronExportDialog::showFailure);
    connect(&m_writer, &JobBase::progressed, m_progress, [this](double fraction) {
        m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
    });
}

} // namespace quantoscope
