// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_library.h"

#include "ui/files/file_access.h"
#include "ui/lessons/lesson_words.h"
#include "ui/session/program_settings.h"

#include <QDir>
#include <QFile>

#include <algorithm>

/// Registers the resources of a static library. Q_INIT_RESOURCE() must be used outside any namespace.
static void initLessonResources()
{
    Q_INIT_RESOURCE(lessons);
}

namespace quantoscope {
namespace {

/// Much more than a lesson needs.
constexpr std::size_t mostLessonBytes = 1'000'000;

constexpr const char* progressGroup = "answered_steps";

/// The path of a lesson in the current language, or in English if there is no translation.
QString pathOf(const QString& name)
{
    const QString own =
        ":/lessons/" + Lessons::tr("en", "folder of the lessons: your language's code") + "/" + name;
    return QFile::exists(own) ? own : ":/lessons/" + name;
}

QString keyOf(const Lesson& lesson)
{
    return QString("%1/%2").arg(progressGroup, lesson.id);
}

} // namespace

QList<Lesson> builtInLessons()
{
    initLessonResources();
    QList<Lesson> lessons;
    const QDir folder(":/lessons");
    for (const QString& name : folder.entryList({"*.md"}, QDir::Files, QDir::Name)) {
        QFile file(pathOf(name));
        if (file.open(QIODevice::ReadOnly)) {
            lessons << parseLesson(name, QString::fromUtf8(file.readAll()));
        }
    }
    return lessons;
}

Lesson loadLesson(const QString& path)
{
    const MappedFile file(nativePath(path));
    const auto bytes = file.bytes();
    if (bytes.size() > mostLessonBytes) {
        const QString sentence = Lessons::tr("it has %1 bytes; a lesson has at most %2.");
        throw FileError(
            QString("%1: %2").arg(path, sentence.arg(bytes.size()).arg(mostLessonBytes)).toStdString());
    }
    return parseLesson(path, QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                                               static_cast<qsizetype>(bytes.size())));
}

int LessonProgress::questions(const Lesson& lesson)
{
    return static_cast<int>(std::ranges::count_if(
        lesson.steps, [](const LessonStep& step) { return step.prediction.has_value(); }));
}

int LessonProgress::answered(const Lesson& lesson) const
{
    const QStringList steps = programSettings().value(keyOf(lesson)).toStringList();
    return static_cast<int>(std::ranges::count_if(steps, [&](const QString& step) {
        const int number = step.toInt();
        return number >= 0 && number < lesson.steps.size() && lesson.steps[number].prediction;
    }));
}

void LessonProgress::setAnswered(const Lesson& lesson, int step)
{
    auto settings = programSettings();
    QStringList steps = settings.value(keyOf(lesson)).toStringList();
    if (!steps.contains(QString::number(step))) {
        settings.setValue(keyOf(lesson), steps << QString::number(step));
    }
}

void LessonProgress::clear()
{
    programSettings().remove(progressGroup);
}

} // namespace quantoscope
