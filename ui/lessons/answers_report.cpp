// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/answers_report.h"

#include "files/session/session.h"
#include "ui/export/report_pages.h"
#include "ui/lessons/lesson_words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace quantoscope {
namespace {

QString textOf(const QJsonValue& value)
{
    constexpr int digits = 6;
    if (value.isDouble()) {
        return QString::number(value.toDouble(), 'g', digits);
    }
    if (value.isBool()) {
        return value.toBool() ? "true" : "false";
    }
    return value.isString() ? value.toString() : Lessons::tr("none", "a value that there is none of");
}

/// The settings of a Setup or a training run, including nested objects, that differ from the defaults in
/// `usual`. The setting "kind" of a nested object is shown with the name of the object.
QStringList changed(const QJsonObject& settings, const QJsonObject& usual, const QString& part = {})
{
    QStringList texts;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        const QJsonValue other = usual[setting.key()];
        if (setting->isObject()) {
            texts += changed(setting->toObject(), other.toObject(), setting.key());
        } else if (*setting != other) {
            texts << (setting.key() == "kind" ? part : setting.key()) + " = " + textOf(*setting);
        }
    }
    return texts;
}

QJsonObject defaults()
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(writeSession({}))).object();
}

QString setupText(const QJsonObject& answer)
{
    const QJsonObject usual = defaults();
    QStringList texts{"num_bits = " + textOf(answer["setup"]["scheme"]["num_bits"])};
    texts += changed(answer["setup"].toObject(), usual["setup"].toObject());
    if (answer.contains("training")) {
        texts += changed(answer["training"].toObject(), usual["training"].toObject());
        texts << "epochs = " + textOf(answer["epochs"]);
    }
    texts << "seed = " + textOf(answer["seed"]);
    texts.removeDuplicates();
    return texts.join(", ");
}

QString metricsText(const QJsonObject& metrics)
{
    QStringList texts;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric) {
        texts << metric.key() + " = " + textOf(*metric);
    }
    return texts.join(", ");
}

QString verdictText(const QJsonObject& answer)
{
    const QString said = answer["said"].toString();
    if (answer["right"].isNull()) {
        return Lessons::tr("%1 (not checked)").arg(said);
    }
    return answer["right"].toBool()
               ? Lessons::tr("%1 (correct)").arg(said)
               : Lessons::tr("%1 (wrong; correct: %2)").arg(said, answer["correct"].toString());
}

void addAnswer(ReportPages& pages, const QJsonObject& answer, int number)
{
    pages.item(number == 1 ? Lessons::tr("Answer") : Lessons::tr("Answer %1").arg(number),
               verdictText(answer));
    pages.item(Lessons::tr("Setup"), setupText(answer));
    pages.item(Lessons::tr("Values"), metricsText(answer["values"].toObject()));
}

void addStep(ReportPages& pages, const QJsonObject& step, const QString& place)
{
    const QJsonArray answers = step["answers"].toArray();
    pages.item(place + " " + step["title"].toString(), step["question"].toString());
    if (answers.isEmpty()) {
        pages.paragraph(Lessons::tr("Not answered."));
    }
    int number = 0;
    for (const auto& answer : answers) {
        addAnswer(pages, answer.toObject(), ++number);
    }
}

QList<QStringList> overview(const QJsonArray& lessons)
{
    QList<QStringList> rows{{Lessons::tr("lesson"), Lessons::tr("questions"), Lessons::tr("answered"),
                             Lessons::tr("correct at the first try")}};
    for (const auto& lessonValue : lessons) {
        const QJsonObject lesson = lessonValue.toObject();
        rows << QStringList{lesson["title"].toString(), textOf(lesson["questions"]),
                            textOf(lesson["answered"]), textOf(lesson["right"])};
    }
    return rows;
}

} // namespace

QByteArray answersPdf(const QJsonObject& document)
{
    ReportPages pages;
    const QString title = Lessons::tr("Answers of %1").arg(document["name"].toString());
    const auto saved = QDateTime::fromString(document["saved"].toString(), Qt::ISODate);
    pages.title(title);
    pages.paragraph(
        Lessons::tr("Saved on %1 by %2. %3 of %4 questions are answered, %5 of them correctly at the "
                    "first try. Settings that are not listed have their default values.")
            .arg(QLocale().toString(saved, QLocale::LongFormat), document["program"].toString(),
                 textOf(document["answered"]), textOf(document["questions"]), textOf(document["right"])));
    const QJsonArray lessons = document["lessons"].toArray();
    pages.table(overview(lessons));
    int number = 0;
    for (const auto& lessonValue : lessons) {
        const QJsonObject lesson = lessonValue.toObject();
        pages.heading(Lessons::tr("%1. %2").arg(++number).arg(lesson["title"].toString()));
        int stepNumber = 0;
        const QJsonArray steps = lesson["steps"].toArray();
        for (const auto& stepValue : steps) {
            const QJsonObject step = stepValue.toObject();
            addStep(pages, step, QString("%1.%2").arg(number).arg(++stepNumber));
        }
    }
    return pages.pdf(title);
}

} // namespace quantoscope
