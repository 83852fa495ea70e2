// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and connects the widgets of the Network tab.
#include "ui/network/network_page.h"

#include "ui/network/bits_panel.h"
#include "ui/network/graph_view.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_runner.h"
#include "ui/network/network_views.h"
#include "ui/network/node_panel.h"
#include "ui/network/node_settings.h"
#include "ui/network/run_panel.h"
#include "ui/network/sample_bar.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace quantoscope {
namespace {

QToolButton* fileButton(const char* name, const QString& text, const QString& toolTip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    return button;
}

QLabel* boldLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

NetworkPage::NetworkPage(QWidget* parent)
    : Perspective("network", parent), m_stack(new QStackedWidget(this)),
      m_openNetwork(fileButton(
          "open_network", tr("Open network…"),
          tr("Open a network of spiking neurons: NIR, or a state_dict of snnTorch. A recording opens "
             "as a layer, with its columns as neurons"),
          this)),
      m_openInputs(
          fileButton("open_inputs", tr("Open inputs…"),
                     tr("Open the inputs: samples × steps × features as .npy, or .npz with x and, for "
                        "labels, y"),
                     this)),
      m_openLabels(
          fileButton("open_labels", tr("Labels…"), tr("Open the class of each sample, a .npy file"), this)),
      m_example(fileButton("open_example_network", tr("Example"), tr("Open a small network with its inputs"),
                           this)),
      m_source(new ElidedLabel(this)), m_hint(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)), m_graph(new GraphView(this)), m_graphArea(new QScrollArea(this)),
      m_table(new LayersTable(this)), m_sampleBar(new SampleBar(this)), m_modes(new QTabWidget(this)),
      m_views(new NetworkViews(this)), m_bits(new BitsPanel(this)), m_runPanel(new RunPanel(this)),
      m_nodePanel(new NodePanel(this)), m_runner(new NetworkRunner(this)),
      m_neuronJob([this](const OpenedNeuron& neuron) { showNeuron(neuron); })
{
    m_hint->setObjectName("network_hint");
    m_hint->setWordWrap(true);
    m_hint->setMargin(6);
    auto* empty =
        new QLabel(tr("Open a network of spiking neurons and its inputs to see what a few bits do to "
                      "each of its layers.\nThe example shows it without files."),
                   this);
    empty->setObjectName("network_empty");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(buildContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_hint);
    layout->addWidget(m_stack, 1);
    adopt(plots());
    connectControls();
    connectRunner();
    showSource();
}

QWidget* NetworkPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 4, 6, 0);
    m_source->setObjectName("network_source");
    m_progress->setObjectName("network_progress");
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(110);
    m_progress->setMaximumHeight(14);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the network"));
    m_cancel->setObjectName("network_cancel");
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop running the network"));
    for (QToolButton* button : {m_openNetwork, m_openInputs, m_openLabels, m_example}) {
        layout->addWidget(button);
    }
    layout->addWidget(m_source, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    return bar;
}

QWidget* NetworkPage::buildContent()
{
    m_graphArea->setWidget(m_graph);
    m_graphArea->setWidgetResizable(true);
    m_graphArea->setFocusPolicy(Qt::NoFocus); // the graph takes the focus
    m_graphArea->setFrameShape(QFrame::NoFrame);
    m_graphArea->setMinimumHeight(60);
    auto* views = new QWidget(this);
    auto* column = new QVBoxLayout(views);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sampleBar);
    column->addWidget(m_views, 1);
    m_modes->setObjectName("network_modes");
    m_modes->setDocumentMode(true);
    m_modes->addTab(views, tr("Selected layer"));
    m_modes->addTab(m_bits, tr("Bits per layer"));
    m_modes->setCornerWidget(labelledRow(tr("Neurons by"), m_views->quantityBox(), this));
    connect(m_modes, &QTabWidget::currentChanged, this,
            [this](int mode) { m_modes->cornerWidget()->setEnabled(mode == 0); });
    auto* rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(m_graphArea);
    rows->addWidget(m_table);
    rows->addWidget(m_modes);
    rows->setStretchFactor(2, 1);
    rows->setSizes({60, 104, 520});
    rows->setChildrenCollapsible(false);
    m_table->setMinimumHeight(60);
    auto* panel = new QWidget(this);
    auto* controls = new QVBoxLayout(panel);
    controls->setContentsMargins(8, 6, 8, 6);
    controls->setSpacing(4);
    controls->addWidget(boldLabel(tr("All layers"), panel));
    controls->addWidget(m_runPanel);
    controls->addSpacing(8);
    controls->addWidget(boldLabel(tr("Selected node"), panel));
    controls->addWidget(m_nodePanel);
    controls->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidget(panel);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(252);
    auto* content = new QWidget(this);
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rows, 1);
    layout->addWidget(area);
    return content;
}

void NetworkPage::connectControls()
{
    connect(m_openNetwork, &QToolButton::clicked, this, &NetworkPage::chooseNetwork);
    connect(m_openInputs, &QToolButton::clicked, this, &NetworkPage::chooseInputs);
    connect(m_openLabels, &QToolButton::clicked, this, &NetworkPage::chooseLabels);
    connect(m_example, &QToolButton::clicked, this, &NetworkPage::openExample);
    connect(m_graph, &GraphView::selected, this, &NetworkPage::select);
    connect(m_graph, &GraphView::selectionMoved, this, [this](QRect place) {
        m_graphArea->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + 10,
                                   place.height() / 2 + 5);
    });
    connect(m_table, &LayersTable::selected, this, &NetworkPage::select);
    connect(m_runPanel, &RunPanel::edited, this, &NetworkPage::change);
    connect(m_nodePanel, &NodePanel::edited, this, &NetworkPage::change);
    const auto chooseNeuron = [this](std::size_t neuron) {
        m_view.neuron = neuron;
        showSettings();
        showResults();
    };
    connect(m_nodePanel, &NodePanel::neuronChosen, this, chooseNeuron);
    connect(m_views, &NetworkViews::neuronChosen, this, chooseNeuron);
    connect(m_nodePanel, &NodePanel::openRequested, this, &NetworkPage::openNeuron);
    connect(m_views, &NetworkViews::openRequested, this, [this] { openNeuron("explore"); });
    connect(m_sampleBar, &SampleBar::sampleChosen, this, [this](std::size_t sample) {
        m_view.sample = sample;
        requestRun();
    });
    const auto chooseStep = [this](std::size_t step) {
        m_view.step = step;
        m_sampleBar->show(m_view.sample, step);
        m_views->setStep(step);
        showActivity();
    };
    connect(m_sampleBar, &SampleBar::stepChosen, this, chooseStep);
    connect(m_views, &NetworkViews::stepChosen, this, chooseStep);
    connect(m_bits, &BitsPanel::wishEdited, this, [this](const BitsWish& wish, const QString& what) {
        if (m_settings) {
            NetworkSettings changed = *m_settings;
            changed.wish = wish;
            change(changed, what);
        }
    });
    connect(m_bits, &BitsPanel::chosen, this, [this](const std::shared_ptr<const BitsResult>& result) {
        if (m_settings) {
            change(withChoice(*m_settings, *result), tr("Network: use the fewest bits"));
        }
    });
    connect(m_bits, &BitsPanel::settled, this, &NetworkPage::settle);
    connect(m_bits, &BitsPanel::reported, this, &Perspective::reported);
    connect(m_bits, &BitsPanel::complained, this, &Perspective::complained);
    // Elsewhere Space presses the button or the check box that has the focus.
    for (QWidget* place : std::initializer_list<QWidget*>{m_graph, m_table, m_sampleBar, m_views}) {
        auto* space = new QShortcut(Qt::Key_Space, place);
        space->setContext(Qt::WidgetWithChildrenShortcut);
        connect(space, &QShortcut::activated, m_sampleBar, &SampleBar::toggle);
    }
}

void NetworkPage::connectRunner()
{
    connect(m_cancel, &QToolButton::clicked, m_runner, &NetworkRunner::cancel);
    connect(m_runner, &NetworkRunner::opened, this, &NetworkPage::takeOpened);
    connect(m_runner, &NetworkRunner::notOpened, this, &NetworkPage::refuseOpened);
    connect(m_runner, &NetworkRunner::sampleRun, this,
            [this](const std::shared_ptr<const SampleSpikes>& spikes) {
                m_spikes = spikes;
                showResults();
            });
    connect(m_runner, &NetworkRunner::allRun, this,
            [this](const std::shared_ptr<const NetworkResult>& result) {
                m_result = result;
                m_table->setResult(result);
                showSource();
                showResults();
                if (std::exchange(m_searchesNext, false)) {
                    m_bits->find();
                }
            });
    const auto neuronEnded = [this] {
        m_openingNeuron = false;
        settle();
    };
    connect(&m_neuronJob, &JobBase::finished, this, neuronEnded);
    connect(&m_neuronJob, &JobBase::cancelled, this, neuronEnded);
    connect(&m_neuronJob, &JobBase::failed, this, neuronEnded);
    connect(&m_neuronJob, &JobBase::failed, this, &Perspective::complained);
    connect(&m_neuronJob, &JobBase::progressed, this, &NetworkPage::showProgress);
    connect(m_cancel, &QToolButton::clicked, &m_neuronJob, &JobBase::cancel);
    connect(m_runner, &NetworkRunner::notRun, this, &Perspective::complained);
    connect(m_runner, &NetworkRunner::progressed, this, &NetworkPage::showProgress);
    connect(m_runner, &NetworkRunner::idle, this, &NetworkPage::settle);
}

void NetworkPage::showProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
    m_progress->show();
    m_cancel->show();
}

void NetworkPage::settle()
{
    if (!m_runner->busy() && !m_openingNeuron) {
        m_progress->hide();
        m_cancel->hide();
    }
    if (!busy()) {
        emit settled();
    }
}

} // namespace quantoscope
