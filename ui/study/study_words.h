// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_settings.h"

#include <QCoreApplication>
#include <QString>

namespace quantoscope {

/// The translation context of the Study tab's words.
struct StudyWords
{
    Q_DECLARE_TR_FUNCTIONS(StudyWords)
};

/// "PTQ", "QAT weights"
QString methodTitle(StudyMethod method);

/// What a method quantizes in training.
QString methodHelp(StudyMethod method);

/// "4", or "float" for 0.
QString bitsWord(int bits);

/// "threshold-centred"; "–" if the state is float.
QString spacingWord(const StoredPrecision& stored);

} // namespace quantoscope
