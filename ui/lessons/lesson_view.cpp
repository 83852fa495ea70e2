// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

QTextBrowser* browser(const QString& name, QWidget* parent)
{
    auto* text = new QTextBrowser(parent);
    text->setObjectName(name);
    text->setAccessibleName(name);
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(8);
    return text;
}

} // namespace

LessonView::LessonView(QWidget* parent)
    : QWidget(parent), m_text(browser("lesson_text", this)), m_question(new QWidget(this)),
      m_questionLayout(new QVBoxLayout(m_question)), m_verdict(new QLabel(this)),
      m_answer(browser("lesson_answer", this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_questionLayout->setContentsMargins(10, 4, 10, 4);
    m_verdict->setObjectName("lesson_verdict");
    m_verdict->setTextFormat(Qt::MarkdownText);
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(10, 2, 10, 2);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_question);
    layout->addWidget(m_verdict);
    layout->addWidget(m_answer, 2);
}

void LessonView::show(const LessonStep& step)
{
    m_text->setMarkdown("### " + step.title + "\n\n" + step.text);
    m_text->moveCursor(QTextCursor::Start);
    clearQuestion();
    m_question->setVisible(step.prediction.has_value());
    m_verdict->hide();
    m_answer->hide();
    if (step.prediction) {
        ask(*step.prediction);
    }
}

void LessonView::clearQuestion()
{
    const auto children = m_question->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(children);
    delete m_choices;
    m_choices = nullptr;
    m_number = nullptr;
    m_predict = nullptr;
}

void LessonView::ask(const LessonPrediction& prediction)
{
    auto* question = new QLabel("**" + prediction.question + "**", m_question);
    question->setObjectName("lesson_question");
    question->setTextFormat(Qt::MarkdownText);
    question->setWordWrap(true);
    m_questionLayout->addWidget(question);
    m_predict = new QPushButton(tr("Predict"), m_question);
    m_predict->setObjectName("lesson_predict");
    m_predict->setEnabled(false);
    if (prediction.choices.isEmpty()) {
        m_number = new QLineEdit(m_question);
        m_number->setObjectName("lesson_number");
        m_number->setAccessibleName(prediction.question);
        m_number->setPlaceholderText(tr("a number"));
        m_questionLayout->addWidget(m_number);
        connect(m_number, &QLineEdit::textChanged, this, [this](const QString& text) {
            bool isNumber = false;
            QLocale::c().toDouble(text, &isNumber);
            m_predict->setEnabled(isNumber);
        });
        connect(m_number, &QLineEdit::returnPressed, m_predict, &QPushButton::click);
    } else {
        m_choices = new QButtonGroup(this);
        for (int i = 0; i < prediction.choices.size(); ++i) {
            auto* choice = new QRadioButton(prediction.choices[i].text, m_question);
            choice->setObjectName("lesson_choice_" + QString::number(i));
            m_choices->addButton(choice, i);
            m_questionLayout->addWidget(choice);
        }
        connect(m_choices, &QButtonGroup::idClicked, this, [this] { m_predict->setEnabled(true); });
    }
    m_questionLayout->addWidget(m_predict, 0, Qt::AlignLeft);
    connect(m_predict, &QPushButton::clicked, this, &LessonView::predict);
}

void LessonView::predict()
{
    Prediction prediction;
    if (m_number != nullptr) {
        prediction.number = QLocale::c().toDouble(m_number->text());
    } else {
        prediction.choice = m_choices->checkedId();
    }
    emit predicted(prediction);
}

void LessonView::showAnswer(const QString& verdict, const QString& answer)
{
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    m_answer->setMarkdown(answer);
    m_answer->setVisible(!answer.isEmpty());
}

} // namespace quantoscope
