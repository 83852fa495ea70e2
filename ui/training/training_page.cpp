// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include "files/exports/network_writer.h"
#include "files/session/session.h"
#include "ui/files/file_access.h"
#include "ui/plots/plot.h"
#include "ui/text/sentence_of.h"
#include "ui/training/hint_label.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_report.h"
#include "ui/training/training_views.h"
#include "ui/training/training_worker.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace quantoscope {
namespace {

/// Networks are trained without random numbers for the state; the rule is then that of the more likely level.
RoundingRule trainedRounding(RoundingRule rule)
{
    return rule == RoundingRule::stochastic ? RoundingRule::saturating : rule;
}

constexpr std::array<double, 4> speeds{1, 5, 25, TrainingWorker::unlimited};

/// At most TrainedRun::mostScores of the scores, evenly spaced, including the last one.
std::vector<EpochScores> thinned(const std::vector<EpochScores>& history)
{
    const std::size_t stride = 1 + (history.size() - 1) / TrainedRun::mostScores;
    std::vector<EpochScores> kept;
    for (std::size_t i = (history.size() - 1) % stride; i < history.size(); i += stride) {
        kept.push_back(history[i]);
    }
    return kept;
}

} // namespace

TrainingPage::TrainingPage(QWidget* parent)
    : Perspective("train", parent), m_play(new QPushButton(this)), m_step(new QPushButton(tr("Step"), this)),
      m_reset(new QPushButton(tr("Reset"), this)),
      m_speed(choiceBox(
          "train_speed",
          {{tr("1 epoch/s"), {}}, {tr("5 epochs/s"), {}}, {tr("25 epochs/s"), {}}, {tr("Maximum"), {}}},
          this)),
      m_epoch(new QLabel(this)), m_learner(choiceBox("train_learner",
                                                     {{tr("Float"), tr("The weights trained in float")},
                                                      {tr("PTQ"), tr("The float network, run quantized")},
                                                      {tr("QAT"), tr("The network trained quantized")}},
                                                     this)),
      m_export(new QPushButton(tr("Export…"), this)),
      m_openInNetwork(new QPushButton(tr("Open in Network…"), this)), m_hint(new TrainingHintLabel(this)),
      m_views(new TrainingViews(this)), m_panel(new TrainingPanel(this)), m_panelArea(new QScrollArea(this)),
      m_worker(new TrainingWorker(this))
{
    for (QComboBox* box : {m_speed, m_learner}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_panelArea->setWidget(m_panel);
    m_panelArea->setFocusPolicy(Qt::NoFocus); // the fields take the focus, and the area scrolls to them
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setFixedWidth(272);
    auto* left = new QVBoxLayout;
    left->addWidget(buildBar());
    left->addWidget(m_hint);
    left->addWidget(m_views, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(left, 1);
    layout->addWidget(m_panelArea);
    adopt(m_views->plots());
    connectControls();
    showRunning(false);
}

/// A field that loses the focus during destruction would emit edited(), which must not reach the
/// destroyed page.
TrainingPage::~TrainingPage()
{
    m_panel->disconnect(this);
}

QWidget* TrainingPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 4, 6, 0);
    m_play->setObjectName("train_play");
    m_step->setObjectName("train_step");
    m_reset->setObjectName("train_reset");
    m_export->setObjectName("train_export");
    m_epoch->setObjectName("train_epoch");
    m_play->setToolTip(tr("Train, or pause (Space)"));
    m_step->setToolTip(tr("Train one epoch: one pass over the training samples"));
    m_reset->setToolTip(tr("Go back to the initial weights"));
    m_speed->setToolTip(tr("Training speed"));
    m_speed->setCurrentIndex(2);
    m_learner->setToolTip(tr("Which network to export"));
    m_learner->setCurrentIndex(2);
    m_export->setToolTip(tr("Write the network as a Python file for snnTorch, as JSON, or as NIR"));
    m_openInNetwork->setObjectName("train_open_in_network");
    m_openInNetwork->setToolTip(
        tr("Write the network as NIR with its test samples, and open both in the Network tab"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_play, m_step, m_reset, m_speed, m_epoch}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    layout->addWidget(m_learner);
    layout->addWidget(m_export);
    layout->addWidget(m_openInNetwork);
    return bar;
}

void TrainingPage::connectControls()
{
    connect(m_play, &QPushButton::clicked, this, [this] { m_running ? pause() : play(); });
    connect(m_step, &QPushButton::clicked, this, [this] { m_worker->playFor(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        showRunning(false);
        m_worker->reset();
    });
    auto* space = new QShortcut(Qt::Key_Space, this);
    space->setContext(Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, m_play, &QPushButton::click);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_worker->setEpochsPerSecond(speeds[static_cast<std::size_t>(index)]); });
    m_worker->setEpochsPerSecond(speeds[static_cast<std::size_t>(m_speed->currentIndex())]);
    connect(m_export, &QPushButton::clicked, this, &TrainingPage::chooseNetworkFile);
    connect(m_openInNetwork, &QPushButton::clicked, this, &TrainingPage::chooseNetworkToOpen);
    connect(m_panel, &TrainingPanel::edited, this, [this](const QString& what) {
        if (m_panel->settings().dataset.kind != TaskKind::yours) {
            dropData();
        }
        configure();
        emit arranged(what);
    });
    connect(m_panel, &TrainingPanel::openDataRequested, this, &TrainingPage::chooseData);
    connect(m_views, &TrainingViews::pointed, this, [this](QPointF place) {
        m_probe.x = static_cast<float>(place.x());
        m_probe.y = static_cast<float>(place.y());
        m_worker->setProbe(m_probe);
    });
    connect(m_views, &TrainingViews::chosen, this, [this](std::size_t sample) {
        m_probe.sample = sample;
        m_worker->setProbe(m_probe);
    });
    connect(m_worker, &TrainingWorker::failed, this, [this](const QString& sentence) {
        showRunning(false);
        emit complained(sentence);
    });
    connect(m_worker, &TrainingWorker::snapshotReady, this, &TrainingPage::showSnapshot);
}

QList<Plot*> TrainingPage::plots() const
{
    return m_views->plots();
}

QList<Plot*> TrainingPage::filledPlots() const
{
    return m_views->filledPlots();
}

bool TrainingPage::wantsDock(const QString& name) const
{
    return name == "scheme_dock" || name == "neuron_dock";
}

QList<ReportSection> TrainingPage::reportSections() const
{
    QList<ReportSection> sections = Perspective::reportSections();
    if (m_snapshot) {
        sections.prepend(trainingSection(*m_snapshot, QFileInfo(m_dataPath).fileName()));
    }
    return sections;
}

void TrainingPage::setTheme(const PlotTheme& theme)
{
    for (Plot* plot : plots()) {
        plot->setTheme(theme);
    }
}

void TrainingPage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

TrainingSettings TrainingPage::settings() const
{
    TrainingSettings settings = m_panel->settings();
    const Setup& setup = m_exploration->setup;
    settings.scheme = m_exploration->table.scheme(); // with the scale in use
    settings.rounding = trainedRounding(setup.arithmetic.rounding);
    settings.model.beta = neuronOf(setup).beta;
    settings.model.threshold = neuronThreshold(setup);
    return settings;
}

void TrainingPage::save(Session& session) const
{
    session.training = m_panel->settings();
    session.trainingPoints = m_dataPath.toStdString();
}

void TrainingPage::restore(const Session& session)
{
    const QString points = QString::fromStdString(session.trainingPoints);
    if (session.training == m_panel->settings() && points == m_dataPath) {
        return;
    }
    m_panel->show(session.training);
    if (points.isEmpty()) {
        dropData();
    } else if (const Outcome outcome = points == m_dataPath && m_data ? Outcome::done() : takeData(points);
               !outcome.isDone()) {
        dropData();
        m_dataPath = points; // report the error only once, and keep the path in the session
        emit complained(outcome.sentence());
    }
    configure();
}

void TrainingPage::keep(Session& session) const
{
    session.trained.reset();
    if (const auto& coming = m_waiting ? m_waiting : m_resuming) {
        session.trained = *coming;
    } else if (m_snapshot && m_snapshot->newest().epoch > 0 &&
               sameStart(m_snapshot->settings, session.training)) {
        session.trained = {.state = m_snapshot->state, .history = thinned(m_snapshot->history)};
    }
}

void TrainingPage::takeUp(const Session& session)
{
    if (session.trained) {
        m_waiting = std::make_shared<const TrainedRun>(*session.trained);
        configure();
    }
}

void TrainingPage::setSettings(const TrainingSettings& settings)
{
    m_panel->show(settings);
    if (settings.dataset.kind != TaskKind::yours) {
        dropData();
    }
    m_worker->reset();
    m_resetOrder = m_worker->order();
    configure();
}

void TrainingPage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    for (Plot* plot : plots()) {
        plot->setExploration(exploration);
    }
    configure();
    if (m_pictureEpochs > 0) {
        m_worker->playFor(m_pictureEpochs);
    }
}

void TrainingPage::configure()
{
    if (!m_exploration) {
        return;
    }
    const TrainingSettings wanted = settings();
    if (const auto problem = validate(wanted)) {
        const QString sentence = QString::fromStdString(problem->sentence);
        if (!m_panel->showProblem(QString::fromStdString(problem->parameter), sentence)) {
            emit complained(sentence);
        }
        return;
    }
    m_panel->clearProblems();
    m_worker->configure(wanted, m_data);
    if (m_waiting) {
        m_resuming = std::exchange(m_waiting, nullptr);
        m_worker->resume(m_resuming);
    }
}

void TrainingPage::play()
{
    showRunning(true);
    m_worker->play();
}

void TrainingPage::pause()
{
    showRunning(false);
    m_worker->pause();
}

void TrainingPage::trainFor(int epochs)
{
    // A snapshot from before a reset does not have the number of epochs of the current run.
    const bool current = m_snapshot && m_snapshot->order >= m_resetOrder;
    const int left = epochs - (current ? m_snapshot->newest().epoch : 0);
    if (left > 0) {
        showRunning(true);
        m_worker->playFor(left);
    }
}

void TrainingPage::setCompact()
{
    m_panelArea->hide();
    m_learner->hide();
    m_export->hide();
    m_openInNetwork->hide();
}

void TrainingPage::showRunning(bool running)
{
    m_running = running;
    m_play->setText(running ? tr("Pause") : tr("Play"));
    m_play->setIcon(style()->standardIcon(running ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
}

void TrainingPage::prepareForPicture(const QString& plot)
{
    constexpr int epochs = 60;
    constexpr int largeTaskEpochs = 8;
    if (m_views->needsSamples(plot) && isOfThePlane(m_panel->settings().dataset.kind)) {
        TrainingSettings digits = m_panel->settings();
        digits.dataset = usualTask(TaskKind::digits);
        m_panel->show(digits);
        configure();
    }
    m_pictureEpochs = isOfThePlane(m_panel->settings().dataset.kind) ? epochs : largeTaskEpochs;
    m_worker->setEpochsPerSecond(TrainingWorker::unlimited);
    m_worker->setProbe({.x = 0.6F, .y = -0.4F});
    m_views->bringUp(plot);
    if (m_exploration) {
        m_worker->playFor(m_pictureEpochs);
    }
}

void TrainingPage::showSnapshot()
{
    m_snapshot = m_worker->fetch();
    m_epoch->setText(tr("epoch %1").arg(m_snapshot->newest().epoch));
    if (m_snapshot->order == m_worker->order()) {
        m_resuming.reset();
        showRunning(m_snapshot->running);
    }
    m_views->show(m_snapshot);
    if (!m_panelArea->isHidden()) { // not in a lesson, which explains the result itself
        m_hint->follow(*m_snapshot);
    }
    emit snapshotShown();
    if (m_pictureEpochs > 0 && m_snapshot->newest().epoch >= m_pictureEpochs) {
        m_pictureEpochs = 0;
        emit settled();
    }
}

} // namespace quantoscope
