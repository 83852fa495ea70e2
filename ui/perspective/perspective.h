// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
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

/// One tab of the window: views of the newest Exploration. Only the one in front is handed Explorations; one
/// that comes to the front is handed the newest at once.
class Perspective : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the command line calls it.
    Perspective(const QString& name, QWidget* parent);

    QString perspectiveName() const { return objectName(); }

    virtual void showExploration(const std::shared_ptr<const Exploration>& exploration) = 0;
    /// Of several channels of a recording, the main one first; none where it stands alone.
    virtual void showChannels(const std::vector<Channel>& /*channels*/) {}
    virtual void setTheme(const PlotTheme& theme) = 0;
    virtual void setHighlightedLevel(std::optional<int> /*buildIndex*/) {}
    virtual void resetViews() {}

    /// Its plots in reading order: those that can be rendered and exported by name.
    virtual QList<Plot*> plots() const = 0;

    /// Those a person sees now; of a page that names none, all it shows.
    QList<Plot*> visiblePlots() const;

    /// What it adds to the report, so that a reader knows what is shown and why; of a page that says nothing,
    /// its plots.
    virtual QList<ReportSection> reportSections() const;

    /// Something for the newest Exploration is still being computed in the background; `settled` tells when
    /// it is shown.
    virtual bool busy() const { return false; }

    /// Whether the dock of that name is of use beside it; the window hides the others while it is in front.
    virtual bool wantsDock(const QString& /*name*/) const { return true; }

    /// Puts what is set here beside the Setup into a session, or takes it from one.
    virtual void save(Session& /*session*/) const {}
    virtual void restore(const Session& /*session*/) {}

    /// What the person made here that a session holds but that is no setting: undo leaves it alone.
    virtual void keep(Session& /*session*/) const {}
    virtual void takeUp(const Session& /*session*/) {}

    /// It will be drawn into a file: what a person would set going first is to be set going.
    virtual void prepareForPicture() {}

signals:
    void edited(const quantoscope::Setup& setup, const QString& what); ///< The person changed the Setup here.
    void arranged(const QString& what); ///< The person changed what save() puts into a session.
    void levelHovered(std::optional<int> buildIndex);
    void levelClicked(int buildIndex);
    void exportTableRequested();
    void settled();
    void lessonStarted(); ///< From now on the page changes the Setup by itself, until the person leaves it.
    void reported(const QString& sentence);   ///< Something asked for here was done.
    void complained(const QString& sentence); ///< Something asked for here could not be done.

protected:
    /// Passes on what the plots tell.
    void adopt(const QList<Plot*>& plots);

    /// Opens the dialog that a plot's menu asks for.
    void offerExport(const QList<Plot*>& plots);
    /// Links the x axes of those given together.
    void linkX(std::initializer_list<Plot*> plots);
};

} // namespace quantoscope
