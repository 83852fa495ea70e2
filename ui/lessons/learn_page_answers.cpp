// SPDX-License-Identifier: GPL-3.0-or-later
// Saves and deletes the user's answers.
#include "ui/lessons/learn_page.h"

#include "ui/lessons/answer_book.h"
#include "ui/lessons/answers_file.h"
#include "ui/text/plain_text.h"
#include "ui/text/sentence_of.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QRegularExpression>

namespace quantoscope {
namespace {

/// A dialog that cannot be accepted with an empty name.
class NameDialog : public QInputDialog
{
public:
    using QInputDialog::QInputDialog;
    void done(int result) override
    {
        if (result != Accepted || !textValue().trimmed().isEmpty()) {
            QInputDialog::done(result);
        }
    }
};

/// A file name with the letters and digits of the user's name: "Ada Lovelace" → "answers-ada-lovelace.pdf".
QString fileNameOf(const QString& name)
{
    static const QRegularExpression others("[^\\w]+", QRegularExpression::UseUnicodePropertiesOption);
    return "answers-" + QString(name).toLower().replace(others, "-") + ".pdf";
}

QString withEnding(const QString& path)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + ".pdf";
}

} // namespace

void LearnPage::saveAnswers()
{
    if (!AnswerBook::holdsAnyOf(m_lessons)) {
        emit complained(tr("There are no answers to save yet. Start a lesson and answer a question first."));
        return;
    }
    NameDialog asking(window());
    asking.setObjectName("answers_name");
    asking.setWindowTitle(tr("Save my answers"));
    asking.setLabelText(tr("Your name, as your teacher knows it:"));
    asking.setTextValue(m_name);
    if (asking.exec() != QDialog::Accepted) {
        return;
    }
    m_name = asking.textValue().trimmed();
    const QString path = withEnding(
        QFileDialog::getSaveFileName(window(), tr("Save my answers"), fileNameOf(m_name), tr("PDF (*.pdf)")));
    if (path.isEmpty()) {
        return;
    }
    try {
        quantoscope::saveAnswers(path, answersDocument(m_name, m_lessons, QDateTime::currentDateTime()));
        emit reported(
            tr("Answers written to %1 and %2.").arg(path, QFileInfo(answersDataPath(path)).fileName()));
    } catch (const std::exception& error) {
        emit complained(sentenceOf(error));
    }
}

void LearnPage::clearAnswers()
{
    const auto answer =
        askPlainly(window(), tr("Clear my answers"),
                   tr("Delete all answers and the progress in every lesson? This cannot be undone."),
                   QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes) {
        AnswerBook::clear();
        m_progress.clear();
        open(m_lesson, m_step);
    }
}

} // namespace quantoscope
