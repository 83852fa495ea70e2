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

/// One step of a lesson: its text, its question, and once that is answered the answer.
class LessonView : public QWidget
{
    Q_OBJECT

public:
    explicit LessonView(QWidget* parent = nullptr);

    /// Its question can be answered where the step is `started`.
    void show(const LessonStep& step, bool started);

    /// `verdict` says how the prediction did; both as Markdown.
    void showAnswer(const QString& verdict, const QString& answer);

signals:
    void predicted(const quantoscope::Prediction& prediction);
    void linkActivated(const QUrl& link); ///< By the person; nothing follows it by itself.

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
