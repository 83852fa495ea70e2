// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QDateTime>
#include <QJsonObject>

namespace quantoscope {

inline constexpr int answersVersion = 1;

/// Everything that is handed in: {"quantoscope_answers": 1, "name", "saved", "program", "questions",
/// "answered", "right", "lessons": [{"id", "title", "questions", "answered", "right", "steps": [{"title",
/// "question", "choices", "answers"}]}]}. A step without a question is left out; its answers are those of the
/// AnswerBook. A question counts as right where its first answer is.
QJsonObject answersDocument(const QString& name, const QList<Lesson>& lessons, const QDateTime& saved);

/// Where the JSON goes that belongs to this PDF: beside it.
QString answersDataPath(const QString& pdfPath);

/// Writes the document as a PDF to read and as JSON beside it, each whole or not at all. Throws FileError
/// where the ending is not .pdf or another file stands in the JSON's place, WriteError.
void saveAnswers(const QString& pdfPath, const QJsonObject& document);

} // namespace quantoscope
