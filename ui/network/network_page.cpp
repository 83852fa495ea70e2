// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_page.h"

#include "ui/network/bits_panel.h"
#include "ui/network/graph_view.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_report.h"
#include "ui/network/network_runner.h"
#include "ui/network/network_views.h"
#include "ui/network/node_panel.h"
#include "ui/network/run_panel.h"
#include "ui/network/sample_bar.h"
#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <map>

namespace quantoscope {
namespace {

/// The fractions of neurons that fire at a step, for the graph.
std::map<std::string, GraphView::Activity> activityAt(const NetworkResult& result, const SampleSpikes& spikes,
                                                      std::size_t step)
{
    std::map<std::string, GraphView::Activity> activity;
    for (std::size_t layer = 0; layer < spikes.layers.size() && step < spikes.steps; ++layer) {
        if (!spikes.layers[layer].raw.empty()) {
            const auto neurons = static_cast<double>(spikes.layers[layer].neurons);
            activity[result.run.layers[layer].node] = {
                .raw = static_cast<double>(spikes.rawAt(layer, step)) / neurons,
                .quantized = static_cast<double>(spikes.quantizedAt(layer, step)) / neurons};
        }
    }
    return activity;
}

} // namespace

NetworkPage::~NetworkPage()
{
    m_runPanel->disconnect(this); // a field that loses the focus may still emit edited()
    m_nodePanel->disconnect(this);
}

QList<Plot*> NetworkPage::plots() const
{
    const QList<NetworkPlot*> views = m_views->plots();
    return QList<Plot*>(views.begin(), views.end()) + m_bits->plots();
}

bool NetworkPage::wantsDock(const QString& name) const
{
    return name == "scheme_dock";
}

void NetworkPage::setTheme(const PlotTheme& theme)
{
    m_graph->setTheme(theme);
    for (Plot* plot : plots()) {
        plot->setTheme(theme);
    }
    QPalette background = m_graphArea->viewport()->palette();
    background.setColor(QPalette::Window, theme.background);
    m_graphArea->viewport()->setPalette(background);
}

void NetworkPage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

void NetworkPage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    for (Plot* plot : plots()) {
        plot->setExploration(exploration);
    }
    showSettings();
    requestRun();
}

bool NetworkPage::busy() const
{
    return m_runner->busy() || m_bits->busy() || m_openingNeuron;
}

void NetworkPage::prepareForPicture(const QString& plot)
{
    const bool ofSearch = std::ranges::any_of(
        m_bits->plots(), [&plot](const Plot* candidate) { return candidate->plotName() == plot; });
    if (ofSearch) {
        m_modes->setCurrentWidget(m_bits); // gives the plots their size
        m_searchesNext = true;
        m_bits->find(); // if all is there already
    }
    if (!m_settings) {
        m_searchesNext = true; // the example is small
        openExample();
    }
}

QList<ReportSection> NetworkPage::reportSections() const
{
    if (!m_result) {
        return {};
    }
    QList<ReportSection> sections = Perspective::reportSections();
    if (m_bits->result() && m_bits->result()->search.chosen) {
        sections.prepend(bitsSection(*m_bits->result()));
    }
    sections.prepend(spikesSection(
        m_table->rows({"node", "neurons", "spikes", "agreement", "silent", "saturated", "rates"})));
    sections.prepend(networkSection(
        *m_result, m_table->rows({"node", "shape", "scheme", "bits", "sqnr", "median", "worst", "clipped"})));
    return sections;
}

void NetworkPage::change(const NetworkSettings& settings, const QString& what)
{
    if (!m_settings || !m_opened) {
        return; // controls of an empty tab
    }
    m_settings = settings;
    if (m_opened->source != settings.source) {
        m_runner->open(settings.source, m_opened);
    }
    showSettings();
    requestRun();
    emit arranged(what);
}

std::optional<NetworkRequest> NetworkPage::request() const
{
    if (!m_settings || !m_exploration || !m_opened || !m_opened->dataset ||
        m_opened->source != m_settings->source) {
        return std::nullopt;
    }
    return NetworkRequest{m_opened, setupOf(*m_settings, *m_opened, m_exploration->setup.scheme,
                                            m_exploration->setup.arithmetic)};
}

void NetworkPage::requestRun()
{
    const std::optional<NetworkRequest> wanted = request();
    const bool valid = !wanted || wanted->setup.timeStep > 0;
    m_runPanel->setTimeStepProblem(valid ? QString() : tr("dt must be a positive number of seconds."));
    m_bits->show(m_settings ? m_settings->wish : BitsWish{}, valid ? wanted : std::nullopt);
    if (wanted && valid) {
        m_runner->run(*wanted, m_view.sample);
    }
}

/// Shows that nothing has run.
void NetworkPage::forgetResults()
{
    m_runner->discardRuns();
    m_result.reset();
    m_spikes.reset();
    m_table->setResult(nullptr);
    m_views->show(nullptr);
    m_sampleBar->showLabel({});
    showActivity();
}

/// Brings the selection within what is open.
void NetworkPage::fitView()
{
    if (m_opened->find(m_view.node) == nullptr) {
        const auto layer = std::ranges::find_if(m_opened->plan.order, [this](const PlannedNode& planned) {
            return std::holds_alternative<NeuronNode>(m_opened->network->nodes[planned.node].content);
        });
        m_view.node = layer == m_opened->plan.order.end() ? m_opened->network->nodes.front().name
                                                          : m_opened->network->nodes[layer->node].name;
        m_view.neuron = 0;
    }
    for (const PlannedNode& planned : m_opened->plan.order) {
        if (m_opened->network->nodes[planned.node].name == m_view.node) {
            m_view.neuron = std::min(m_view.neuron, sizeOf(planned.output) - 1);
        }
    }
    if (const NetworkData* dataset = m_opened->dataset.get()) {
        m_view.sample = std::min(m_view.sample, dataset->samples - 1);
        m_view.step = std::min(m_view.step, dataset->steps - 1);
    }
}

void NetworkPage::select(const std::string& node)
{
    if (!m_opened || m_opened->find(node) == nullptr || node == m_view.node) {
        return;
    }
    m_view.node = node;
    m_view.neuron = 0;
    fitView();
    showSettings();
    showResults();
}

void NetworkPage::showSettings()
{
    const bool open = m_settings.has_value() && m_opened != nullptr;
    m_stack->setCurrentIndex(open ? 1 : 0);
    if (!open) {
        return;
    }
    m_runPanel->show(*m_settings, *m_opened);
    if (m_exploration) {
        m_nodePanel->show(*m_settings, *m_opened, m_view, m_exploration->setup.scheme,
                          m_exploration->setup.arithmetic);
    }
    m_graph->setSelected(m_view.node);
    m_table->setSelected(m_view.node);
}

void NetworkPage::showResults()
{
    if (!m_result) {
        return;
    }
    m_table->setSelected(m_view.node);
    const auto selected = m_result->layerOf(m_view.node);
    NetworkSnapshot snapshot{.result = m_result,
                             .spikes = m_spikes,
                             .layer = selected.value_or(0),
                             .neuron = selected ? m_view.neuron : 0,
                             .step = m_view.step};
    m_views->show(std::make_shared<const NetworkSnapshot>(std::move(snapshot)));
    showActivity();
    const std::vector<int>& labels = m_opened->dataset ? m_opened->dataset->labels : std::vector<int>();
    m_sampleBar->showLabel(labels.empty() ? QString()
                                          : tr("class %1, answers %2 (float) and %3")
                                                .arg(labels[m_view.sample])
                                                .arg(m_result->run.rawAnswers[m_view.sample])
                                                .arg(m_result->run.quantizedAnswers[m_view.sample]));
}

void NetworkPage::showActivity()
{
    const bool current = m_result && m_spikes && m_spikes->sample == m_view.sample;
    m_graph->setActivity(current ? activityAt(*m_result, *m_spikes, m_view.step)
                                 : std::map<std::string, GraphView::Activity>());
}

/// Runs the sample again, to record the current of the neuron.
void NetworkPage::openNeuron(const QString& perspective)
{
    const auto layer = m_result ? m_result->layerOf(m_view.node) : std::nullopt;
    if (!layer || !m_exploration) {
        return;
    }
    const QString what =
        tr("Open neuron %1 of %2").arg(m_view.neuron).arg(QString::fromStdString(m_view.node));
    const auto record = [request = NetworkRequest{m_opened, m_result->setup}, view = m_view, layer = *layer,
                         from = m_nodePanel->currentOf(), setup = m_exploration->setup, perspective,
                         what](const Progress& progress, const Job<OpenedNeuron>::Deliver& deliver) {
        deliver(
            {exportNeuron(request, view, layer, from, setup, currentsFolder(), progress), perspective, what});
    };
    m_openingNeuron = true;
    m_neuronJob.request(record);
}

void NetworkPage::showNeuron(const OpenedNeuron& neuron)
{
    emit edited(neuron.neuron.setup, neuron.what);
    emit tabRequested(neuron.perspective);
    if (!neuron.neuron.difference.isEmpty()) {
        emit complained(neuron.neuron.difference);
    }
}

} // namespace quantoscope
