// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace quantoscope {

/// The lessons that come with the program, in the order of their files' names.
QList<Lesson> builtInLessons();

/// Reads a lesson from a file. Throws FileError, LessonError.
Lesson loadLesson(const QString& path);

/// How many steps of each lesson a person has done, kept in the program's settings.
class LessonProgress
{
public:
    int done(const Lesson& lesson) const;

    /// Never takes back what was done before.
    void setDone(const Lesson& lesson, int steps);
};

} // namespace quantoscope
