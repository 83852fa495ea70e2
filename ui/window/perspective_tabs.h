// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"
#include "ui/window/perspective.h"

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
    void bringToFront(const Perspective& perspective);

    /// Makes and returns each in turn, until `wanted` accepts one of them; null where none is.
    Perspective* find(const std::function<bool(Perspective&)>& wanted);

    void showExploration(const std::shared_ptr<const Exploration>& exploration);
    void setTheme(const PlotTheme& theme);
    void setHighlightedLevel(std::optional<int> buildIndex);

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void levelClicked(int buildIndex);
    void exportTableRequested();
    void complained(const QString& sentence);
    void broughtToFront();

private:
    struct Tab
    {
        Perspective* (*make)(QWidget* parent);
        Perspective* perspective; ///< Null until made.
    };
    template<typename Kind>
    int add(const QString& title);
    Perspective& made(int index);

    std::vector<Tab> m_made;
    int m_learn = 0; ///< Which tab it is.
    std::shared_ptr<const Exploration> m_exploration;
    PlotTheme m_theme = PlotTheme::light();
    std::optional<int> m_highlighted;
};

} // namespace quantoscope
