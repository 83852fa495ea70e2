// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace quantoscope {

/// An error in a line of a block. Lines are counted from 0.
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

/// Text from a lesson in quotation marks, for use in a message: see printable().
QString quoted(const QString& text);

/// Reads lines `name = value` into the step: changes to the default Setup, with the names of the command line
/// and the window (num_bits, uniform, beta, stimulus, …); the plots `show` and `reveal`; and `vary`, names of
/// settings. Throws LessonLineError.
void readSetup(const QStringList& lines, LessonStep& step);

/// Returns `setup` with the named settings taken from `other`. `names` must be names that `vary` allows.
Setup withSettingsOf(Setup other, const QStringList& names, Setup setup);

/// Reads lines `name = value`: changes to the default TrainingSettings (dataset, hidden, state_gradient, …),
/// and `epochs`. Throws LessonLineError.
LessonTraining readTraining(const QStringList& lines);

} // namespace quantoscope
