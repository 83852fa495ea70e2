// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_view.h"
#include "ui/perspective/perspective.h"
#include "ui/plots/theme.h"

#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace quantoscope {

class TrainingPage;
struct TrainingSnapshot;

/// The Learn perspective: a lesson on the left, the plots it speaks of on the right, live. Once the person
/// has started it, each step sets up the window's Setup, asks for a prediction, and computes the answer from
/// what the window then shows; until then the lesson can be read and changes nothing.
class LearnPage : public Perspective
{
    Q_OBJECT

public:
    explicit LearnPage(QWidget* parent = nullptr);

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;
    /// None of its own names: its plots are those of the other perspectives.
    QList<Plot*> plots() const override { return {}; }
    bool wantsDock(const QString& name) const override;
    void prepareForPicture() override { start(); }

    const QList<Lesson>& lessons() const { return m_lessons; }
    /// The lesson and step in front, counted from 0.
    int lesson() const { return m_lesson; }
    int step() const { return m_step; }
    void open(int lesson, int step);

    /// From here on its steps set up the window; until stop(), when the person has left it.
    void start();
    void stop();

    /// Shows a step as another window left it: what the person set since it began stays.
    void goOn(int lesson, int step, bool started);
    bool started() const { return m_started; }
    QStringList ownLessons() const; ///< The files of lessons that do not come with the program.

    /// The training run that the step shows; null where it shows plots.
    TrainingPage* training() const;

    /// Reads a person's own lesson and opens it, in place of the same file as it was opened before; a
    /// sentence where that fails.
    std::optional<QString> openLesson(const QString& path);

    /// Asks for a name and a file, and writes the answers that were given to all lessons.
    void saveAnswers();

    /// Asks whether to, and forgets all answers and the progress.
    void clearAnswers();

signals:
    /// The person wants to train on with these in the Train perspective.
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
    qsizetype m_builtInCount; // of them, the first ones
    LessonProgress m_progress;
    QString m_name; // of the person who saved answers last
    int m_lesson = 0;
    int m_step = 0;
    std::optional<Prediction> m_prediction;
    bool m_trainsAgain = false; // once the training is back at its beginning
    QString m_verdict;          // on the prediction, once it was judged
    bool m_recorded = false;    // the prediction is in the AnswerBook
    bool m_judged = false;      // and with what was said of it
    bool m_started = false;
    bool m_setUp = false; // the step's Setup was asked for
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
    TrainingPage* m_training = nullptr; // made when first needed
    QWidget* m_trainingPlace = nullptr; // holds it and the way into the Train perspective
};

} // namespace quantoscope
