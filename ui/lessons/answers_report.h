// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace quantoscope {

/// The document of answersDocument() as PDF: the number of right answers in each lesson, then each question
/// with its answers and the values by which they were judged.
QByteArray answersPdf(const QJsonObject& document);

} // namespace quantoscope
