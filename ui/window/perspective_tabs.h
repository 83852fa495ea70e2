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

/// The window's perspectives as tabs. Each is made when it first comes to the front, which keeps the start
/// short; only the one in front is handed Explorations.
class PerspectiveTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PerspectiveTabs(QWidget* parent = nullptr);

    Perspective& current() const;
    LearnPage& learn();
    const LearnPage* madeLearn() const; ///< Null as long as nobody looked at it.
    void bringToFront(const Perspective& perspective);

    /// Makes and returns each in turn, until `wanted` accepts one of them; null where none is.
    Perspective* find(const std::function<bool(Perspective&)>& wanted);

    /// The tab in front and what the perspectives hold, or the part of a session that they hold.
    void save(Session& session) const;
    void restore(const Session& session);

    /// What undo leaves alone, beside what save() and restore() are about.
    void keep(Session& session) const;
    void takeUp(const Session& session);
    void bringToFront(std::string_view name);

    void showExploration(const std::shared_ptr<const Exploration>& exploration);
    void showChannels(const std::vector<Channel>& channels);
    void setTheme(const PlotTheme& theme);
    void setHighlightedLevel(std::optional<int> buildIndex);

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void arranged(const QString& what);
    void levelClicked(int buildIndex);
    void exportTableRequested();
    void complained(const QString& sentence);
    void reported(const QString& sentence);
    void lessonStarted();
    void trainingRequested(const quantoscope::TrainingSettings& settings); ///< In the Train perspective.
    void broughtToFront();

private:
    struct Tab
    {
        QString name;
        Perspective* (*make)(QWidget* parent);
        Perspective* perspective; ///< Null until made.
    };
    template<typename Kind>
    int add(const QString& name, const QString& title);
    Perspective& made(int index);

    std::vector<Tab> m_made;
    int m_learn = 0;    ///< Which tab it is.
    Session m_restored; ///< For those that are not made yet.
    Session m_takenUp;  ///< The same, of takeUp().
    std::shared_ptr<const Exploration> m_exploration;
    std::vector<Channel> m_channels;
    PlotTheme m_theme = PlotTheme::light();
    std::optional<int> m_highlighted;
};

} // namespace quantoscope
