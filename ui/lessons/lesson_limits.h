// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quantoscope {

/// The limits of a lesson. They are larger than any useful lesson, and small enough to draw each step in a
/// fraction of a second: the time that Qt needs for lists and tables grows with the square of their length.
/// tests/ui/lessons/lesson_view_test.cpp measures the largest steps.
namespace LessonLimits {
inline constexpr int steps = 100;
inline constexpr int titleCharacters = 200;
inline constexpr int lineCharacters = 5'000;
inline constexpr int wordCharacters = 500;
inline constexpr int textLines = 1'000;       ///< In the text of a step, and in its answer.
inline constexpr int textCharacters = 20'000; ///< In the text of a step, and in its answer.
inline constexpr int tableRows = 200;         ///< In one table.
inline constexpr int tableCells = 2'000;      ///< In all tables of the text of a step, or of its answer.
inline constexpr int answerValues = 100;      ///< {values} in an answer.
inline constexpr int choices = 20;
inline constexpr int choiceCharacters = 200; ///< Choices are not wrapped.
inline constexpr int questionCharacters = 1'000;
} // namespace LessonLimits

/// A clause that says what is too long in a line of a lesson, or empty if nothing is.
std::optional<QString> excessIn(const QString& line);

/// Counts lines, characters and table cells of a Markdown text, line by line.
class LessonTextMeter
{
public:
    /// Adds a line. Returns a clause that says which limit the text now exceeds, or empty if none.
    std::optional<QString> add(const QString& line);

private:
    std::optional<QString> addToTable(const QString& line);

    int m_lines = 0;
    qsizetype m_characters = 0;
    int m_cells = 0;
    int m_rows = 0;    // of the table that contains the last line
    int m_columns = 0; // of this table; 0 outside tables
};

} // namespace quantoscope
