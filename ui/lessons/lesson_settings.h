// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace quantoscope {

/// What is wrong with a line of a block; lines are counted from 0.
class LessonLineError : public std::runtime_error
{
public:
    LessonLineError(int line, const QString& sentence)
        : std::runtime_error(sentence.toStdString()), m_line(line)
    {
    }
    int line() const { return m_line; }

private:
    int m_line;
};

/// What stands in a lesson, in quotes, as a sentence can hold it: see printable().
QString quoted(const QString& text);

/// Lines `name = value`: changes to a Setup of defaults, by the names of the command line and the window
/// (num_bits, uniform, beta, stimulus, …), `show` and `reveal`, the plots, and `vary`, names of settings.
/// Throws LessonLineError.
void readSetup(const QStringList& lines, LessonStep& step);

/// The Setup with the named settings, which `vary` allows, as they are in the other one.
Setup withSettingsOf(Setup other, const QStringList& names, Setup setup);

/// Lines `name = value`: changes to the default TrainingSettings (dataset, hidden, state_gradient, …), and
/// `epochs`. Throws LessonLineError.
LessonTraining readTraining(const QStringList& lines);

} // namespace quantoscope
