// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace quantoscope {

/// What answersDocument() made, as a PDF to read: how many answers are right in each lesson, then every
/// question with its answers and what they were judged by.
QByteArray answersPdf(const QJsonObject& document);

} // namespace quantoscope
