// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/network_settings.h"
#include "ui/jobs/job.h"
#include "ui/network/network_result.h"
#include "ui/network/neuron_export.h"
#include "ui/perspective/perspective.h"

class QAction;
class QLabel;
class QProgressBar;
class QScrollArea;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace quantoscope {

class BitsPanel;
class ElidedLabel;
class GraphView;
class LayersTable;
class NetworkRunner;
class NetworkViews;
class NodePanel;
class RunPanel;
class SampleBar;

/// The Network tab: a network of spiking neurons, float and with its state and weights quantized. The scheme
/// of the Setup is that of all layers without a scheme of their own. All other settings are edited here.
class NetworkPage : public Perspective
{
    Q_OBJECT

public:
    explicit NetworkPage(QWidget* parent = nullptr);
    ~NetworkPage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    bool wantsDock(const QString& name) const override;
    QList<ReportSection> reportSections() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;
    void keep(Session& session) const override; ///< What is selected.
    void takeUp(const Session& session) override;

    /// Opens the example and searches its fewest bits, if nothing is open. For the plots of a search,
    /// searches.
    void prepareForPicture(const QString& plot) override;
    bool busy() const override;

    /// Reads a network in the background and shows it once it is read.
    void openNetworkFile(const QString& path);
    void openInputsFile(const QString& path);
    void openLabelsFile(const QString& path);
    void openExample();

    /// The newest ones that are shown; null before.
    const std::shared_ptr<const OpenedNetwork>& opened() const { return m_opened; }
    const std::shared_ptr<const NetworkResult>& result() const { return m_result; }
    const std::shared_ptr<const SampleSpikes>& spikes() const { return m_spikes; }
    const NetworkView& view() const { return m_view; }

    void select(const std::string& node);

private:
    QWidget* buildBar();
    QWidget* buildContent();
    void connectControls();
    void connectRunner();
    void chooseNetwork();
    void chooseInputs();
    void chooseLabels();
    void ask(const NetworkSource& source, const QString& what);
    void takeOpened(const std::shared_ptr<const OpenedNetwork>& opened);
    void fitGraph();
    void refuseOpened(const QString& sentence);
    void change(const NetworkSettings& settings, const QString& what);
    std::optional<NetworkRequest> request() const; ///< Empty if something is missing.
    void requestRun();
    void forgetResults();
    void fitView();
    void showSettings();
    void showSource();
    void showResults();
    void showActivity();
    void showProgress(double fraction);
    void settle();
    void openNeuron(const QString& perspective);
    struct OpenedNeuron;
    void showNeuron(const OpenedNeuron& neuron);

    /// A source that the user asked for; the settings take it on once it is read.
    struct Asked
    {
        NetworkSource source;
        QString what;
    };

    std::shared_ptr<const Exploration> m_exploration;
    std::optional<NetworkSettings> m_settings; ///< Empty: nothing is open.
    NetworkView m_view;
    std::optional<Asked> m_asked;
    bool m_searchesNext = false; ///< Search the fewest bits after the next run.
    std::shared_ptr<const OpenedNetwork> m_opened;
    std::shared_ptr<const NetworkResult> m_result;
    std::shared_ptr<const SampleSpikes> m_spikes;

    QStackedWidget* m_stack;
    QToolButton* m_openNetwork;
    QToolButton* m_openInputs;
    QToolButton* m_openLabels;
    QToolButton* m_example;
    ElidedLabel* m_source;
    QLabel* m_hint;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    GraphView* m_graph;
    QScrollArea* m_graphArea;
    LayersTable* m_table;
    SampleBar* m_sampleBar;
    QTabWidget* m_modes;
    NetworkViews* m_views;
    BitsPanel* m_bits;
    RunPanel* m_runPanel;
    NodePanel* m_nodePanel;
    NetworkRunner* m_runner;

    /// A neuron for another tab.
    struct OpenedNeuron
    {
        NeuronSetup neuron;
        QString perspective;
        QString what;
    };
    bool m_openingNeuron = false;
    Job<OpenedNeuron> m_neuronJob; // last: its thread is joined first
};

} // namespace quantoscope
