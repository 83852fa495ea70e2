// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/answer_book.h"

#include "ui/session/program_settings.h"

#include <QJsonDocument>

#include <algorithm>

namespace quantoscope::AnswerBook {
namespace {

constexpr const char* group = "answers";

QString keyOf(const Lesson& lesson)
{
    return QString("%1/%2").arg(group, lesson.id);
}

/// The answers to a lesson: an array for each step index.
QJsonObject read(const Lesson& lesson)
{
    return QJsonDocument::fromJson(programSettings().value(keyOf(lesson)).toByteArray()).object();
}

void write(const Lesson& lesson, int step, const QJsonArray& answers)
{
    QJsonObject all = read(lesson);
    all[QString::number(step)] = answers;
    QSettings settings = programSettings();
    settings.setValue(keyOf(lesson), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonArray answers(const Lesson& lesson, int step)
{
    return read(lesson)[QString::number(step)].toArray();
}

void add(const Lesson& lesson, int step, const QJsonObject& answer)
{
    QJsonArray all = answers(lesson, step);
    if (all.size() >= mostAnswers) {
        all.removeAt(1);
    }
    all.append(answer);
    write(lesson, step, all);
}

void replaceLast(const Lesson& lesson, int step, const QJsonObject& answer)
{
    QJsonArray all = answers(lesson, step);
    if (!all.isEmpty()) {
        all.removeLast();
    }
    all.append(answer);
    write(lesson, step, all);
}

bool holdsAnyOf(const QList<Lesson>& lessons)
{
    return std::ranges::any_of(lessons, [](const Lesson& lesson) { return !read(lesson).isEmpty(); });
}

void clear()
{
    programSettings().remove(group);
}

} // namespace quantoscope::AnswerBook
