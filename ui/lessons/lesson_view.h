// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_judgement.h"

#include <QUrl>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QVBoxLayout;

namespace quantoscope {

/// Shows one step of a lesson: the text, the question, and the answer once the question is answered.
class LessonView : public QWidget
{
    Q_OBJECT

public:
    explicit LessonView(QWidget* parent = nullptr);

    /// The question can be answered only if `started` is true.
    void show(const LessonStep& step, bool started);

    /// Shows the verdict on the prediction and the answer, both Markdown.
    void showAnswer(const QString& verdict, const QString& answer);

signals:
    void predicted(const quantoscope::Prediction& prediction);
    void linkActivated(const QUrl& link); ///< The user clicked a link. The view does not open it.

private:
    void clearQuestion();
    void takeLinksOf(QLabel* label);
    void ask(const LessonPrediction& prediction);
    void predict();

    QTextBrowser* m_text;
    QWidget* m_question;
    QVBoxLayout* m_questionLayout;
    QButtonGroup* m_choices = nullptr;
    QLineEdit* m_number = nullptr;
    QPushButton* m_predict = nullptr;
    QLabel* m_verdict;
    QTextBrowser* m_answer;
};

} // namespace quantoscope
