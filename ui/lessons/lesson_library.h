// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace quantoscope {

/// The built-in lessons, sorted by file name, in the current language or in English if there is
/// no translation.
QList<Lesson> builtInLessons();

/// Reads a lesson from a file. Throws FileError, LessonError.
Lesson loadLesson(const QString& path);

/// The questions of each lesson that the user has answered, stored in the program's settings.
class LessonProgress
{
public:
    static int questions(const Lesson& lesson);
    int answered(const Lesson& lesson) const;
    void setAnswered(const Lesson& lesson, int step);
    void clear();
};

} // namespace quantoscope
