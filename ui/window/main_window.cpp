// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "files/exports/table_file.h"
#include "ui/compare/compare_page.h"
#include "ui/files/file_access.h"
#include "ui/jobs/channel_explorer.h"
#include "ui/jobs/explorer.h"
#include "ui/jobs/recording_library.h"
#include "ui/jobs/trace_comparer.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/level_table_panel.h"
#include "ui/panels/metrics_panel.h"
#include "ui/panels/neuron_panel.h"
#include "ui/panels/scheme_panel.h"
#include "ui/panels/signal_panel.h"
#include "ui/panels/trace_panel.h"
#include "ui/plots/theme.h"
#include "ui/session/session_history.h"
#include "ui/widgets/elided_label.h"
#include "ui/window/dock_sizes.h"
#include "ui/window/menu_shortcuts.h"
#include "ui/window/notice_bar.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/table_export_dialog.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

QWidget* scrolled(QWidget* panel)
{
    auto* area = new QScrollArea;
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // it scrolls to whatever in it has the focus
    return area;
}

/// Style and colours before the first widget: later, and each would be polished again.
QWidget* styled(QWidget* parent, Appearance appearance)
{
    applyAppearance(appearance);
    return parent;
}

} // namespace

MainWindow::MainWindow(const Setup& setup, Appearance appearance, QWidget* parent)
    : QMainWindow(styled(parent, appearance)), m_history(new SessionHistory({.setup = setup}, this)),
      m_library(new RecordingLibrary(this)), m_explorer(new Explorer(this)),
      m_channels(new ChannelExplorer(*m_library, this)), m_comparer(new TraceComparer(this)),
      m_offer(new NoticeBar("offer", this)), m_ownWorkOffer(new NoticeBar("own_work", this)),
      m_notice(new NoticeBar("notice", this)), m_perspectives(new PerspectiveTabs(this)),
      m_dockSizes(new DockSizes(*this)), m_scheme(new SchemePanel(this)), m_neuron(new NeuronPanel(this)),
      m_signal(new SignalPanel(this)), m_metrics(new MetricsPanel(this)), m_findings(new FindingsPanel(this)),
      m_trace(new TracePanel(this)), m_table(new LevelTablePanel(this)), m_status(new ElidedLabel(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    showTitle();
    setAcceptDrops(true);
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_offer);
    layout->addWidget(m_ownWorkOffer);
    layout->addWidget(m_notice);
    layout->addWidget(m_perspectives, 1);
    setCentralWidget(middle);
    resize(1280, 800);
    buildDocks();
    buildMenus();
    new MenuShortcuts(*this);
    buildStatusBar();
    connectPanels();
    connectModel();
    connectTrace();
    setAppearance(appearance);
    showSetup();
    requestExploration();
}

MainWindow::~MainWindow() = default;

/// Only docks hidden here come back by themselves: those that the person closed stay closed.
void MainWindow::showWantedDocks()
{
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool wanted = m_perspectives->current().wantsDock(dock->objectName());
        if (!wanted && !dock->isHidden()) {
            m_restingDocks.insert(dock);
            dock->hide();
        } else if (wanted && m_restingDocks.remove(dock)) {
            dock->show();
        }
    }
    m_dockSizes->apply();
}

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, const QString& title, const QString& name,
                                 QWidget* panel)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    QFont titleFont = font();
    titleFont.setBold(true);
    dock->setFont(titleFont);
    QFont plain = font();
    plain.setBold(false); // said outright, or the panel would inherit its title's
    panel->setFont(plain);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    auto* scheme = addDock(Qt::LeftDockWidgetArea, tr("Scheme"), "scheme_dock", scrolled(m_scheme));
    auto* neuron = addDock(Qt::LeftDockWidgetArea, tr("Neuron"), "neuron_dock", scrolled(m_neuron));
    auto* signal = addDock(Qt::LeftDockWidgetArea, tr("Signal"), "signal_dock", scrolled(m_signal));
    auto* metrics = addDock(Qt::RightDockWidgetArea, tr("Metrics"), "metrics_dock", scrolled(m_metrics));
    auto* findings = addDock(Qt::RightDockWidgetArea, tr("Findings"), "findings_dock", findingsWithTrace());
    auto* table = addDock(Qt::RightDockWidgetArea, tr("Levels"), "levels_dock", m_table);
    constexpr int left = 262;
    constexpr int right = 290;
    m_dockSizes->setFirst(*scheme, {left, 235});
    m_dockSizes->setFirst(*neuron, {left, 240});
    m_dockSizes->setFirst(*signal, {left, 265});
    m_dockSizes->setFirst(*metrics, {right, 200});
    m_dockSizes->setFirst(*findings, {right, 260});
    m_dockSizes->setFirst(*table, {right, 290});
    m_firstArrangement = saveState();
}

void MainWindow::resetLayout()
{
    m_restingDocks.clear();
    restoreState(m_firstArrangement);
    m_dockSizes->reset();
    showWantedDocks();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_dockSizes->apply();
}

void MainWindow::buildStatusBar()
{
    m_status->setObjectName("status");
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_progress->hide();
    m_cancel->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, m_explorer, &Explorer::cancel);
    connect(m_cancel, &QToolButton::clicked, m_library, &RecordingLibrary::cancel);
    connect(m_cancel, &QToolButton::clicked, m_channels, &ChannelExplorer::cancel);
    connect(m_cancel, &QToolButton::clicked, m_comparer, &TraceComparer::cancel);
}

void MainWindow::connectPanels()
{
    connect(m_scheme, &SchemePanel::edited, this, &MainWindow::changeSetup);
    connect(m_neuron, &NeuronPanel::edited, this, &MainWindow::changeSetup);
    connect(m_signal, &SignalPanel::edited, this, &MainWindow::changeSetup);
    connect(m_findings, &FindingsPanel::fixChosen, this, &MainWindow::changeSetup);
    connect(m_perspectives, &PerspectiveTabs::edited, this, &MainWindow::changeSetup);
    connect(m_perspectives, &PerspectiveTabs::arranged, this,
            [this](const QString& what) { m_history->change(session(), what); });
    connect(m_perspectives, &PerspectiveTabs::levelClicked, this,
            [this](int level) { m_table->selectLevel(level); });
    connect(m_perspectives, &PerspectiveTabs::exportTableRequested, this, &MainWindow::chooseTableFile);
    connect(m_perspectives, &PerspectiveTabs::complained, this, &MainWindow::complain);
    connect(m_perspectives, &PerspectiveTabs::fileOpened, m_notice, &NoticeBar::clear);
    connect(m_perspectives, &PerspectiveTabs::reported, this,
            [this](const QString& sentence) { m_status->showText(sentence); });
    connect(m_perspectives, &PerspectiveTabs::broughtToFront, this, &MainWindow::showWantedDocks);
    connect(m_perspectives, &PerspectiveTabs::broughtToFront, this, &MainWindow::offerOwnWork);
    connect(m_perspectives, &PerspectiveTabs::lessonStarted, this, &MainWindow::keepOwnWork);
    connect(m_perspectives, &PerspectiveTabs::trainingRequested, this, &MainWindow::openInTrain);
    connect(m_ownWorkOffer, &NoticeBar::closed, this, [this] { m_ownWork.reset(); });
    connect(m_signal, &SignalPanel::openRequested, this, &MainWindow::chooseFile);
    connect(m_signal, &SignalPanel::thresholdUnitsRequested, this, &MainWindow::chooseThresholdUnits);
    connect(m_table, &LevelTablePanel::levelSelected, m_perspectives, &PerspectiveTabs::setHighlightedLevel);
    connect(m_table, &LevelTablePanel::exportRequested, this, &MainWindow::chooseTableFile);
}

void MainWindow::connectModel()
{
    connect(m_history, &SessionHistory::changed, this, [this](const Session& before) {
        showTitle();
        m_perspectives->restore(m_history->current());
        if (setup() != before.setup) {
            showSetup();
            requestExploration();
        }
    });
    connect(&m_history->undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(m_explorer, &Explorer::explored, this, &MainWindow::showExploration);
    connect(m_explorer, &Explorer::refused, this,
            [this](const Setup&, const ParameterProblem& problem) { showProblem(problem); });
    connect(m_explorer, &Explorer::progressed, this, &MainWindow::showProgress);
    connect(m_explorer, &Explorer::cancelled, this, &MainWindow::hideProgress);
    connect(m_library, &RecordingLibrary::progressed, this, &MainWindow::showProgress);
    connect(m_library, &RecordingLibrary::idle, this, &MainWindow::hideProgress);
    connect(
        m_library, &RecordingLibrary::signalReady, this, [this](const std::string& path, std::size_t column) {
            if (setup().recording && setup().recording->path == path && setup().recording->column == column) {
                requestExploration();
            }
        });
    connect(m_channels, &ChannelExplorer::changed, m_perspectives, &PerspectiveTabs::showChannels);
    connect(m_library, &RecordingLibrary::opened, this, &MainWindow::showOpened);
    connect(m_library, &RecordingLibrary::failed, this, [this](const QString& sentence, const QString& path) {
        m_asked.removeAll(path);
        complain(sentence);
    });
    connect(m_library, &RecordingLibrary::changedOnDisk, this, &MainWindow::followChange);
}

void MainWindow::showProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * 1000));
    m_progress->show();
    m_cancel->show();
}

void MainWindow::hideProgress()
{
    if (!m_library->busy()) {
        m_progress->hide();
        m_cancel->hide();
    }
}

const Setup& MainWindow::setup() const
{
    return m_history->current().setup;
}

void MainWindow::changeSetup(const Setup& setup, const QString& what)
{
    Session session = m_history->current();
    session.setup = setup;
    m_history->change(std::move(session), what);
}

void MainWindow::showSetup()
{
    const auto recording = setup().recording ? m_library->recording(setup().recording->path) : nullptr;
    m_scheme->show(setup());
    m_neuron->show(setup());
    m_signal->show(setup(), recording);
    m_trace->show(setup());
    m_removeTrace->setEnabled(setup().reference.has_value());
}

void MainWindow::requestExploration()
{
    m_channels->pause();
    if (!setup().recording) {
        m_explorer->request(setup(), nullptr);
        return;
    }
    const RecordingName& name = *setup().recording;
    const QString path = QString::fromStdString(name.path);
    const auto recording = m_library->recording(name.path);
    if (!recording || m_library->optionsOf(name.path) != name.reading) {
        openRecording(path, name.reading);
    } else if (name.column >= recording->columns.size()) { // the file was another when it was chosen
        complain(
            tr("%1 has no column %2; its last column is %3. Open the file again to choose another column.")
                .arg(QFileInfo(path).fileName(), QString::number(name.column),
                     QString::number(recording->columns.size() - 1)));
    } else if (const auto signal = m_library->signal(name.path, name.column)) {
        m_explorer->request(setup(), signal);
    }
}

void MainWindow::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    hideProgress();
    if (exploration->setup == setup()) {
        m_scheme->clearProblems();
        m_scheme->showScaleInUse(*exploration->table.scheme().scale);
        m_neuron->clearProblems();
        m_signal->clearProblems();
        m_trace->clearProblems();
        m_status->showText(
            exploration->provisional
                ? tr("Estimated from a fraction of the samples; the exact metrics are being computed.")
                : QString());
    }
    m_perspectives->showExploration(exploration);
    m_metrics->show(*exploration);
    m_comparer->follow(exploration); // shows the findings
    m_table->show(exploration);
    if (exploration->setup.recording == setup().recording) {
        m_channels->follow(exploration);
    }
    emit shown(exploration);
}

void MainWindow::showProblem(const ParameterProblem& problem)
{
    hideProgress();
    const QString parameter = QString::fromStdString(problem.parameter);
    const QString sentence = QString::fromStdString(problem.sentence);
    const bool marked =
        m_scheme->showProblem(parameter, sentence) || m_neuron->showProblem(parameter, sentence) ||
        m_signal->showProblem(parameter, sentence) || m_trace->showProblem(parameter, sentence);
    if (!marked) {
        complain(sentence);
    } else {
        m_status->showText(tr("The plots show the last valid setup."));
    }
}

void MainWindow::complain(const QString& sentence)
{
    m_status->showText({});
    m_notice->add(sentence);
    emit complained(sentence);
}

void MainWindow::chooseTableFile()
{
    const auto exported = m_exploration; // another may come meanwhile
    if (!exported) {
        return;
    }
    TableExportDialog how(exported->table, this);
    if (how.exec() != QDialog::Accepted) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export level table"), how.suggestedName(), how.filter());
    if (path.isEmpty()) {
        return;
    }
    const Outcome outcome = exportTable(path, how.fixedPoint(), how.decimals());
    if (outcome.isDone()) {
        m_status->showText(tr("Level table written to %1.").arg(path));
    } else {
        complain(outcome.sentence());
    }
}

Outcome MainWindow::exportTable(const QString& path, std::optional<FixedPoint> fixedPoint,
                                std::optional<int> decimals) const
{
    const auto format = tableFormatForEnding(QFileInfo(path).suffix().toStdString());
    if (!format) {
        QStringList endings;
        for (const std::string_view ending : tableFormatEndings) {
            endings << "." + QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
        }
        const QString last = endings.takeLast();
        return Outcome::refused(tr("\"%1\" cannot be written: its extension must be %2 or %3.")
                                    .arg(path, endings.join(", "), last));
    }
    return attempt([&] {
        writeTable(
            nativePath(path), m_exploration->table, *format,
            {.arithmetic = m_exploration->setup.arithmetic, .fixedPoint = fixedPoint, .decimals = decimals});
    });
}

void MainWindow::setAppearance(Appearance appearance)
{
    applyAppearance(appearance);
    const PlotTheme theme = appearance == Appearance::dark ? PlotTheme::dark() : PlotTheme::light();
    m_perspectives->setTheme(theme);
    const QString name = appearance == Appearance::dark ? "theme_dark" : "theme_light";
    if (auto* action = findChild<QAction*>(name)) {
        action->setChecked(true);
    }
}

} // namespace quantoscope
