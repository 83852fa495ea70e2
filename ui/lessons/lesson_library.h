// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace quantoscope {

/// The lessons that come with the program, in the order of their files' names.
QList<Lesson> builtInLessons();

/// Reads a lesson from a file. Throws FileError, LessonError.
Lesson loadLesson(const QString& path);

/// Which questions of each lesson a person has answered, kept in the program's settings.
class LessonProgress
{
public:
    static int questions(const Lesson& lesson);
    int answered(const Lesson& lesson) const;
    void setAnswered(const Lesson& lesson, int step);
    void clear();
};

} // namespace quantoscope
