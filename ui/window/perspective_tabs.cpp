// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/perspective_tabs.h"

#include "ui/compare/compare_page.h"
#include "ui/dynamics/dynamics_page.h"
#include "ui/lessons/learn_page.h"
#include "ui/network/network_page.h"
#include "ui/study/study_page.h"
#include "ui/training/training_page.h"
#include "ui/window/explore_page.h"

#include <QScrollArea>

namespace quantoscope {
namespace {

/// Gives the focus to the first widget of a tab. Qt does not if the tab was empty when it became current.
void focusFirstOf(Perspective& perspective)
{
    perspective.show();
    for (auto* widget : perspective.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled()) {
            widget->setFocus();
            return;
        }
    }
}

} // namespace

PerspectiveTabs::PerspectiveTabs(QWidget* parent) : QTabWidget(parent)
{
    setObjectName("perspectives");
    setDocumentMode(true);
    add<ExplorePage>("explore", tr("E&xplore"));
    add<DynamicsPage>("dynamics", tr("&Dynamics"));
    add<ComparePage>("compare", tr("&Compare"));
    m_network = add<NetworkPage>("network", tr("&Network"));
    add<TrainingPage>("train", tr("&Train"));
    add<StudyPage>("study", tr("St&udy"));
    m_learn = add<LearnPage>("learn", tr("&Learn"));
    made(0);
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        Perspective& perspective = made(index);
        if (m_exploration) {
            perspective.showExploration(m_exploration);
            perspective.showChannels(m_channels);
            perspective.showReference(m_reference);
            perspective.setHighlightedLevel(m_highlighted);
        }
        if (window()->focusWidget() == widget(index)) { // also while a dialog has the focus
            focusFirstOf(perspective);
        }
        emit broughtToFront();
    });
}

template<typename Kind>
int PerspectiveTabs::add(const QString& name, const QString& title)
{
    auto* place = new QScrollArea(this); // so that tabs can become smaller than their minimum size
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setFocusPolicy(Qt::NoFocus);
    m_made.push_back({name, [](QWidget* parent) -> Perspective* { return new Kind(parent); }, nullptr});
    return addTab(place, title);
}

Perspective& PerspectiveTabs::made(int index)
{
    Tab& tab = m_made[static_cast<std::size_t>(index)];
    if (tab.perspective == nullptr) {
        auto* place = static_cast<QScrollArea*>(widget(index));
        tab.perspective = tab.make(place);
        place->setWidget(tab.perspective);
        tab.perspective->setTheme(m_theme);
        connect(tab.perspective, &Perspective::edited, this, &PerspectiveTabs::edited);
        connect(tab.perspective, &Perspective::arranged, this, &PerspectiveTabs::arranged);
        connect(tab.perspective, &Perspective::tabRequested, this,
                [this](const QString& name) { bringToFront(name.toStdString()); });
        connect(tab.perspective, &Perspective::levelHovered, tab.perspective,
                &Perspective::setHighlightedLevel);
        connect(tab.perspective, &Perspective::levelClicked, this, &PerspectiveTabs::levelClicked);
        connect(tab.perspective, &Perspective::exportTableRequested, this,
                &PerspectiveTabs::exportTableRequested);
        connect(tab.perspective, &Perspective::complained, this, &PerspectiveTabs::complained);
        connect(tab.perspective, &Perspective::fileOpened, this, &PerspectiveTabs::fileOpened);
        connect(tab.perspective, &Perspective::reported, this, &PerspectiveTabs::reported);
        connect(tab.perspective, &Perspective::lessonStarted, this, &PerspectiveTabs::lessonStarted);
        if (const auto* learn = qobject_cast<LearnPage*>(tab.perspective)) {
            connect(learn, &LearnPage::trainingRequested, this, &PerspectiveTabs::trainingRequested);
        }
        if (const auto* train = qobject_cast<TrainingPage*>(tab.perspective)) {
            connect(train, &TrainingPage::networkRequested, this, &PerspectiveTabs::openNetwork);
        }
        tab.perspective->restore(m_restored);
        tab.perspective->takeUp(m_takenUp);
    }
    return *tab.perspective;
}

Perspective& PerspectiveTabs::current() const
{
    return *m_made[static_cast<std::size_t>(currentIndex())].perspective;
}

LearnPage& PerspectiveTabs::learn()
{
    return static_cast<LearnPage&>(made(m_learn));
}

void PerspectiveTabs::openNetwork(const NetworkSettings& settings)
{
    Session session;
    session.network = settings;
    network().restore(session);
    bringToFront("network");
    emit arranged(tr("Open %1").arg(QString::fromStdString(settings.source.network).section('/', -1)));
}

NetworkPage& PerspectiveTabs::network()
{
    return static_cast<NetworkPage&>(made(m_network));
}

const LearnPage* PerspectiveTabs::madeLearn() const
{
    return static_cast<const LearnPage*>(m_made[static_cast<std::size_t>(m_learn)].perspective);
}

void PerspectiveTabs::bringToFront(const Perspective& perspective)
{
    for (int index = 0; index < count(); ++index) {
        if (m_made[static_cast<std::size_t>(index)].perspective == &perspective) {
            setCurrentIndex(index);
        }
    }
}

Perspective* PerspectiveTabs::find(const std::function<bool(Perspective&)>& wanted)
{
    for (int index = 0; index < count(); ++index) {
        if (wanted(made(index))) {
            return &made(index);
        }
    }
    return nullptr;
}

void PerspectiveTabs::save(Session& session) const
{
    for (const Tab& tab : m_made) {
        if (tab.perspective != nullptr) {
            tab.perspective->save(session);
        }
    }
    session.perspective = m_made[static_cast<std::size_t>(currentIndex())].name.toStdString();
}

void PerspectiveTabs::restore(const Session& session)
{
    m_restored = session;
    for (const Tab& tab : m_made) {
        if (tab.perspective != nullptr) {
            tab.perspective->restore(session);
        }
    }
}

/// For a tab that is not created yet, saves what it would restore.
void PerspectiveTabs::keep(Session& session) const
{
    if (sameStart(m_takenUp.training, session.training)) {
        session.trained = m_takenUp.trained;
    }
    session.networkView = m_takenUp.networkView;
    if (m_takenUp.study == session.study) {
        session.studyResults = m_takenUp.studyResults;
    }
    for (const Tab& tab : m_made) {
        if (tab.perspective != nullptr) {
            tab.perspective->keep(session);
        }
    }
}

void PerspectiveTabs::takeUp(const Session& session)
{
    m_takenUp = session;
    for (const Tab& tab : m_made) {
        if (tab.perspective != nullptr) {
            tab.perspective->takeUp(session);
        }
    }
}

void PerspectiveTabs::bringToFront(std::string_view name)
{
    for (int index = 0; index < count(); ++index) {
        if (m_made[static_cast<std::size_t>(index)].name.toStdString() == name) {
            setCurrentIndex(index);
        }
    }
}

void PerspectiveTabs::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    current().showExploration(exploration);
}

void PerspectiveTabs::showChannels(const std::vector<Channel>& channels)
{
    m_channels = channels;
    current().showChannels(channels);
}

void PerspectiveTabs::showReference(const Reference& reference)
{
    m_reference = reference;
    current().showReference(reference);
}

void PerspectiveTabs::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    for (const Tab& tab : m_made) {
        if (tab.perspective != nullptr) {
            tab.perspective->setTheme(theme);
        }
    }
}

void PerspectiveTabs::setHighlightedLevel(std::optional<int> buildIndex)
{
    m_highlighted = buildIndex;
    current().setHighlightedLevel(buildIndex);
}

} // namespace quantoscope
