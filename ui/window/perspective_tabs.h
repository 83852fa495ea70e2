// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/jobs/channel_explorer.h"
#include "ui/perspective/perspective.h"
#include "ui/plots/theme.h"

#include <QTabWidget>

#include <functional>
#include <vector>

namespace quantoscope {

class LearnPage;
class NetworkPage;

/// The tabs of the window. Each is created when it first becomes current, which keeps the start short. Only
/// the current tab receives Explorations.
class PerspectiveTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PerspectiveTabs(QWidget* parent = nullptr);

    Perspective& current() const;
    LearnPage& learn();
    NetworkPage& network();
    const LearnPage* madeLearn() const; ///< Null if the Learn tab has not been created.
    void bringToFront(const Perspective& perspective);

    /// The first tab that `wanted` accepts, or null. Creates the tabs that it tries.
    Perspective* find(const std::function<bool(Perspective&)>& wanted);

    /// Saves the name of the current tab and the settings of all tabs, or restores the settings. restore()
    /// does not change the current tab.
    void save(Session& session) const;
    void restore(const Session& session);

    /// Saves or restores the results that undo does not change, see Perspective::keep().
    void keep(Session& session) const;
    void takeUp(const Session& session);
    void bringToFront(std::string_view name);

    void showExploration(const std::shared_ptr<const Exploration>& exploration);
    void showChannels(const std::vector<Channel>& channels);
    void showReference(const Reference& reference);
    void setTheme(const PlotTheme& theme);
    void setHighlightedLevel(std::optional<int> buildIndex);

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void arranged(const QString& what);
    void levelClicked(int buildIndex);
    void exportTableRequested();
    void complained(const QString& sentence);
    void fileOpened();
    void reported(const QString& sentence);
    void lessonStarted();
    void trainingRequested(const quantoscope::TrainingSettings& settings); ///< In the Train tab.
    void broughtToFront();

private:
    struct Tab
    {
        QString name;
        Perspective* (*make)(QWidget* parent);
        Perspective* perspective; ///< Null until it is created.
    };
    template<typename Kind>
    int add(const QString& name, const QString& title);
    Perspective& made(int index);
    void openNetwork(const NetworkSettings& settings);

    std::vector<Tab> m_made;
    int m_network = 0; ///< The indices of the tabs.
    int m_learn = 0;
    Session m_restored; ///< For restore() of tabs that are not created yet.
    Session m_takenUp;  ///< For takeUp() of tabs that are not created yet.
    std::shared_ptr<const Exploration> m_exploration;
    std::vector<Channel> m_channels;
    Reference m_reference;
    PlotTheme m_theme = PlotTheme::light();
    std::optional<int> m_highlighted;
};

} // namespace quantoscope
