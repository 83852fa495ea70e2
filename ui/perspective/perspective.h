// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/explore/reference_trace.h"
#include "ui/export/report_section.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace quantoscope {

class Plot;
struct Channel;
struct PlotTheme;
struct Session;

/// A tab of the window, which shows the latest Exploration. Only the current tab receives Explorations. A tab
/// that becomes current receives the latest one at once.
class Perspective : public QWidget
{
    Q_OBJECT

public:
    /// `name`: the name of the tab on the command line and in sessions.
    Perspective(const QString& name, QWidget* parent);

    QString perspectiveName() const { return objectName(); }

    virtual void showExploration(const std::shared_ptr<const Exploration>& exploration) = 0;
    /// Shows several channels of a recording, the main one first. Empty if only the main channel is shown.
    virtual void showChannels(const std::vector<Channel>& /*channels*/) {}
    /// Shows the reference trace of the latest Exploration, or that there is none.
    virtual void showReference(const Reference& /*reference*/) {}
    virtual void setTheme(const PlotTheme& theme) = 0;
    virtual void setHighlightedLevel(std::optional<int> /*buildIndex*/) {}
    virtual void resetViews() {}

    /// The plots that can be rendered and exported by name, in reading order.
    virtual QList<Plot*> plots() const = 0;

    /// The visible plots that have an Exploration: of plots(), or of all plots in the tab if plots()
    /// is empty.
    QList<Plot*> visiblePlots() const;

    /// The plots with something to show, also those in tabs that are not open.
    virtual QList<Plot*> filledPlots() const { return visiblePlots(); }

    /// The sections that the tab adds to the report. By default one section with the visible plots.
    virtual QList<ReportSection> reportSections() const;

    /// Whether results for the latest Exploration are still being computed in the background. settled() is
    /// emitted when they are shown.
    virtual bool busy() const { return false; }

    /// Whether the dock with this name is useful for this tab. The window hides the other docks while the tab
    /// is current.
    virtual bool wantsDock(const QString& /*name*/) const { return true; }

    /// Saves the settings of the tab apart from the Setup to a session, or restores them. Undo restores
    /// them, too.
    virtual void save(Session& /*session*/) const {}
    virtual void restore(const Session& /*session*/) {}

    /// Saves results that are not settings, such as trained networks, or restores them. Undo does not
    /// change them.
    virtual void keep(Session& /*session*/) const {}
    virtual void takeUp(const Session& /*session*/) {}

    /// Called before the tab, or one of its plots, is rendered to a file. Starts what the user would
    /// otherwise start, such as a training run. `plot` is the name of the plot to draw, if it is a single
    /// one.
    virtual void prepareForPicture(const QString& /*plot*/) {}

signals:
    void edited(const quantoscope::Setup& setup, const QString& what); ///< The user changed the Setup.
    void arranged(const QString& what);     ///< The user changed settings that save() saves.
    void tabRequested(const QString& name); ///< The user asked for another tab.
    void levelHovered(std::optional<int> buildIndex);
    void levelClicked(int buildIndex);
    void exportTableRequested();
    void settled();
    void lessonStarted(); ///< From now on the tab changes the Setup, until the user leaves the lesson.
    void reported(const QString& sentence);   ///< A success message.
    void complained(const QString& sentence); ///< An error message.
    void fileOpened(); ///< The user opened a file, so that earlier error messages are obsolete.

protected:
    /// Connects the signals of the plots to those of the tab, including offerExport().
    void adopt(const QList<Plot*>& plots);

    /// Opens the export dialog when one of the plots emits exportRequested().
    void offerExport(const QList<Plot*>& plots);
    /// Links the x axes of these plots.
    void linkX(std::initializer_list<Plot*> plots);
};

} // namespace quantoscope
