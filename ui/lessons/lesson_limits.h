// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quantoscope {

/// What a lesson holds at most. More than a person reads, and so little that every step is drawn in a
/// fraction of a second: Qt takes time for lists and tables that grows with the square of their length.
/// tests/ui/lessons/lesson_view_test.cpp measures the largest steps.
namespace LessonLimits {
inline constexpr int steps = 100;
inline constexpr int titleCharacters = 200;
inline constexpr int lineCharacters = 5'000;
inline constexpr int wordCharacters = 500;
inline constexpr int textLines = 1'000;       ///< Of a step's text, and of its answer.
inline constexpr int textCharacters = 20'000; ///< The same.
inline constexpr int tableRows = 200;         ///< Of a table.
inline constexpr int tableCells = 2'000;      ///< Of all tables in a step's text, or in its answer.
inline constexpr int answerValues = 100;      ///< {values} in an answer.
inline constexpr int choices = 20;
inline constexpr int choiceCharacters = 200; ///< A choice is one line that is not wrapped.
inline constexpr int questionCharacters = 1'000;
} // namespace LessonLimits

/// What is too long in a line of a lesson, as a clause; empty where nothing is.
std::optional<QString> excessIn(const QString& line);

/// Counts what a text in Markdown holds, line by line.
class LessonTextMeter
{
public:
    /// What the text has too much of with this line, as a clause; empty where nothing is.
    std::optional<QString> add(const QString& line);

private:
    std::optional<QString> addToTable(const QString& line);

    int m_lines = 0;
    qsizetype m_characters = 0;
    int m_cells = 0;
    int m_rows = 0;    // of the table that the last line belongs to
    int m_columns = 0; // the same; 0: it belongs to none
};

} // namespace quantoscope
