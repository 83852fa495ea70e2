// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QList>

namespace quantoscope {

/// The numbers that a person may mean by what they typed, in the unit of the value that is asked for; empty
/// where it is no number. A comma may be a decimal comma or part the thousands. A size is asked for in KiB
/// and may be given in any unit of bits or bytes; in kilobytes, or without a unit, 1000 or 1024 bytes may be
/// meant.
QList<double> numbersMeantBy(const QString& typed, const LessonTerm& asked);

/// Whether one of these numbers is the truth, to 2 %.
bool isAnsweredBy(const QString& typed, const LessonTerm& asked, double truth);

/// The value with its unit where it has one: sizes also in the units of a thousand.
QString withUnit(const LessonTerm& asked, double value);

} // namespace quantoscope
