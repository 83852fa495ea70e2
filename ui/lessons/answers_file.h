// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QDateTime>
#include <QJsonObject>

namespace quantoscope {

inline constexpr int answersVersion = 1;

/// The document that is handed in: {"quantoscope_answers": 1, "name", "saved", "program", "questions",
/// "answered", "right", "lessons": [{"id", "title", "questions", "answered", "right", "steps": [{"title",
/// "question", "choices", "answers"}]}]}. Steps without a question are omitted. "answers" contains the
/// answers of the AnswerBook. "right" counts the questions whose first answer is right.
QJsonObject answersDocument(const QString& name, const QList<Lesson>& lessons, const QDateTime& saved);

/// The path of the JSON file that belongs to the PDF: the same name with the extension .json.
QString answersDataPath(const QString& pdfPath);

/// Writes the document as JSON to answersDataPath(), then as PDF. Each file is written completely or not at
/// all, but if the PDF cannot be written, the JSON file remains. Throws FileError for any extension except
/// .pdf, or if the JSON file exists and does not contain answers; WriteError if a file cannot be written.
void saveAnswers(const QString& pdfPath, const QJsonObject& document);

} // namespace quantoscope
