// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_view.h"
#include "ui/perspective/perspective.h"
#include "ui/plots/theme.h"
#include "ui/text/outcome.h"

#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace quantoscope {

class TrainingPage;
struct TrainingSnapshot;

/// The Learn tab: a lesson on the left, its live plots on the right. After start(), each step changes the
/// Setup of the window, asks for a prediction, and computes the answer from the current Exploration. Before
/// start(), the lesson can be read and changes nothing.
class LearnPage : public Perspective
{
    Q_OBJECT

public:
    explicit LearnPage(QWidget* parent = nullptr);

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;
    /// None: its plots have the names of plots in other tabs.
    QList<Plot*> plots() const override { return {}; }
    bool wantsDock(const QString& name) const override;
    void prepareForPicture(const QString& /*plot*/) override { start(); }

    const QList<Lesson>& lessons() const { return m_lessons; }
    /// The indices of the current lesson and step, from 0.
    int lesson() const { return m_lesson; }
    int step() const { return m_step; }
    void open(int lesson, int step);

    /// From start() to stop(), the steps of the lesson change the Setup of the window.
    void start();
    void stop();

    /// Shows a step as a replaced window left it. It does not set up the step, so that the user's changes are
    /// kept. Does nothing if the lesson does not exist any more.
    void goOn(int lesson, int step, bool started);
    bool started() const { return m_started; }
    QStringList ownLessons() const; ///< The files of the lessons that the user has opened.

    /// The training run of the current step, or null if the step shows plots.
    TrainingPage* training() const;

    /// Reads a lesson from a file and opens it. It replaces the lesson that was read from the same file
    /// before.
    Outcome openLesson(const QString& path);

    /// Asks for a name and a file, and writes the answers to all lessons.
    void saveAnswers();

    /// Deletes all answers and the progress, after asking for confirmation.
    void clearAnswers();

signals:
    /// The user wants to continue with these settings in the Train tab.
    void trainingRequested(const quantoscope::TrainingSettings& settings);

private:
    QWidget* buildLeft();
    QWidget* buildAnswers();
    QWidget* buildStart();
    QWidget* buildTraining();
    void buildPlots();
    const LessonStep& current() const { return m_lessons[m_lesson].steps[m_step]; }
    void go(int step);
    void setUp();
    void requestSetup();
    std::optional<Setup> stepSetup() const;
    bool isAsSetUp() const;
    void showPlots();
    void showTraining(const LessonTraining& training);
    void showWhere();
    void predict(const Prediction& prediction);
    void refreshAnswer();
    QString verdict();
    QString progressOf(const TrainingSnapshot* snapshot) const;
    LessonFacts facts() const;
    void keepAnswer(const std::optional<Judgement>& judgement);
    void chooseLesson();
    void followLink(const QUrl& link);
    void followLessonLink(const QString& fileName);
    bool confirmsAddress(const QString& address);

    QList<Lesson> m_lessons;
    qsizetype m_builtInCount; // the first lessons are built in
    LessonProgress m_progress;
    QString m_name; // the last name under which answers were saved
    int m_lesson = 0;
    int m_step = 0;
    std::optional<Prediction> m_prediction;
    bool m_trainsAgain = false; // train when the training run has been reset
    QString m_verdict;          // on the prediction; empty until it is judged
    bool m_recorded = false;    // the prediction is in the AnswerBook
    bool m_judged = false;      // the AnswerBook also has its judgement
    bool m_started = false;
    bool m_setUp = false; // the Setup of the step has been requested
    PlotTheme m_theme = PlotTheme::light();
    std::shared_ptr<const Exploration> m_exploration;

    QComboBox* m_choice;
    LessonView* m_view;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_again;
    QLabel* m_where;
    QLabel* m_total;
    QStackedWidget* m_right;
    QSplitter* m_column;
    QWidget* m_notStarted;
    QHash<QString, Plot*> m_plots;
    TrainingPage* m_training = nullptr; // created when first needed
    QWidget* m_trainingPlace = nullptr; // contains m_training and the button "Open this in Train"
};

} // namespace quantoscope
