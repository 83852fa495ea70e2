// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QList>

namespace quantoscope {

/// The possible meanings of a typed number, in the unit of the required value; empty if the text is not a
/// number. A comma may be a decimal comma or a thousands separator. Sizes are returned in KiB. They can be
/// typed in bits, bytes, KiB, MiB, kB or MB. A kilobyte, also the default without a unit, may mean 1000 or
/// 1024 bytes; a megabyte the square of either.
QList<double> numbersMeantBy(const QString& typed, const LessonTerm& asked);

/// Whether one of numbersMeantBy() is within 2 % of the true value.
bool isAnsweredBy(const QString& typed, const LessonTerm& asked, double truth);

/// The value as text with its unit. Sizes are given in KiB and kB: "4 KiB (4.096 kB)".
QString withUnit(const LessonTerm& asked, double value);

} // namespace quantoscope
