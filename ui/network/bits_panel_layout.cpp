// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and connects the widgets of the search for the fewest bits.
#include "ui/network/bits_panel.h"

#include "core/levels/scheme.h"
#include "ui/network/bits_plots.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quantoscope {

BitsPanel::BitsPanel(QWidget* parent)
    : QWidget(parent),
      m_keep(choiceBox("bits_keep",
                       {{tr("accuracy"), tr("Fraction of the samples with the right class")},
                        {tr("spikes"), tr("Fraction of the spikes that both networks fire at "
                                          "the same step")},
                        {tr("SQNR"), tr("SQNR of the membranes of every layer")}},
                       this)),
      m_least(new QDoubleSpinBox(this)), m_most(new QSpinBox(this)),
      m_measured(new QCheckBox(tr("Levels over measured ranges"), this)),
      m_find(new QPushButton(tr("Find fewest bits"), this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_progress(new QProgressBar(this)), m_summary(new QLabel(this)), m_table(new QTableWidget(0, 3, this)),
      m_use(new QPushButton(tr("Use these bits"), this)), m_export(new QPushButton(tr("Export…"), this)),
      m_pareto(new ParetoPlot(this)), m_sensitivity(new SensitivityPlot(this)),
      m_job([this](const std::shared_ptr<const BitsResult>& result) {
          m_result = result;
          showResult();
      })
{
    auto* plots = new QSplitter(Qt::Horizontal, this);
    plots->addWidget(m_pareto);
    plots->addWidget(m_sensitivity);
    plots->setSizes({1000, 1000});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildControls());
    layout->addWidget(plots, 1);
    connectControls();
    show({}, {});
    showResult();
    showSearching(false);
}

QWidget* BitsPanel::buildControls()
{
    m_keep->setToolTip(tr("What the quantized network must keep"));
    m_least->setObjectName("bits_least");
    m_least->setAccessibleName(tr("Least"));
    m_least->setToolTip(tr("The least allowed value"));
    m_least->setDecimals(1);
    m_least->setLocale(QLocale::c()); // as all numbers of the window
    m_least->setKeyboardTracking(false);
    m_most->setObjectName("bits_most");
    m_most->setAccessibleName(tr("Most bits"));
    m_most->setToolTip(tr("Most bits of a layer; the search starts at 2"));
    m_most->setRange(2, maxNumBits);
    m_most->setKeyboardTracking(false);
    m_measured->setObjectName("bits_measured");
    m_measured->setToolTip(
        tr("Layers that use the Scheme panel get uniform levels over the range of their float "
           "membrane. Otherwise the search changes the bits of the scheme only."));
    m_find->setObjectName("bits_find");
    m_find->setToolTip(tr("Try choices of bits in ascending order of the bits of all states"));
    m_cancel->setObjectName("bits_cancel");
    m_cancel->setToolTip(tr("Stop the search"));
    m_progress->setObjectName("bits_progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(14);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_summary->setObjectName("bits_summary");
    m_summary->setWordWrap(true);
    m_table->setObjectName("bits_table");
    m_table->setAccessibleName(tr("Bits per layer"));
    m_table->setHorizontalHeaderLabels({tr("layer"), tr("bits"), tr("alone")});
    m_table->horizontalHeaderItem(2)->setToolTip(
        tr("The fewest bits that suffice if only this layer is quantized"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(60);
    m_use->setObjectName("bits_use");
    m_use->setToolTip(tr("Make these levels the own schemes of the layers (can be undone)"));
    m_export->setObjectName("bits_export");
    m_export->setToolTip(tr("Write the bits as CSV, JSON, Python, LaTeX or Markdown"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_export);
    auto* controls = new QWidget(this);
    controls->setFixedWidth(244);
    auto* layout = new QVBoxLayout(controls);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(labelledRow(tr("keep"), m_keep, controls));
    layout->addWidget(labelledRow(tr("at least"), m_least, controls));
    layout->addWidget(labelledRow(tr("most bits"), m_most, controls));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_measured, m_find, m_progress, m_cancel, m_summary}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return controls;
}

void BitsPanel::connectControls()
{
    connect(m_keep, &QComboBox::currentIndexChanged, this, &BitsPanel::changeKept);
    connect(m_least, &QDoubleSpinBox::valueChanged, this,
            [this] { changeWish(tr("Fewest bits: change requirement")); });
    connect(m_most, &QSpinBox::valueChanged, this,
            [this] { changeWish(tr("Fewest bits: change most bits")); });
    connect(m_measured, &QCheckBox::toggled, this, [this] { changeWish(tr("Fewest bits: change levels")); });
    connect(m_find, &QPushButton::clicked, this, &BitsPanel::find);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_job.cancel(); });
    connect(m_use, &QPushButton::clicked, this, [this] { emit chosen(m_result); });
    connect(m_export, &QPushButton::clicked, this, &BitsPanel::chooseFile);
    connect(&m_job, &JobBase::progressed, this, [this](double fraction) {
        m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
    });
    connect(&m_job, &JobBase::finished, this, [this] {
        showSearching(false);
        emit settled();
    });
    connect(&m_job, &JobBase::cancelled, this, [this] {
        showSearching(false);
        showResult();
        emit settled();
    });
    connect(&m_job, &JobBase::failed, this, [this](const QString& sentence) {
        showSearching(false);
        showResult();
        m_summary->setText(sentence);
        emit settled();
    });
}

} // namespace quantoscope
