// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/dynamics_page.h"

#include "core/text/number_text.h"
#include "ui/dynamics/dynamics_snapshot.h"
#include "ui/dynamics/firing_plot.h"
#include "ui/dynamics/map_plot.h"
#include "ui/dynamics/return_map_plot.h"
#include "ui/plots/theme.h"
#include "ui/text/brief.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

constexpr std::array<int, 3> stepsPerSecond{2, 8, 30};
constexpr std::size_t mapCells = 36; ///< Along each axis.

/// What a neuron does for ever, in words.
QString trajectoryText(const Trajectory& trajectory, const std::vector<float>& cycle, bool stochastic = false)
{
    if (stochastic) {
        return DynamicsPage::tr("fires %1 times in %2 steps; with stochastic rounding it has no cycle")
            .arg(trajectory.transientSpikes)
            .arg(trajectory.transient);
    }
    if (!trajectory.closed) {
        return DynamicsPage::tr("fires %1 times in %2 steps without settling into a cycle")
            .arg(trajectory.transientSpikes)
            .arg(trajectory.transient);
    }
    if (trajectory.periodSpikes == 0 && trajectory.period == 1 && !cycle.empty()) {
        const QString end =
            DynamicsPage::tr("stays at %1 from step %2 on").arg(brief(cycle[0])).arg(trajectory.transient);
        return trajectory.transientSpikes == 0
                   ? DynamicsPage::tr("never fires and %1").arg(end)
                   : DynamicsPage::tr("fires %1 times, then %2").arg(trajectory.transientSpikes).arg(end);
    }
    const QString spikes = trajectory.periodSpikes == 1
                               ? DynamicsPage::tr("one spike")
                               : DynamicsPage::tr("%1 spikes").arg(trajectory.periodSpikes);
    return DynamicsPage::tr("repeats a cycle of %1 steps with %2 from step %3 on (%4 per step)")
        .arg(QString::number(trajectory.period), spikes, QString::number(trajectory.transient),
             brief(trajectory.rate()));
}

QComboBox* axisBox(const QString& name, MapParameter parameter, QWidget* parent)
{
    QList<Choice> choices;
    for (const std::string_view parameterName : mapParameterNames) {
        choices << Choice{QString::fromUtf8(parameterName.data()), {}};
    }
    QComboBox* box = choiceBox(name, choices, parent);
    box->setMinimumContentsLength(10);
    box->setCurrentIndex(static_cast<int>(parameter));
    return box;
}

/// The Setup without what the axes vary: maps of equal ones are equal.
Setup withoutAxes(const Setup& setup, MapParameter x, MapParameter y)
{
    return withValue(withValue(setup, x, 1), y, 1);
}

QWidget* columnOf(std::initializer_list<QWidget*> widgets, QWidget* stretched)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget, widget == stretched ? 1 : 0);
    }
    return column;
}

} // namespace

DynamicsPage::DynamicsPage(QWidget* parent)
    : Perspective("dynamics", parent), m_summary(new QLabel(this)), m_firing(new FiringPlot(this)),
      m_return(new ReturnMapPlot(this)), m_map(new MapPlot(this)), m_play(new QPushButton(this)),
      m_step(new QPushButton(tr("Step"), this)), m_restart(new QPushButton(tr("Restart"), this)),
      m_speed(choiceBox("dynamics_speed", {{tr("slow"), {}}, {tr("medium"), {}}, {tr("fast"), {}}}, this)),
      m_xAxis(axisBox("map_x", MapParameter::numBits, this)),
      m_yAxis(axisBox("map_y", MapParameter::beta, this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)), m_clock(new QTimer(this)),
      m_dynamicsJob(
          [this](const std::shared_ptr<const DynamicsSnapshot>& snapshot) { showSnapshot(snapshot); },
          Replaced::mayFinishShortly),
      m_mapJob([this](const ShownMap& shown) { showMap(shown); })
{
    m_summary->setObjectName("dynamics_summary");
    m_summary->setText(tr("Computing the responses to constant currents …"));
    m_summary->setWordWrap(true);
    m_summary->setMargin(6);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_summary->setFixedHeight(2 * m_summary->fontMetrics().lineSpacing() +
                              12); // its text must not move the plots
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(m_firing);
    top->addWidget(columnOf({m_return, buildPlayBar()}, m_return));
    for (QWidget* side : {top->widget(0), top->widget(1)}) {
        side->setMinimumWidth(200);
    }
    top->setStretchFactor(0, 1);
    top->setStretchFactor(1, 1);
    top->setSizes({1000, 1000});
    auto* whole = new QSplitter(Qt::Vertical, this);
    whole->addWidget(top);
    whole->addWidget(columnOf({buildMapBar(), m_map}, m_map));
    whole->setSizes({420, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(whole, 1);
    adopt({m_firing, m_return, m_map});
    connectControls();
    pause();
}

DynamicsPage::~DynamicsPage() = default;

QWidget* DynamicsPage::buildPlayBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 0, 6, 2);
    m_play->setObjectName("dynamics_play");
    m_step->setObjectName("dynamics_step");
    m_restart->setObjectName("dynamics_restart");
    m_play->setToolTip(tr("Play the quantized neuron step by step, or pause (Space)"));
    m_step->setToolTip(tr("Advance by one step"));
    m_restart->setToolTip(tr("Go back to step 0"));
    m_speed->setToolTip(tr("Playback speed: 2, 8 or 30 steps per second"));
    m_speed->setCurrentIndex(1);
    m_speed->setMinimumContentsLength(5);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_play, m_step, m_restart, m_speed}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    return bar;
}

QWidget* DynamicsPage::buildMapBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 2, 6, 0);
    m_xAxis->setToolTip(tr("The parameter along the map's x axis"));
    m_yAxis->setToolTip(tr("The parameter along the map's y axis"));
    m_progress->setObjectName("map_progress");
    m_progress->setMaximumWidth(140);
    m_progress->setMaximumHeight(14);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the map"));
    m_cancel->setObjectName("map_cancel");
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop computing the map"));
    layout->addWidget(new QLabel(tr("Map of"), bar));
    layout->addWidget(m_xAxis);
    layout->addWidget(new QLabel(tr("by"), bar));
    layout->addWidget(m_yAxis);
    layout->addWidget(new QLabel(tr("– click a cell to adopt it"), bar));
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    return bar;
}

void DynamicsPage::connectControls()
{
    connect(m_firing, &FiringPlot::currentDragged, this, [this](double current) {
        Setup setup = m_exploration->setup;
        setup.stimulus.amplitude = current - setup.stimulus.offset;
        emit edited(setup, tr("Change amplitude"));
    });
    connect(m_map, &MapPlot::picked, this, [this](double x, double y) {
        emit edited(
            withValue(withValue(m_exploration->setup, parameterOf(m_xAxis), x), parameterOf(m_yAxis), y),
            tr("Adopt a cell of the map"));
    });
    connect(m_play, &QPushButton::clicked, this, [this] { playing() ? pause() : play(); });
    connect(m_step, &QPushButton::clicked, this, [this] {
        pause();
        m_return->setStep(m_return->step() < m_return->lastStep() ? m_return->step() + 1 : 0);
    });
    connect(m_restart, &QPushButton::clicked, this, [this] { m_return->setStep(0); });
    auto* space = new QShortcut(Qt::Key_Space, this);
    space->setContext(Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, m_play, &QPushButton::click);
    connect(m_clock, &QTimer::timeout, this, [this] {
        if (m_return->step() < m_return->lastStep()) {
            m_return->setStep(m_return->step() + 1);
        } else {
            pause();
        }
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this](int speed) {
        m_clock->setInterval(1000 / stepsPerSecond[static_cast<std::size_t>(speed)]);
    });
    m_clock->setInterval(1000 / stepsPerSecond[static_cast<std::size_t>(m_speed->currentIndex())]);
    for (QComboBox* axis : {m_xAxis, m_yAxis}) {
        connect(axis, &QComboBox::currentIndexChanged, this, [this, axis](int index) {
            QComboBox* other = axis == m_xAxis ? m_yAxis : m_xAxis;
            if (other->currentIndex() == index) { // a map of one parameter by itself says nothing
                showChoice(other, index == 0 ? 1 : 0);
            }
            requestMap();
        });
    }
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_mapJob.cancel(); });
}

QList<Plot*> DynamicsPage::plots() const
{
    return {m_firing, m_return, m_map};
}

void DynamicsPage::setTheme(const PlotTheme& theme)
{
    for (Plot* plot : plots()) {
        plot->setTheme(theme);
    }
}

void DynamicsPage::setHighlightedLevel(std::optional<int> buildIndex)
{
    m_return->setHighlightedLevel(buildIndex);
}

void DynamicsPage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

bool DynamicsPage::playing() const
{
    return m_clock->isActive();
}

void DynamicsPage::play()
{
    if (m_return->step() >= m_return->lastStep()) {
        m_return->setStep(0);
    }
    m_clock->start();
    showPlaying();
}

void DynamicsPage::pause()
{
    m_clock->stop();
    showPlaying();
}

void DynamicsPage::showPlaying()
{
    m_play->setText(playing() ? tr("Pause") : tr("Play"));
    m_play->setIcon(style()->standardIcon(playing() ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
}

void DynamicsPage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    for (Plot* plot : plots()) {
        plot->setExploration(exploration);
    }
    m_computing = true;
    m_dynamicsJob.request([exploration](const Progress& progress, const auto& deliver) {
        deliver(dynamicsOf(exploration, progress));
    });
    requestMap();
}

void DynamicsPage::showSnapshot(const std::shared_ptr<const DynamicsSnapshot>& snapshot)
{
    m_snapshot = snapshot;
    m_summary->setText(tr("Under a constant current of %1 the raw neuron %2; the quantized one %3.")
                           .arg(brief(snapshot->current),
                                trajectoryText(snapshot->raw, snapshot->returnMap.rawCycle),
                                trajectoryText(snapshot->quantized, snapshot->returnMap.quantizedCycle,
                                               !snapshot->curve.spread.empty())));
    m_summary->setToolTip(m_summary->text()); // in a narrow window it may need more than two lines
    m_firing->setSnapshot(snapshot);
    m_return->setSnapshot(snapshot);
    m_return->setStep(playing() ? m_return->step() : m_return->lastStep());
    if (snapshot->exploration == m_exploration) {
        m_computing = false;
        settle();
    }
}

MapParameter DynamicsPage::parameterOf(const QComboBox* axis) const
{
    return static_cast<MapParameter>(axis->currentIndex());
}

void DynamicsPage::requestMap()
{
    if (!m_exploration) {
        return;
    }
    const MapParameter x = parameterOf(m_xAxis);
    const MapParameter y = parameterOf(m_yAxis);
    const MapRequest request{withoutAxes(m_exploration->scaledSetup(), x, y), x, y};
    if (m_mapRequest != request) {
        m_mapRequest = request;
        startMap(request);
    }
}

void DynamicsPage::startMap(const MapRequest& request)
{
    m_mapping = true;
    m_mapJob.request([request](const Progress& progress, const Job<ShownMap>::Deliver& deliver) {
        const auto show = [&deliver](const ParameterMap& map, bool complete) {
            deliver({std::make_shared<const ParameterMap>(map), complete});
        };
        constexpr qint64 showEvery = 50; // ms
        const MapAxis x = usualAxis(request.x, mapCells);
        const MapAxis y = usualAxis(request.y, mapCells);
        QElapsedTimer sinceShown;
        sinceShown.start();
        ParameterMap soFar{.x = x, .y = y, .cells = {}};
        const auto afterRow = [&](const ParameterMap& rows) {
            soFar.cells = rows.cells;
            if (sinceShown.elapsed() > showEvery) {
                sinceShown.start();
                show(rows, false);
            }
            return progress(static_cast<double>(rows.rows()) / static_cast<double>(y.values.size()));
        };
        try {
            show(parameterMap(request.setup, x, y, afterRow), true);
        } catch (const Cancelled&) {
            show(soFar, true);
        }
    });
}

void DynamicsPage::showMap(const ShownMap& shown)
{
    const auto& [map, complete] = shown;
    m_map->setMap(map);
    m_progress->setRange(0, static_cast<int>(map->y.values.size()));
    m_progress->setValue(static_cast<int>(map->rows()));
    m_progress->setVisible(!complete);
    m_cancel->setVisible(!complete);
    if (complete) {
        m_mapping = false;
        settle();
    }
}

void DynamicsPage::settle()
{
    if (!busy()) {
        emit settled();
    }
}

} // namespace quantoscope
