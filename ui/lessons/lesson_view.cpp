// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_view.h"

#include "ui/lessons/lesson_links.h"
#include "ui/lessons/typed_number.h"
#include "ui/text/plain_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

/// A text browser that loads no resources, because lessons may come from untrusted sources.
class LessonBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return {}; }
};

/// Sets the document to the Markdown text without HTML and images. It is one edit block, because the whole
/// text would otherwise be laid out after each part: a list with some thousand items would take minutes.
void setLesson(QTextDocument& document, const QString& markdown)
{
    QTextCursor edit(&document);
    edit.beginEditBlock();
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
    const QString picture(QChar::ObjectReplacementCharacter);
    for (QTextCursor found = document.find(picture); !found.isNull();
         found = document.find(picture, found.position())) {
        found.removeSelectedText();
    }
    edit.endEditBlock();
}

/// HTML for a label, made from Markdown without its HTML.
QString safeHtml(const QString& markdown, const QFont& font)
{
    QTextDocument document;
    document.setDefaultFont(font);
    setLesson(document, markdown);
    return document.toHtml();
}

QTextBrowser* browser(const QString& name, QWidget* parent)
{
    auto* text = new LessonBrowser(parent);
    text->setObjectName(name);
    text->setAccessibleName(name);
    text->setOpenLinks(false); // it would replace the lesson by the target of the link
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
    m_verdict->setTextFormat(Qt::RichText);
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(10, 2, 10, 2);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_question);
    layout->addWidget(m_verdict);
    layout->addWidget(m_answer, 2);
    for (QTextBrowser* text : {m_text, m_answer}) {
        connect(text, &QTextBrowser::anchorClicked, this, &LessonView::linkActivated);
        connect(text, &QTextBrowser::highlighted, text,
                [text](const QUrl& link) { text->setToolTip(addressOf(link)); });
    }
    takeLinksOf(m_verdict);
}

void LessonView::takeLinksOf(QLabel* label)
{
    connect(label, &QLabel::linkActivated, this,
            [this](const QString& link) { emit linkActivated(QUrl(link)); });
    connect(label, &QLabel::linkHovered, label,
            [label](const QString& link) { label->setToolTip(addressOf(QUrl(link))); });
}

void LessonView::show(const LessonStep& step, bool started)
{
    setLesson(*m_text->document(), "### " + step.title + "\n\n" + step.text);
    m_text->moveCursor(QTextCursor::Start);
    clearQuestion();
    m_question->setVisible(step.prediction.has_value());
    m_verdict->hide();
    m_answer->hide();
    if (step.prediction) {
        ask(*step.prediction);
        m_question->setEnabled(started);
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
    auto* question = new QLabel(safeHtml("**" + prediction.question + "**", font()), m_question);
    question->setObjectName("lesson_question");
    question->setTextFormat(Qt::RichText);
    question->setWordWrap(true);
    takeLinksOf(question);
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
        connect(m_number, &QLineEdit::textChanged, this,
                [this, asked = prediction.number](const QString& text) {
                    m_predict->setEnabled(!numbersMeantBy(text, asked).isEmpty());
                });
        connect(m_number, &QLineEdit::returnPressed, m_predict, &QPushButton::click);
    } else {
        m_choices = new QButtonGroup(this);
        for (int i = 0; i < prediction.choices.size(); ++i) {
            auto* choice = new QRadioButton(menuText(prediction.choices[i].text), m_question);
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
        prediction.typed = m_number->text();
    } else {
        prediction.choice = m_choices->checkedId();
    }
    emit predicted(prediction);
}

void LessonView::showAnswer(const QString& verdict, const QString& answer)
{
    m_verdict->setText(verdict.isEmpty() ? QString() : safeHtml(verdict, font()));
    m_verdict->setVisible(!verdict.isEmpty());
    setLesson(*m_answer->document(), answer);
    m_answer->setVisible(!answer.isEmpty());
}

} // namespace quantoscope
