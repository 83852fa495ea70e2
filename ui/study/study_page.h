// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/study_plan.h"
#include "ui/perspective/perspective.h"
#include "ui/text/outcome.h"

#include <array>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace quantoscope {

class StudyPanel;
class StudyPlot;
class StudyRunner;
class StudyTable;
struct StudySnapshot;

/// The Study tab: trains networks with weights and state in every combination of bits, for several seeds, and
/// compares their accuracy. All settings are edited here; the Setup of the window is not used.
class StudyPage : public Perspective
{
    Q_OBJECT

public:
    explicit StudyPage(QWidget* parent = nullptr);
    ~StudyPage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    bool wantsDock(const QString& name) const override;
    QList<ReportSection> reportSections() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;
    void keep(Session& session) const override; ///< The finished rows, if they are of the settings.
    void takeUp(const Session& session) override;

    /// Runs the study, if nothing is finished.
    void prepareForPicture(const QString& plot) override;
    bool busy() const override;

    const StudyPlan& plan() const { return m_plan; }

    /// The results so far; null before the first run.
    std::shared_ptr<const StudySnapshot> snapshot() const;

    /// Trains what is not trained yet. Does nothing if a setting is invalid.
    void run();
    bool running() const;

    enum class Saved { rows, summary };

    /// Writes the rows as .csv, or the summary as .csv or .md.
    Outcome saveTo(const QString& path, Saved saved) const;

    /// Uses a file of samples, or of the labels of these samples. It is read by run().
    void useData(const QString& path);
    void useLabels(const QString& path);

private:
    QWidget* buildBar();
    QPushButton* buildPresets();
    QWidget* buildResults();
    QWidget* withWeightChoice(QWidget* plot);
    void connectControls();
    void takePlan(const QString& what);
    void applyPreset(const StudySettings& preset, const QString& name);
    void showPlan();
    void showResults();
    void showWeightChoices(const StudyGrid& grid);
    void showState();
    QString stateText() const;
    bool isValid() const { return m_problem.isEmpty(); }
    void chooseData();
    void chooseLabels();
    void chooseFile();

    StudyPlan m_plan;
    QString m_problem; ///< Of m_plan; empty: it can run.
    bool m_forPicture = false;

    QPushButton* m_run;
    QPushButton* m_stop;
    QLabel* m_state;
    QProgressBar* m_progress;
    QComboBox* m_saved;
    QPushButton* m_save;
    std::array<StudyPlot*, 3> m_plots;
    QComboBox* m_weightChoice; ///< Of the plot of both. Its data are StudyPlot::weightChoices().
    QLabel* m_orderings;
    StudyTable* m_table;
    StudyPanel* m_panel;
    StudyRunner* m_runner;
};

} // namespace quantoscope
