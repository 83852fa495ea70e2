// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/answers_file.h"

#include "ui/files/file_access.h"
#include "ui/lessons/answer_book.h"
#include "ui/lessons/answers_report.h"
#include "ui/lessons/lesson_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace quantoscope {
namespace {

constexpr const char* versionKey = "quantoscope_answers";

QJsonObject stepObject(const Lesson& lesson, int step)
{
    const LessonPrediction& asked = *lesson.steps[step].prediction;
    QJsonArray choices;
    for (const LessonChoice& choice : asked.choices) {
        choices.append(choice.text);
    }
    return {{"title", lesson.steps[step].title},
            {"question", asked.question},
            {"choices", choices},
            {"answers", AnswerBook::answers(lesson, step)}};
}

QJsonObject lessonObject(const Lesson& lesson)
{
    QJsonArray steps;
    int answered = 0;
    int right = 0;
    for (int step = 0; step < lesson.steps.size(); ++step) {
        if (lesson.steps[step].prediction) {
            const QJsonObject object = stepObject(lesson, step);
            const QJsonArray answers = object["answers"].toArray();
            answered += answers.isEmpty() ? 0 : 1;
            right += answers.at(0)["right"].toBool() ? 1 : 0;
            steps.append(object);
        }
    }
    return {{"id", lesson.id},      {"title", lesson.title}, {"questions", steps.size()},
            {"answered", answered}, {"right", right},        {"steps", steps}};
}

/// Whether the file may be written: it does not exist, or it contains saved answers.
bool isFree(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return true;
    }
    const MappedFile file(nativePath(path));
    const auto bytes = file.bytes();
    return QJsonDocument::fromJson(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                           static_cast<qsizetype>(bytes.size())))
        .object()
        .contains(versionKey);
}

} // namespace

QJsonObject answersDocument(const QString& name, const QList<Lesson>& lessons, const QDateTime& saved)
{
    QJsonArray all;
    int questions = 0;
    int answered = 0;
    int right = 0;
    for (const Lesson& lesson : lessons) {
        const QJsonObject object = lessonObject(lesson);
        questions += object["questions"].toInt();
        answered += object["answered"].toInt();
        right += object["right"].toInt();
        all.append(object);
    }
    return {{versionKey, answersVersion},
            {"name", name},
            {"saved", saved.toString(Qt::ISODate)},
            {"program", QString("Quantoscope " + QCoreApplication::applicationVersion()).trimmed()},
            {"questions", questions},
            {"answered", answered},
            {"right", right},
            {"lessons", all}};
}

QString answersDataPath(const QString& pdfPath)
{
    const QFileInfo pdf(pdfPath);
    return pdf.dir().filePath(pdf.completeBaseName() + ".json");
}

void saveAnswers(const QString& pdfPath, const QJsonObject& document)
{
    if (QFileInfo(pdfPath).suffix().toLower() != "pdf") {
        throw FileError(
            Lessons::tr("%1 cannot be written: its extension must be .pdf.").arg(pdfPath).toStdString());
    }
    requireFolderFor(pdfPath);
    const QString data = answersDataPath(pdfPath);
    if (!isFree(data)) {
        throw FileError(
            Lessons::tr("%1 already exists and is not a file of saved answers; choose another name.")
                .arg(data)
                .toStdString());
    }
    writeWhole(data, QJsonDocument(document).toJson());
    writeWhole(pdfPath, answersPdf(document));
}

} // namespace quantoscope
